import { describe, expect, test } from 'vitest';
import { list, mapOf, oneOrMore } from '../../src/io/collections.ts';
import { type Field, readFields } from '../../src/io/field.ts';
import { boolean, exactDecimal, number, numberOrNull, oneOf, text } from '../../src/io/fields.ts';
import { formatProblem } from '../../src/io/format-problem.ts';
import { optional, record, required } from '../../src/io/record.ts';
import { parseYaml } from '../../src/io/yaml.ts';

const read = <T>(field: Field<T>, source: string): { value: T | undefined; problems: string[] } => {
  const { value, problems } = readFields(parseYaml(source, 'a.yaml'), field);
  return { value, problems: problems.map((problem) => formatProblem({ ...problem, hint: undefined } as never)) };
};

const boat = record('a boat', {
  name: required(text),
  length: required(exactDecimal({ fractions: true })),
  crew: optional(number),
  rig: optional(oneOf(['sloop', 'ketch', 'schooner'], 'rig')),
  sails: optional(oneOrMore(text)),
  afloat: optional(boolean),
});

describe('values that are right', () => {
  test.each<[string, Field<unknown>, string, unknown]>([
    ['text', text, 'no', 'no'],
    ['a date is text', text, '2025-01-31', '2025-01-31'],
    ['number', number, '-1.5', -1.5],
    ['zero', number, '0', 0],
    ['boolean', boolean, 'false', false],
    ['null', numberOrNull, 'null', null],
    ['exact decimals keep their digits', exactDecimal(), '0.10000000000000000000001', '0.10000000000000000000001'],
    ['exact decimals in quotes', exactDecimal(), '"1609.344"', '1609.344'],
    ['fractions', exactDecimal({ fractions: true }), '1/365.25', '1/365.25'],
    ['one for a list of one', oneOrMore(text), 'jib', ['jib']],
    [
      'map',
      mapOf(number),
      '{a: 1, __proto__: 2}',
      Object.fromEntries([
        ['a', 1],
        ['__proto__', 2],
      ]),
    ],
    ['record', boat, '{name: Gull, length: 9.5, rig: ketch}', { name: 'Gull', length: '9.5', rig: 'ketch' }],
  ])('%s', (_name, field, source, value) => {
    expect(read(field, source)).toEqual({ value, problems: [] });
  });
});

