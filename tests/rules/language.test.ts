// What the parts of a rule make of sources, from YAML to the report.
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { parseYaml } from '../../src/io/yaml.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import type { RawDocument } from '../../src/model/source.ts';
import { readRules } from '../../src/rules/index.ts';
import { shippedKit } from '../check/shipped-kit.ts';

const kit = shippedKit();
const vocabulary = { comparators: kit.comparators, lexicon: kit.lexicon.data };

interface Parts {
  readonly id?: string;
  readonly about?: string;
  readonly compare?: string;
  readonly severity?: string;
  readonly more?: string;
}

/** A rule file of which only the given parts matter. */
const rule = ({
  id = 'bridge',
  about = '{ attribute: span }',
  compare = 'quantity',
  severity = '{ conflict: error }',
  more = '',
}: Parts): { name: string; text: string } => ({
  name: `${id}.yaml`,
  text: [
    `id: ${id}`,
    'description: For a test.',
    `about: ${about}`,
    `compare: ${compare}`,
    `severity: ${severity}`,
    'message: "{a.source}: {a.text}; {b.source}: {b.text}"',
    more,
    'tests:',
    '  - { name: fires, sources: [One., Two.], expect: conflict }',
    '  - { name: silent, sources: [One., Two.], expect: same }',
  ].join('\n'),
});

const bridge = (span: string): string => `The Halden bridge has a span of ${span}.`;

const sources = (texts: Readonly<Record<string, string | Omit<RawDocument, 'name'>>>): RawDocument[] =>
  Object.entries(texts).map(([name, source]) => ({
    name,
    ...(typeof source === 'string' ? { text: source } : source),
  }));

const checked = (
  texts: Readonly<Record<string, string | Omit<RawDocument, 'name'>>>,
  ...parts: readonly Parts[]
): Report => {
  const files = parts.map(rule).map(({ name, text }) => parseYaml(text, name));
  const { rules, problems } = readRules(files, vocabulary);
  expect(problems).toEqual([]);
  return check(sources(texts), { ...kit, rules: [...kit.rules, ...rules] }, { version: '0' });
};

const briefly = ({ rule: id, level, severity, sides }: Finding): string =>
  `${id} ${level} ${severity}: ${sides.map(({ claims }) => claims.map(({ text }) => text).join(' = ')).join(' / ')}`;

const found = (...args: Parameters<typeof checked>): string[] => checked(...args).findings.map(briefly);

const cleared = (...args: Parameters<typeof checked>): string[] =>
  checked(...args)
    .cleared.filter(({ reason }) => reason === 'rule')
    .map(({ note }) => note);

const TWO = { 'a.txt': bridge('310 metres'), 'b.txt': bridge('450 metres') };

describe('which rule owns a pair', () => {
  const wire = { publisher: 'Norvik Wire', text: bridge('450 metres') };
  const three = { 'a.txt': bridge('310 metres'), 'b.txt': wire, 'c.txt': bridge('390 metres') };

  test('a rule about a source takes the pairs of that source; no pair of sides is flagged twice', () => {
    const ofWire = { id: 'wire', about: '{ attribute: span, source: "norvik*" }', severity: '{ conflict: note }' };
    expect(found(TWO, {}, ofWire)).toEqual(['bridge conflict error: 450 metres / 310 metres']);
    expect(found({ 'a.txt': bridge('310 metres'), 'b.txt': wire }, {}, ofWire)).toEqual([
      'wire conflict note: 450 metres / 310 metres',
    ]);
    expect(found(three, {}, ofWire)).toEqual(['wire conflict note: 450 metres / 390 metres / 310 metres']);
  });

  test('what a more specific rule leaves alone is not flagged by another', () => {
    const quiet = { id: 'wire', about: '{ attribute: span, source: "norvik*" }', more: 'unless: undated' };
    expect(found(three, {}, quiet)).toEqual(['bridge conflict error: 390 metres / 310 metres']);
    expect(cleared(three, {}, quiet)).toEqual([
      'The rule wire leaves this alone: one source does not say when it appeared.',
      'The rule wire leaves this alone: one source does not say when it appeared.',
    ]);
  });

  test.each([
    ['{ any: [{ attribute: span }, { attribute: opening }] }', true],
    ['{ all: [{ attribute: span }, { source: a.txt }, { source: "?.txt" }] }', true],
    ['{ all: [{ source: a.txt }, { source: c.txt }] }', false],
    ['{ attribute: span, not: { source: a.txt } }', false],
    ['{ attribute: span, not: { source: c.txt } }', true],
    ['{ attribute: span, not: { any: [{ subject: Halden }, { dimension: money }] } }', false],
    ['{ attribute: span, certainty: stated }', true],
    ['{ attribute: span, certainty: [rumoured, refuted] }', false],
    ['{ attribute: span, scope: headline }', false],
    ['{ attribute: span, scope: "lane: 2" }', false],
  ])('%s: %s', (about, owns) => {
    const found_ = found(TWO, { id: 'mine', about, severity: '{ conflict: note }' });
    expect(found_.some((each) => each.startsWith('mine '))).toBe(owns);
  });
});

