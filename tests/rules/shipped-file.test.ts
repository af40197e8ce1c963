import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomically } from '../../src/io/files.ts';
import { emptyLexicon } from '../../src/lexicon/index.ts';
import { InputError } from '../../src/model/problem.ts';
import { loadShipped } from '../../src/shipped.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-shipped-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('what was compiled is what is loaded', async () => {
  const shipped = { digest: 'd', lexicon: emptyLexicon, rules: [] };
  await writeFileAtomically(join(folder, 'shipped.json'), JSON.stringify(shipped));
  expect(loadShipped(join(folder, 'shipped.json'))).toEqual(shipped);
});

test.each([['nothing'], ['damaged.json']])('%s says how to make it', async (name) => {
  await writeFileAtomically(join(folder, 'damaged.json'), '{"digest":');
  expect(() => loadShipped(join(folder, name))).toThrow(InputError);
  expect(() => loadShipped(join(folder, name))).toThrow('npm run build');
});
