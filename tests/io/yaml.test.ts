import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/io/format-problem.ts';
import { parseYaml } from '../../src/io/yaml.ts';
import type { YamlNode } from '../../src/io/yaml-node.ts';

const told = (text: string): string => parseYaml(text, 'a.yaml').problems.map(formatProblem).join('\n');

function plain(node: YamlNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

describe('what stands in a file', () => {
  test.each([
    ['', {}],
    ['# only a comment\n', {}],
    ['a: no\nb: 2025-01-31\nc: yes', { a: 'no', b: '2025-01-31', c: 'yes' }],
    ['%YAML 1.1\n---\na: no', { a: 'no' }],
    ['012: x\n~: y\ntrue: z', { '012': 'x', '~': 'y', true: 'z' }],
    ['a: [1, 2.5, true, null, "3"]', { a: [1, 2.5, true, null, '3'] }],
    ['a:\nb: ""', { a: null, b: '' }],
    ['a: &twice [1]\nb: *twice', { a: [1], b: [1] }],
    ['<<: {a: 1}', { '<<': { a: 1 } }],
    ['a: 1\r\nb: |\r\n  two\r\n  lines\r\n', { a: 1, b: 'two\nlines\n' }],
  ])('%j', (text, value) => {
    const { root, problems } = parseYaml(text, 'a.yaml');
    expect(problems).toEqual([]);
    expect(plain(root)).toEqual(value);
  });

  test('a key "__proto__" is a key like others', () => {
    const { root } = parseYaml('__proto__: {polluted: true}', 'a.yaml');
    expect(root).toMatchObject({ entries: [{ key: '__proto__' }] });
    expect({}).not.toHaveProperty('polluted');
  });

  test('spans slice back to what was written', () => {
    const text = 'name: "harbour"\nsizes: [012, 3]\n';
    const { root } = parseYaml(text, 'a.yaml');
    const [name, sizes] = root?.kind === 'map' ? root.entries : [];
    expect(text.slice(name?.keySpan.start, name?.keySpan.end)).toBe('name');
    expect(text.slice(name?.value.span.start, name?.value.span.end)).toBe('"harbour"');
    expect(text.slice(sizes?.value.span.start, sizes?.value.span.end)).toBe('[012, 3]');
    expect(sizes?.value).toMatchObject({ items: [{ value: 12, written: '012' }, { value: 3 }] });
  });
});

describe('what is wrong with a file', () => {
  test('syntax, each with its place', () => {
    const cases = [
      'a:\n\t- b',
      'a: [1, 2',
      'a: b: c',
      'a: "b',
      'message: {a.source} says',
      "a: 'it's'",
      'a: @b',
      'a: 1\n---\nb: 2',
      'a: !point x',
      '? [a, b]\n: c',
      'a: "\\q"',
      'first: 1\nsecond',
    ];
    expect(`\n${cases.map(told).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      a.yaml:2:1  A tab indents this line; YAML takes spaces only.
        1 | a:
        2 |  - b
          | ^
      a.yaml:1:9  A bracket is not closed, or what it encloses is not indented far enough.
        1 | a: [1, 2
          |         ^
      a.yaml:1:4  A key with a value cannot begin here; put a value that holds ": " in quotes, or check the indentation.
        1 | a: b: c
          |    ^
      a.yaml:1:6  The closing quote is missing.
        1 | a: "b
          |      ^
      a.yaml:1:21  Text follows after the value has ended; put the whole value in quotes if it begins with a quote or a bracket.
        1 | message: {a.source} says
          |                     ^^^^
      a.yaml:1:8  Text follows after the value has ended; put the whole value in quotes if it begins with a quote or a bracket.
        1 | a: 'it's'
          |        ^^
      a.yaml:1:4  A value cannot begin with this character unless it is in quotes.
        1 | a: @b
          |    ^
      a.yaml:2:1  A second document begins here; a file holds one.
        1 | a: 1
        2 | ---
          | ^^^
      a.yaml:1:4  A tag such as !name has no meaning here; leave it out, or put the value in quotes.
        1 | a: !point x
          |    ^^^^^^
      a.yaml:1:3  A key must be plain text.
        1 | ? [a, b]
          |   ^
      a.yaml:1:5  No such escape in double quotes; write \\\\ for a backslash, or use single quotes.
        1 | a: "\\q"
          |     ^
      a.yaml:2:1  Expected ": " and a value after this key.
        1 | first: 1
        2 | second
          | ^^^^^^
      "
    `);
  });

  test('keys and aliases', () => {
    const cases = ['a: 1\nb: 2\na: 3', 'a: *b', 'a: &b [1, *b]'];
    expect(`\n${cases.map(told).join('\n')}\n`).toMatchInlineSnapshot(`
      "
      a.yaml:3:1  The key "a" is given twice.
        2 | b: 2
        3 | a: 3
          | ^
      a.yaml:1:4  The alias *b has no anchor before it.
        1 | a: *b
          |    ^^
      a.yaml:1:11  The alias *b is part of what it repeats.
        1 | a: &b [1, *b]
          |           ^^
      "
    `);
  });

  test('a wrong alias costs only itself', () => {
    expect(plain(parseYaml('a: *b\nc: 1', 'a.yaml').root)).toEqual({ a: null, c: 1 });
  });
});

describe('hostile files', () => {
  test('aliases that stand for a billion values', () => {
    const levels = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}*l${i}]`);
    const { problems } = parseYaml(`l0: &l0 [x]\n${levels.join('\n')}`, 'a.yaml');
    expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
      [
        "a.yaml:5:25  Aliases repeat more than 10000 values from here on.
        4 | l3: &l3 [*l2, *l2, *l2, *l2, *l2, *l2, *l2, *l2, *l2, *l2]
        5 | l4: &l4 [*l3, *l3, *l3, *l3, *l3, *l3, *l3, *l3, *l3, *l3]
          |                         ^^^",
      ]
    `);
  });

  test.each([
    ['brackets', '['.repeat(1_000_000)],
    ['braces', '{'.repeat(900_000)],
    ['lists in lists', '- '.repeat(3000)],
    ['keys in keys', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}k:`).join('\n')],
    ['a file of two million characters', 'a: b\n'.repeat(400_000)],
    ['quotes', '"'.repeat(9_999)],
    ['anchors', '&a '.repeat(10_000)],
  ])('%s are a problem, in bounded time', (_name, text) => {
    const { problems } = parseYaml(text, 'a.yaml');
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(20);
  });

  test('fifty thousand keys are read in linear time', () => {
    const text = Array.from({ length: 50_000 }, (_, i) => `key${i}: v`).join('\n');
    const { root, problems } = parseYaml(text, 'a.yaml');
    expect(problems).toEqual([]);
    expect(root?.kind === 'map' ? root.entries.length : 0).toBe(50_000);
  });

  test('no text makes it throw, and every problem has a place inside the text', () => {
    const yamlish = fc.array(
      fc.constantFrom(
        'a',
        ': ',
        '\n',
        '  ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '&x ',
        '*x',
        '!t ',
        '|\n',
        '? ',
        '#',
        '\t',
        '%',
        ',',
      ),
      { maxLength: 40 },
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      yamlish.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { problems, lineStarts } = parseYaml(text, 'a.yaml');
        for (const { line, column, hint } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lineStarts.length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(hint).toContain('^');
        }
      }),
      { numRuns: 500 },
    );
  });
});