test('the order of the sources plays no part, whatever the rules look at', () => {
  const texts = Object.entries({
    'a.txt': { text: bridge('310 metres'), published: '2024-05-03' },
    'b.txt': { text: bridge('450 metres'), published: '2024-05-04', publisher: 'Norvik Wire' },
    'c.txt': { text: bridge('390 metres'), publisher: 'Norvik Wire' },
    'd.txt': { text: bridge('about 300 metres'), published: '2024-05-03' },
  });
  const parts = [
    { id: 'wire', about: '{ attribute: span, source: "*wire" }', more: 'when: a.published < b.published' },
    { id: 'quiet', about: '{ attribute: span, not: { source: c.txt } }', more: 'unless: [hedged, other-day]' },
    {},
  ];
  const forward = checked(Object.fromEntries(texts), ...parts);
  const backward = checked(Object.fromEntries(texts.toReversed()), ...parts.toReversed());
  expect(forward.findings.map(briefly)).toMatchInlineSnapshot(`
    [
      "wire conflict error: 450 metres / 390 metres / 310 metres = about 300 metres",
    ]
  `);
  expect({ ...backward, findings: backward.findings, cleared: new Set(backward.cleared) }).toEqual({
    ...forward,
    cleared: new Set(forward.cleared),
  });
});

describe('tolerance', () => {
  test.each([
    ['absolute: "150 metres"', 0],
    ['absolute: "0.14 km"', 0],
    ['absolute: "139 metres"', 1],
    ['relative: "32 %"', 0],
    ['relative: "31 %"', 1],
    ['steps: 14', 0],
    ['steps: 13', 1],
  ])('%s leaves %i', (tolerance, expected) => {
    const report = checked(TWO, { compare: `{ with: quantity, tolerance: { ${tolerance} } }` });
    expect(report.findings).toHaveLength(expected);
    expect(report.agreements).toHaveLength(1 - expected);
  });

  test.each([
    ['2 days', 0],
    ['1 day', 1],
  ])('dates %s apart: %i', (absolute, expected) => {
    const texts = {
      'a.txt': 'The Halden bridge opened on 3 May 2024.',
      'b.txt': 'The Halden bridge opened on 5 May 2024.',
    };
    const compare = `{ with: date, tolerance: { absolute: ${absolute} } }`;
    expect(found(texts, { about: '{ attribute: opening }', compare })).toHaveLength(expected);
  });
});

