import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/cli/config/index.ts';
import { settlementOf } from '../../src/cli/settlement.ts';
import { formatProblem } from '../../src/io/format-problem.ts';
import { InputError } from '../../src/model/problem.ts';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'gainsay-settlement-')));
});
afterEach(() => rm(folder, { recursive: true }));

const BASELINE = 'findings:\n  "aabbccdd00112233": { state: "0011223344556677", rule: pay, message: Two figures. }\n';

const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);

async function mistakesOf(options: { readonly baseline?: string }): Promise<string[]> {
  const failed = await settlementOf(await loadConfig({ cwd: folder }), options, folder).catch(
    (error: unknown) => error,
  );
  return failed instanceof InputError ? failed.problems.map(formatProblem) : [];
}

describe('the baseline of a run', () => {
  test('is that of the configuration, and the one that is named outranks it', async () => {
    await put('gainsay.yaml', 'baseline: own.yaml');
    await put('own.yaml', 'findings: {}\n');
    await put('named.yaml', BASELINE);
    const loaded = await loadConfig({ cwd: folder });
    expect((await settlementOf(loaded, {}, folder)).baseline).toEqual({ entries: [], file: 'own.yaml' });
    expect((await settlementOf(loaded, { baseline: 'named.yaml' }, folder)).baseline).toEqual({
      file: 'named.yaml',
      entries: [{ finding: 'aabbccdd00112233', state: '0011223344556677', rule: 'pay', message: 'Two figures.' }],
    });
  });

  test('is none where nobody names one', async () => {
    expect(await settlementOf(await loadConfig({ cwd: folder }), { asOf: '2026-01-01' }, folder)).toEqual({
      overrides: [],
      off: [],
      suppressions: [],
      asOf: '2026-01-01',
    });
  });

  test('must be there where it is named', async () => {
    await put('gainsay.yaml', 'fail-on: note\nbaseline: acepted.yaml');
    await put('accepted.yaml', BASELINE);
    expect(await mistakesOf({})).toEqual([
      'gainsay.yaml:2  There is no file or folder "acepted.yaml"; did you mean "accepted.yaml"?\n  `gainsay baseline` writes one.',
    ]);
    expect(await mistakesOf({ baseline: 'nowhere.yaml' })).toEqual([
      'There is no file or folder "nowhere.yaml".\n  `gainsay baseline` writes one.',
    ]);
  });

  test('must be a file, and sound', async () => {
    await mkdir(join(folder, 'inside'));
    expect(await mistakesOf({ baseline: 'inside' })).toEqual(['inside  The baseline cannot be read: it is a folder.']);
    await put('broken.yaml', 'findings: [');
    expect(await mistakesOf({ baseline: 'broken.yaml' })).toHaveLength(1);
  });
});
