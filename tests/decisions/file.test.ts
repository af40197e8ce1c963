import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DecisionsFile,
  emptyDecisionsFile,
  parseDecisions,
  withDecisions,
  withoutDecisions,
  writeDecisions,
} from '../../src/decisions/index.ts';
import { formatProblem } from '../../src/io/format-problem.ts';
import type { Decision } from '../../src/model/report.ts';
import { decision } from './arbitrary.ts';

const OPEN: Decision = {
  finding: 'f00d',
  at: '2025-06-30T14:05:00.000Z',
  author: 'Ines Vale',
  status: 'open',
  scope: 'finding',
  state: 's1',
};

function parsed(text: string): DecisionsFile {
  const { file, problems } = parseDecisions(text, 'decisions.yaml');
  expect(problems.map(formatProblem)).toEqual([]);
  return file as DecisionsFile;
}

const decisionsIn = ({ entries }: DecisionsFile): Decision[] => entries.map((entry) => entry.decision);
const isSorted = (decisions: readonly Decision[]): boolean =>
  decisions.every((each, index) => {
    const before = decisions[index - 1];
    return (
      before === undefined ||
      before.finding < each.finding ||
      (before.finding === each.finding && Date.parse(before.at) <= Date.parse(each.at))
    );
  });

describe('what is written is read', () => {
  test('whatever people and sources write', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), (decisions) => {
        const file = withDecisions(emptyDecisionsFile('schema.json'), decisions);
        const text = writeDecisions(file);
        const read = decisionsIn(parsed(text));
        expect(read).toEqual(decisionsIn(file));
        expect(isSorted(read)).toBe(true);
        expect(text.split('\n')).toHaveLength(decisions.length + 5);
      }),
    );
  });

  test('a file that nobody changes keeps every byte', () => {
    fc.assert(
      fc.property(fc.array(decision, { minLength: 1, maxLength: 8 }), (decisions) => {
        const text = writeDecisions(withDecisions(emptyDecisionsFile('schema.json'), decisions));
        expect(writeDecisions(parsed(text))).toBe(text);
      }),
    );
  });

  test('adding and taking away again leaves the file as it was', () => {
    fc.assert(
      fc.property(fc.array(decision, { minLength: 1, maxLength: 8 }), decision, (decisions, added) => {
        fc.pre(decisions.every(({ finding }) => finding !== added.finding));
        const file = withDecisions(emptyDecisionsFile('schema.json'), decisions);
        const back = withoutDecisions(withDecisions(file, [added]), ({ finding }) => finding === added.finding);
        expect(writeDecisions(back)).toBe(writeDecisions(file));
      }),
    );
  });

  test('by two readers alike: the fast one for lines of this program, and that of YAML', () => {
    fc.assert(
      fc.property(fc.array(decision, { minLength: 1, maxLength: 8 }), (decisions) => {
        const text = writeDecisions(withDecisions(emptyDecisionsFile('schema.json'), decisions));
        const slowly = parsed(text.replace('decisions:', '"decisions":'));
        expect(slowly.entries).toEqual(parsed(text).entries);
      }),
    );
  });

  test('a thousand open brackets in notes do not keep the file from being read', () => {
    const note = '[{'.repeat(600);
    const file = withDecisions(emptyDecisionsFile('schema.json'), [
      { ...OPEN, note },
      { ...OPEN, finding: 'beef', note },
    ]);
    expect(decisionsIn(parsed(writeDecisions(file))).map((each) => each.note)).toEqual([note, note]);
  });
});

const BY_HAND = `# The desk's own file.
decisions:
    # Asked the county on Monday.
    - finding: "beef"
      at: 2025-06-30T14:05:00Z   # after the call
      author: 'Ines Vale'
      status: dismissed
      state: s1

    # Of two minds.
    - { finding: f00d, at: "2025-06-30T14:07:00Z", author: Tom Reed, status: open, state: s2 } # see the note
# The end.
`;

