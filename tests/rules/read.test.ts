import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/io/format-problem.ts';
import { isRuleFile, readRules } from '../../src/rules/index.ts';
import { ruleAbout, ruleFile, ruleText, vocabulary } from './vocabulary.ts';

const told = (text: string): string =>
  readRules([ruleFile(text)], vocabulary)
    .problems.map(formatProblem)
    .join('\n');

describe('rules that are right', () => {
  test('a file is a rule', () => {
    const { rules, problems } = readRules([ruleFile(ruleText())], vocabulary);
    expect(problems).toEqual([]);
    expect(rules).toEqual([
      {
        id: 'bridge-span',
        description: 'Sources disagree on the span of a bridge.',
        about: { attribute: ['span'] },
        compare: 'quantity',
        severity: { conflict: 'error', vague: 'warning' },
        message: '{a.source} says {a.text}, {b.source} says {b.text}.',
        tests: [
          { name: 'differ', sources: ['The span is 310 metres.', 'The span is 450 metres.'], expect: 'conflict' },
          { name: 'agree', sources: ['The span is 310 metres.', 'A span of 310 m.'], expect: 'same' },
        ],
        file: 'bridge.yaml',
      },
    ]);
  });

  test('or a file is a list of them', () => {
    const items = [ruleText(), ruleText({ id: 'id: other' })].map((text) => `  - ${text.replaceAll('\n', '\n    ')}`);
    const { rules, problems } = readRules([ruleFile(`rules:\n${items.join('\n')}`)], vocabulary);
    expect(problems).toEqual([]);
    expect(rules.map((rule) => rule.id)).toEqual(['bridge-span', 'other']);
  });

  test.each([
    ['about: {}'],
    ['about: { attribute: [span, cost], dimension: money }'],
    ['about: { dimension: "money:NOK", subject: Old Bridge }'],
    ['about: { set: verdict }'],
    ['about: { unit: [metre, arch] }'],
  ])('%s', (about) => {
    expect(told(ruleText({ about }))).toBe('');
  });
});

test('every mistake in one rule comes at once', () => {
  const text = ruleText({
    id: 'id: Bridge Span',
    about: 'about: { attribute: spam, dimension: lenght, sett: verdict }',
    compare: 'compare: quantities',
    severity: 'severity: { same: note, conflict: fatal }',
    message: 'mesage: "{a.source} says so."',
    tests: 'tests: [{ name: alone, sources: [One.], expect: conflit }]',
  });
  expect(`\n${told(text)}\n`).toMatchInlineSnapshot(`
    "
    bridge.yaml:1:1  The key "message" is missing in a rule.
      1 | id: Bridge Span
        | ^^
    bridge.yaml:1:5  Expected lower-case words joined by hyphens, found "Bridge Span".
      1 | id: Bridge Span
        |     ^^^^^^^^^^^
    bridge.yaml:3:21  Unknown attribute "spam"; did you mean "span"?
      2 | description: Sources disagree on the span of a bridge.
      3 | about: { attribute: spam, dimension: lenght, sett: verdict }
        |                     ^^^^
    bridge.yaml:3:38  Unknown dimension "lenght"; did you mean "length"?
      2 | description: Sources disagree on the span of a bridge.
      3 | about: { attribute: spam, dimension: lenght, sett: verdict }
        |                                      ^^^^^^
    bridge.yaml:3:46  Unknown key "sett" in "about"; did you mean "set"?
      2 | description: Sources disagree on the span of a bridge.
      3 | about: { attribute: spam, dimension: lenght, sett: verdict }
        |                                              ^^^^
    bridge.yaml:4:10  Unknown comparator "quantities"; did you mean "quantity"?
      3 | about: { attribute: spam, dimension: lenght, sett: verdict }
      4 | compare: quantities
        |          ^^^^^^^^^^
    bridge.yaml:5:13  Unknown key "same" in "severity"; known: rounding, bound, far-bound, vague, conflict.
      4 | compare: quantities
      5 | severity: { same: note, conflict: fatal }
        |             ^^^^
    bridge.yaml:5:35  Unknown severity "fatal"; known: error, warning, note.
      4 | compare: quantities
      5 | severity: { same: note, conflict: fatal }
        |                                   ^^^^^
    bridge.yaml:6:1  Unknown key "mesage" in a rule; did you mean "message"?
      5 | severity: { same: note, conflict: fatal }
      6 | mesage: "{a.source} says so."
        | ^^^^^^
    bridge.yaml:7:33  Expected a list of 2 or more, found only 1.
      6 | mesage: "{a.source} says so."
      7 | tests: [{ name: alone, sources: [One.], expect: conflit }]
        |                                 ^^^^^^
    bridge.yaml:7:49  Unknown level "conflit"; did you mean "conflict"?
      6 | mesage: "{a.source} says so."
      7 | tests: [{ name: alone, sources: [One.], expect: conflit }]
        |                                                 ^^^^^^^
    "
  `);
});

