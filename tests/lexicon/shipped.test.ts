import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formatProblem } from '../../src/io/format-problem.ts';
import { readYamlFiles } from '../../src/io/yaml-files.ts';
import { compileLexicon, readLexicon } from '../../src/lexicon/index.ts';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
const { files, problems: unread } = await readYamlFiles(['rules/lexicon'], PACKAGE);
const { data, problems } = readLexicon(files);

test('the files that ship are sound together', () => {
  expect([...unread, ...problems].map(formatProblem)).toEqual([]);
});

test('every irregular form has the stem of its base, which regular stripping would not find', () => {
  const { stem } = compileLexicon(data);
  const regular = compileLexicon({ ...data, irregular: {} }).stem;
  const forms = Object.entries(data.irregular);
  expect(forms.length).toBeGreaterThan(250);
  expect(forms.filter(([form, base]) => stem(form) !== stem(base))).toEqual([]);
  expect(forms.filter(([form, base]) => regular(form) === regular(base))).toEqual([]);
});