describe('a file that people wrote', () => {
  test('keeps its comments, its layout and its indentation when a decision is added', () => {
    const file = withDecisions(parsed(BY_HAND), [{ ...OPEN, finding: 'cafe' }]);
    const line =
      '    - { finding: "cafe", at: "2025-06-30T14:05:00.000Z", author: "Ines Vale", status: open, scope: finding, state: "s1" }\n';
    expect(writeDecisions(file)).toBe(BY_HAND.replace('\n    # Of two minds.', `${line}\n    # Of two minds.`));
    expect(decisionsIn(parsed(writeDecisions(file))).map(({ finding }) => finding)).toEqual(['beef', 'cafe', 'f00d']);
  });

  test('loses with an entry the comment above it, and nothing else', () => {
    const file = withoutDecisions(parsed(BY_HAND), ({ finding }) => finding === 'beef');
    expect(writeDecisions(file)).toBe(BY_HAND.replace(/ {4}# Asked[\s\S]*?state: s1\n/, ''));
  });

  test('is sorted when it is written, comments and all', () => {
    const text =
      'decisions:\n  # second\n  - { finding: b, at: "2025-06-30T14:05:00Z", author: A, status: open, state: s }\n  # first\n  - { finding: a, at: "2025-06-30T14:05:00Z", author: A, status: open, state: s }';
    const written = writeDecisions(withDecisions(parsed(text), [{ ...OPEN, finding: 'c' }]));
    expect(written.match(/# \w+|finding: "?\w/g)).toEqual([
      '# first',
      'finding: a',
      '# second',
      'finding: b',
      'finding: "c',
    ]);
    expect(decisionsIn(parsed(written))).toHaveLength(3);
  });

  test.each([
    ['an empty file', ''],
    ['comments alone', '# None yet.\n'],
    ['a key without a value', 'decisions:\n'],
    ['no line end', 'decisions:'],
    ['an empty list', 'decisions: [] # None yet.\n# The end.\n'],
    ['a key in quotes', '"decisions": # None yet.\n# The end.\n'],
    ['Windows line ends', '# None yet.\r\ndecisions:\r\n'],
  ])('%s takes a decision', (_, text) => {
    const written = writeDecisions(withDecisions(parsed(text), [OPEN]));
    expect(decisionsIn(parsed(written))).toEqual([OPEN]);
    for (const comment of text.match(/# [\w ]+(?=\.)/g) ?? []) expect(written).toContain(comment);
    expect(written.includes('\r')).toBe(text.includes('\r'));
  });
});

describe('mistakes', () => {
  const valid = '{ finding: a, at: "2025-06-30T14:05:00Z", author: A, status: open, state: s';
  test.each([
    [
      'an entry on the line of another',
      `decisions: [${valid} }, ${valid} }]`,
      '1:13  Each decision begins on a line of its own, with "- " before its first key.',
    ],
    [
      'an alias',
      `decisions:\n  - { finding: &id a, at: "2025-06-30T14:05:00Z", author: A, status: open, state: s }\n  - { finding: *id, at: "2025-06-30T14:06:00Z", author: A, status: open, state: s }`,
      '3:5  This decision repeats a value by an alias, which is lost when lines move; write the value out.',
    ],
    [
      'no such day',
      `decisions:\n  - { finding: a, at: "2025-13-30T14:05:00Z", author: A, status: open, state: s }`,
      '2:23  There is no time 2025-13-30T14:05:00Z.',
    ],
    [
      'a list of sources that is empty',
      `decisions:\n  - ${valid}, scope: rule-and-sources, rule: r, sources: [] }`,
      '2:125  Expected a list, found an empty one.',
    ],
    ['another key', 'decisons:\n', '1:1  Unknown key "decisons" in a decisions file; did you mean "decisions"?'],
    ['no YAML', 'decisions:\n\t- x', '2:1  A tab indents this line; YAML takes spaces only.'],
  ])('%s', (_, text, message) => {
    const { file, problems } = parseDecisions(text, 'decisions.yaml');
    expect(file).toBeUndefined();
    const [first] = problems;
    expect(`${first?.line}:${first?.column}  ${first?.message}`).toBe(message);
  });
});
