import { describe, expect, test } from 'vitest';
import { type OutputFormat, planOutputs, sourcePrefix } from '../../src/cli/outputs.ts';
import { InputError } from '../../src/model/problem.ts';

const FORMATS: readonly [OutputFormat, ...OutputFormat[]] = [
  { id: 'text', extensions: ['.txt'], description: '' },
  { id: 'md', extensions: ['.md', '.markdown'], description: '' },
  { id: 'json', extensions: ['.json'], description: '' },
];

const plan = (format: readonly string[], output: readonly string[]): string[] =>
  planOutputs(FORMATS, { format, output }, '/desk').map(({ format: { id }, file }) => `${id} > ${file ?? 'stdout'}`);

describe('planOutputs', () => {
  test.each([
    ['the first format goes to standard output', [], [], ['text > stdout']],
    ['or the one named', ['json'], [], ['json > stdout']],
    ['endings decide', [], ['a.md', 'b/c.JSON'], ['md > /desk/a.md', 'json > /desk/b/c.JSON']],
    ['formats pair in order', ['md', 'json'], ['a', 'b.md'], ['md > /desk/a', 'json > /desk/b.md']],
    ['an absolute path stays', [], ['/tmp/a.markdown'], ['md > /tmp/a.markdown']],
  ])('%s', (_, format, output, expected) => {
    expect(plan(format, output)).toEqual(expected);
  });

  test.each([
    ['two formats without a file', ['md', 'json'], []],
    ['fewer formats than files', ['md'], ['a', 'b']],
    ['more formats than files', ['md', 'json'], ['a.md']],
    ['no ending', [], ['report']],
    ['an unknown ending', [], ['a.pdf']],
    ['an unknown format', ['pdf'], []],
    ['the same file twice', [], ['a.md', 'x/../a.md']],
  ])('%s is a mistake', (_, format, output) => {
    expect(() => plan(format, output)).toThrow(InputError);
  });
});

test.each([
  ['/desk/reports/a.md', '/desk/drafts', '../drafts/'],
  ['/desk/drafts/a.md', '/desk/drafts', ''],
  ['/desk/a.md', '/desk/drafts/today', 'drafts/today/'],
  ['/elsewhere/a.md', '/desk', '../desk/'],
  [undefined, '/desk/drafts', 'drafts/'],
  [undefined, '/desk', ''],
])('from %s to %s leads %j', (file, base, expected) => {
  expect(sourcePrefix(file === undefined ? {} : { file }, base, '/desk')).toBe(expected);
});