test('what a rule lacks as a whole', () => {
  const cases = [
    ruleText({ tests: 'tests: []' }),
    ruleText({
      tests: 'tests: [{ name: a, sources: [A., B.], expect: bound }, { name: b, sources: [A., B.], expect: nothing }]',
    }),
    ruleText({ tests: 'tests: [{ name: a, sources: [A., B.], expect: vague }]' }),
    ruleText({ severity: 'severity: {}' }),
    ruleText({ message: 'message: " "' }),
    ruleText({ message: 'message: "{a.sorce} and {c.text} and {}"' }),
    ruleText({ id: '' }),
    '- a\n- b',
    'rules: 3',
  ];
  expect(`\n${cases.map(told).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    bridge.yaml:7:1  The rule "bridge-span" needs two kinds of test and lacks one that fires and one that stays silent.
      6 | message: "{a.source} says {a.text}, {b.source} says {b.text}."
      7 | tests: []
        | ^^^^^
      Two tests to begin with:
      tests:
        - name: fires
          sources: ["The bridge is 314 metres long.","The bridge is 450 metres long."]
          expect: conflict
        - name: stays silent
          sources: ["The bridge is 314 metres long.","At 314 m, the bridge is the longest here."]
          expect: same
    bridge.yaml:7:1  The rule "bridge-span" needs two kinds of test and lacks one that fires.
      6 | message: "{a.source} says {a.text}, {b.source} says {b.text}."
      7 | tests: [{ name: a, sources: [A., B.], expect: bound }, { name: b, sources: [A., B.], expect: nothing…
        | ^^^^^
      Two tests to begin with:
      tests:
        - name: fires
          sources: ["The bridge is 314 metres long.","The bridge is 450 metres long."]
          expect: conflict
        - name: stays silent
          sources: ["The bridge is 314 metres long.","At 314 m, the bridge is the longest here."]
          expect: same
    bridge.yaml:7:1  The rule "bridge-span" needs two kinds of test and lacks one that stays silent.
      6 | message: "{a.source} says {a.text}, {b.source} says {b.text}."
      7 | tests: [{ name: a, sources: [A., B.], expect: vague }]
        | ^^^^^
      Two tests to begin with:
      tests:
        - name: fires
          sources: ["The bridge is 314 metres long.","The bridge is 450 metres long."]
          expect: conflict
        - name: stays silent
          sources: ["The bridge is 314 metres long.","At 314 m, the bridge is the longest here."]
          expect: same
    bridge.yaml:5:11  No level has a severity, so the rule could never fire.
      4 | compare: quantity
      5 | severity: {}
        |           ^^
    bridge.yaml:6:10  Expected text, found blank text.
      5 | severity: { conflict: error, vague: warning }
      6 | message: " "
        |          ^^^
    bridge.yaml:6:10  Unknown placeholder {a.sorce}; did you mean "a.source"?
      5 | severity: { conflict: error, vague: warning }
      6 | message: "{a.sorce} and {c.text} and {}"
        |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    bridge.yaml:6:10  Unknown placeholder {c.text}; did you mean "a.text"?
      5 | severity: { conflict: error, vague: warning }
      6 | message: "{a.sorce} and {c.text} and {}"
        |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    bridge.yaml:6:10  Unknown placeholder {}; known are topic, subject, attribute, a.source, a.text, a.quote, a.speaker, a.published, b.source, b.text, b.quote, b.speaker and 2 more.
      5 | severity: { conflict: error, vague: warning }
      6 | message: "{a.sorce} and {c.text} and {}"
        |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    bridge.yaml:1:1  The key "id" is missing in a rule.
      1 | description: Sources disagree on the span of a bridge.
        | ^^^^^^^^^^^
    bridge.yaml:1:1  Expected a rule: keys with values, found a list.
      1 | - a
        | ^^^
    bridge.yaml:1:8  Expected a list, found the number 3.
      1 | rules: 3
        |        ^
    "
  `);
});

test('an id is given once over all files, and both places are named', () => {
  const files = [
    ruleFile(ruleText(), 'a.yaml'),
    ruleFile(`# again\n${ruleText()}`, 'b.yaml'),
    ruleFile(ruleText({ id: 'id: old' }), 'c.yaml'),
  ];
  const { rules, problems } = readRules(files, vocabulary, [ruleAbout('old', {})]);
  expect(rules.map((rule) => rule.file)).toEqual(['a.yaml']);
  expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
    [
      "b.yaml:2:1  A rule "bridge-span" is already defined at a.yaml:1:1; ids are unique.
      1 | # again
      2 | id: bridge-span
        | ^^^^^^^^^^^^^^^",
      "c.yaml:1:1  A rule "old" is already defined in test.yaml; ids are unique.
      1 | id: old
        | ^^^^^^^",
    ]
  `);
});

test.each([
  ['id: x', true],
  ['rules: []', true],
  ['units: {}', false],
  ['', false],
  ['- id: x', false],
])('%j is a rule file: %s', (text, is) => {
  expect(isRuleFile(ruleFile(text))).toBe(is);
});