test('every trap is answered in words', () => {
  const cases: [Field<unknown>, string][] = [
    [text, '012'],
    [text, 'true'],
    [text, '~'],
    [text, '1.50'],
    [text, '"  "'],
    [text, '[a]'],
    [boolean, 'yes'],
    [boolean, 'Off'],
    [boolean, '1'],
    [number, '012'],
    [number, '"12"'],
    [number, '.inf'],
    [exactDecimal(), '007'],
    [exactDecimal(), '1e3'],
    [exactDecimal(), '1,000'],
    [exactDecimal(), '1/3'],
    [exactDecimal({ fractions: true }), '1/0'],
    [numberOrNull, 'none'],
    [numberOrNull, '""'],
    [oneOf(['error', 'warning', 'note'], 'severity'), 'waring'],
    [oneOf(['error', 'warning', 'note'], 'severity'), 'fatal'],
    [oneOf([], 'attribute'), 'x'],
    [list(text, { atLeast: 2 }), '[a]'],
    [list(text, { atLeast: 1 }), '[]'],
    [list(text), 'a'],
    [list(text), 'a:'],
    [mapOf(text), '- a'],
    [boat, '- a'],
    [boat, '{}'],
  ];
  const told = cases.map(([field, source]) => `${source} → ${read(field, source).problems.join(' | ')}`);
  expect(`\n${told.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    012 → a.yaml:1:1  Expected text, found the number 12; write "012" in quotes to keep it as it is.
    true → a.yaml:1:1  Expected text, found true; write "true" in quotes to keep it as it is.
    ~ → a.yaml:1:1  Expected text, found ~, which is no value; write "~" in quotes to keep it as it is.
    1.50 → a.yaml:1:1  Expected text, found the number 1.5; write "1.50" in quotes to keep it as it is.
    "  " → a.yaml:1:1  Expected text, found blank text.
    [a] → a.yaml:1:1  Expected text, found a list; put a text that begins with { or [ in quotes.
    yes → a.yaml:1:1  Expected true or false, found the text "yes"; write true.
    Off → a.yaml:1:1  Expected true or false, found the text "Off"; write false.
    1 → a.yaml:1:1  Expected true or false, found the number 1.
    012 → a.yaml:1:1  012 begins with a zero, which some programs read as octal; leave the zero out.
    "12" → a.yaml:1:1  Expected a number, found the text "12".
    .inf → a.yaml:1:1  Expected a number, found the number Infinity.
    007 → a.yaml:1:1  007 begins with a zero, which some programs read as octal; leave the zero out.
    1e3 → a.yaml:1:1  Expected a decimal such as 0.45, found the number 1000.
    1,000 → a.yaml:1:1  Expected a decimal such as 0.45, found the text "1,000".
    1/3 → a.yaml:1:1  Expected a decimal such as 0.45, found the text "1/3".
    1/0 → a.yaml:1:1  Expected a decimal or fraction such as 0.45 or "1/3", found the text "1/0".
    none → a.yaml:1:1  Expected a number or null, found the text "none".
    "" → a.yaml:1:1  Expected a number or null, found keys with values.
    waring → a.yaml:1:1  Unknown severity "waring"; did you mean "warning"?
    fatal → a.yaml:1:1  Unknown severity "fatal"; known: error, warning, note.
    x → a.yaml:1:1  Unknown attribute "x"; none is known.
    [a] → a.yaml:1:1  Expected a list of 2 or more, found only 1.
    [] → a.yaml:1:1  Expected a list, found an empty one.
    a → a.yaml:1:1  Expected a list, found the text "a".
    a: → a.yaml:1:1  Expected a list, found keys with values.
    - a → a.yaml:1:1  Expected keys with values, found a list.
    - a → a.yaml:1:1  Expected a boat: keys with values, found a list.
    {} → a.yaml:1:1  The keys "name", "length" are missing in a boat.
    "
  `);
});

test('all mistakes come at once, and what is right is kept', () => {
  const source = [
    '- { nam: Gull, length: 9.5 }',
    '- { name: Tern, length: 012, crew: four }',
    '- { name: Skua, length: 8, rig: slop, afloat: yes, colour: red }',
    '- { name: Auk, length: 7 }',
  ].join('\n');
  const { value, problems } = readFields(parseYaml(source, 'boats.yaml'), list(boat));
  expect(value).toEqual([
    { name: 'Skua', length: '8' },
    { name: 'Auk', length: '7' },
  ]);
  expect(`\n${problems.map(formatProblem).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    boats.yaml:1:5  The key "name" is missing in a boat.
      1 | - { nam: Gull, length: 9.5 }
        |     ^^^
    boats.yaml:1:5  Unknown key "nam" in a boat; did you mean "name"?
      1 | - { nam: Gull, length: 9.5 }
        |     ^^^
    boats.yaml:2:25  012 begins with a zero, which some programs read as octal; leave the zero out.
      1 | - { nam: Gull, length: 9.5 }
      2 | - { name: Tern, length: 012, crew: four }
        |                         ^^^
    boats.yaml:2:36  Expected a number, found the text "four".
      1 | - { nam: Gull, length: 9.5 }
      2 | - { name: Tern, length: 012, crew: four }
        |                                    ^^^^
    boats.yaml:3:33  Unknown rig "slop"; did you mean "sloop"?
      2 | - { name: Tern, length: 012, crew: four }
      3 | - { name: Skua, length: 8, rig: slop, afloat: yes, colour: red }
        |                                 ^^^^
    boats.yaml:3:47  Expected true or false, found the text "yes"; write true.
      2 | - { name: Tern, length: 012, crew: four }
      3 | - { name: Skua, length: 8, rig: slop, afloat: yes, colour: red }
        |                                               ^^^
    boats.yaml:3:52  Unknown key "colour" in a boat; known: name, length, crew, rig, sails, afloat.
      2 | - { name: Tern, length: 012, crew: four }
      3 | - { name: Skua, length: 8, rig: slop, afloat: yes, colour: red }
        |                                                    ^^^^^^
    "
  `);
});