describe('unless', () => {
  const dated = (published: string, publisher: string, span: string): Omit<RawDocument, 'name'> => ({
    text: bridge(span),
    published,
    publisher,
  });
  const day = { 'a.txt': dated('2024-05-03', 'A', '310 metres'), 'b.txt': dated('2024-05-04', 'A', '450 metres') };
  test.each([
    ['same-publisher', day, true],
    ['same-publisher', TWO, false],
    ['other-day', day, true],
    ['other-day', TWO, false],
    ['undated', day, false],
    ['[hedged, undated]', TWO, true],
    ['hedged', { 'a.txt': bridge('about 310 metres'), 'b.txt': bridge('450 metres') }, true],
    ['hedged', TWO, false],
    [
      'attributed',
      { 'a.txt': 'The Halden bridge has a span of 310 metres, mayor Ida Brun said.', 'b.txt': bridge('450 metres') },
      true,
    ],
    ['reported', TWO, false],
    ['forecast', TWO, false],
    ['worked-out', TWO, false],
    [
      'headline',
      { 'a.md': '# Halden bridge has a span of 310 metres\n\nIt is red.', 'b.txt': bridge('450 metres') },
      true,
    ],
    ['other-period', TWO, false],
    ['other-scope', TWO, false],
    ['copies', TWO, false],
  ])('%s, case %#', (unless, texts, silent) => {
    expect(found(texts, { more: `unless: ${unless}` })).toHaveLength(silent ? 0 : 1);
  });
});

describe('when', () => {
  test.each([
    ['a.value < b.value', true],
    ['b.value - a.value > 100 && a.unit == "metre"', true],
    ['abs(a.value - b.value) > 0.5 * b.value', false],
    ['a.source == "b.txt"', true],
    ['a.quote.lower().contains("halden") && topic.attribute == "span"', true],
    ['topic.subject.exists(s, s.startsWith("Halden"))', true],
    ['a.published == "" && a.speaker == "" && a.certainty == "stated"', true],
    ['a.min == 305 && a.max == 315', true],
    ['size(a.scope) > 3', false],
  ])('%s: %s', (when, fires) => {
    expect(found(TWO, { more: `when: '${when}'` })).toHaveLength(fires ? 1 : 0);
  });

  test('the message speaks of a and b as the expression does', () => {
    const { findings } = checked(TWO, { more: 'when: a.value > b.value' });
    expect(findings[0]?.message).toBe('b.txt: 450 metres; a.txt: 310 metres');
  });

  test('what fails is told once, and the rule is silent', () => {
    const { findings, problems } = checked(TWO, { more: 'when: days(a.published, b.published) > 3' });
    expect(findings).toEqual([]);
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "code": "rule-failed",
          "file": "bridge.yaml",
          "message": "The rule "bridge" leaves some claims alone because it cannot be applied to them: the expression fails: days() needs two dates, found "" and "".",
        },
      ]
    `);
  });
});

describe('levels that claims of one side stand in', () => {
  test('rounding and bounds make findings where the rule gives them a severity', () => {
    const texts = { 'a.txt': bridge('314 metres'), 'b.txt': bridge('310 metres') };
    expect(found(texts, {})).toEqual([]);
    expect(found(texts, { severity: '{ rounding: note, conflict: error }' })).toEqual([
      'bridge rounding note: 314 metres / 310 metres',
    ]);
    const bound = { 'a.txt': bridge('314 metres'), 'b.txt': bridge('more than 310 metres') };
    expect(found(bound, { severity: '{ bound: note, conflict: error }' })).toEqual([
      'bridge bound note: 314 metres / more than 310 metres',
    ]);
    const far = { 'a.txt': bridge('314 metres'), 'b.txt': bridge('more than 150 metres') };
    expect(found(far, { severity: '{ far-bound: note, conflict: error }' })).toEqual([
      'bridge far-bound note: 314 metres / more than 150 metres',
    ]);
  });
});

test('why is said before what arithmetic shows', () => {
  const texts = { 'a.txt': bridge('314 metres'), 'b.txt': bridge('341 metres') };
  const { findings } = checked(texts, { more: 'why: "{attribute} may mean two things."' });
  expect(findings[0]?.why).toBe(
    'span may mean two things. “341 metres” and “314 metres” have the same digits, two of them swapped.',
  );
});
