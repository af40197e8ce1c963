import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newestOf } from '../../src/decisions/index.ts';
import { type DecisionsFolder, decisionsFolder, dismissed, findings } from './decisions-folder.ts';

let here: DecisionsFolder;
let folder = '';
let path = '';
const storeOf: DecisionsFolder['storeOf'] = (...options) => here.storeOf(...options);
const decisionsOnDisk: DecisionsFolder['onDisk'] = () => here.onDisk();
const put: DecisionsFolder['put'] = (text) => here.put(text);
beforeEach(() => {
  here = decisionsFolder();
  ({ folder, path } = here);
});
afterEach(() => here.remove());

describe('one store', () => {
  test('makes the file and its folder with the first decision', async () => {
    const store = storeOf();
    const { revision } = await store.read();
    const change = await store.add(revision, [dismissed('a')]);
    expect(change).toMatchObject({ step: '1', applied: ['a'], conflicts: [], changedMeanwhile: [] });
    expect(readFileSync(path, 'utf8')).toMatchInlineSnapshot(`
      "# yaml-language-server: $schema=schema.json
      # What editors decided of findings of gainsay, one line each; of several on one finding the newest stands.
      # In .gitattributes, "merge=union" for this file lets git keep the lines of both sides of a merge.
      decisions:
        - { finding: "a", at: "2025-06-30T14:05:00.000Z", author: "Ines Vale", status: dismissed, scope: finding, state: "s1" }
      "
    `);
    expect(readdirSync(dirname(path))).toEqual(['decisions.yaml']);
  });

  test('gives a later decision on a finding a later time, whatever the clock says', async () => {
    const store = storeOf();
    const first = await store.add((await store.read()).revision, [dismissed('a')]);
    await store.add(first.snapshot.revision, [
      dismissed('a', { status: 'open' }),
      dismissed('a', { status: 'resolved' }),
    ]);
    expect(decisionsOnDisk().map(({ status, at }) => [status, at.slice(17)])).toEqual([
      ['dismissed', '00.000Z'],
      ['open', '00.001Z'],
      ['resolved', '00.002Z'],
    ]);
    expect(newestOf(decisionsOnDisk()).get('a')?.status).toBe('resolved');
  });

  test('takes steps back, the last first, and leaves the file as it was before', async () => {
    const store = storeOf();
    const texts: string[] = [];
    for (const step of [['a'], ['b', 'c'], ['a']]) {
      await store.add(
        (await store.read()).revision,
        step.map((finding) => dismissed(finding)),
      );
      texts.push(readFileSync(path, 'utf8'));
    }
    for (const [applied, text] of [
      [['a'], texts[1]],
      [['b', 'c'], texts[0]],
    ] as const) {
      const undone = await store.undo((await store.read()).revision);
      expect(undone.applied).toEqual(applied);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    expect((await store.undo((await store.read()).revision, '1')).applied).toEqual(['a']);
    expect(decisionsOnDisk()).toEqual([]);
    expect((await store.undo((await store.read()).revision)).applied).toEqual([]);
  });

  test('takes out all that was decided of a finding, and puts it back', async () => {
    const store = storeOf();
    const { snapshot } = await store.add((await store.read()).revision, [dismissed('a'), dismissed('b')]);
    const again = await store.add(snapshot.revision, [dismissed('a', { status: 'open' })]);
    const before = readFileSync(path, 'utf8');
    const gone = await store.withdraw(again.snapshot.revision, ['a', 'never']);
    expect(gone).toMatchObject({ applied: ['a'], conflicts: [] });
    expect(findings(decisionsOnDisk())).toEqual(['b']);
    await store.undo(gone.snapshot.revision, gone.step);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('takes five thousand decisions at once', async () => {
    const store = storeOf();
    const many = Array.from({ length: 5_000 }, (_, index) =>
      dismissed(`f${index}`, { about: 'Houses damaged in the Brackmere flood' }),
    );
    const change = await store.add((await store.read()).revision, many);
    expect(change.applied).toHaveLength(5_000);
    expect((await storeOf().read()).decisions).toHaveLength(5_000);
  });

  test('writes through a link', async () => {
    const real = join(folder, 'real.yaml');
    writeFileSync(real, 'decisions:\n');
    mkdirSync(dirname(path));
    symlinkSync(real, path);
    const store = storeOf();
    await store.add((await store.read()).revision, [dismissed('a')]);
    expect(readFileSync(real, 'utf8')).toContain('finding: "a"');
    expect(decisionsOnDisk()).toHaveLength(1);
  });
});

describe('others', () => {
  test('two stores keep the decisions of both, and each is told of the other', async () => {
    const [one, other] = [storeOf('Ines Vale'), storeOf('Tom Reed')];
    const seen = await one.read();
    await other.add((await other.read()).revision, [dismissed('theirs')]);
    const change = await one.add(seen.revision, [dismissed('mine')]);
    expect(change).toMatchObject({ applied: ['mine'], conflicts: [], changedMeanwhile: ['theirs'] });
    expect(findings(decisionsOnDisk())).toEqual(['mine', 'theirs']);
  });

  test('of two decisions on one finding the first stays, and the second is told whose it is', async () => {
    const [one, other] = [storeOf('Ines Vale'), storeOf('Tom Reed')];
    const seen = await one.read();
    await other.add((await other.read()).revision, [dismissed('a', { status: 'confirmed' })]);
    const change = await one.add(seen.revision, [dismissed('a'), dismissed('b')]);
    expect(change.applied).toEqual(['b']);
    expect(change.conflicts).toEqual([
      { finding: 'a', theirs: expect.objectContaining({ author: 'Tom Reed', status: 'confirmed' }) },
    ]);
    const after = await one.add(change.snapshot.revision, [dismissed('a')]);
    expect(after).toMatchObject({ applied: ['a'], conflicts: [] });
  });

  test('undo leaves alone what somebody decided since', async () => {
    const [one, other] = [storeOf('Ines Vale'), storeOf('Tom Reed')];
    const mine = await one.add((await one.read()).revision, [dismissed('a'), dismissed('b')]);
    await other.add((await other.read()).revision, [dismissed('a', { status: 'confirmed' })]);
    const undone = await one.undo(mine.snapshot.revision, mine.step);
    expect(undone).toMatchObject({ applied: ['b'], conflicts: [{ finding: 'a', theirs: { author: 'Tom Reed' } }] });
    expect(findings(decisionsOnDisk())).toEqual(['a', 'a']);
    expect((await one.withdraw(mine.snapshot.revision, ['a'])).conflicts).toHaveLength(1);
  });

  test('what somebody wrote by hand in between is kept, comments and all', async () => {
    const store = storeOf();
    const { snapshot } = await store.add((await store.read()).revision, [dismissed('a')]);
    put(
      readFileSync(path, 'utf8')
        .replace('decisions:\n', 'decisions:\n  # Ask again in May.\n')
        .replace('dismissed', 'confirmed'),
    );
    const change = await store.add(snapshot.revision, [dismissed('a'), dismissed('b')]);
    expect(change).toMatchObject({ applied: ['b'], conflicts: [{ finding: 'a', theirs: { status: 'confirmed' } }] });
    expect(readFileSync(path, 'utf8')).toContain('  # Ask again in May.\n  - { finding: "a"');
  });

  test('a file with a mistake is told and left alone until it is mended', async () => {
    const store = storeOf();
    const { snapshot } = await store.add((await store.read()).revision, [dismissed('a')]);
    const sound = readFileSync(path, 'utf8');
    const broken = sound.replace('dismissed', 'dismised');
    put(broken);
    await expect(store.add(snapshot.revision, [dismissed('b')])).rejects.toMatchObject({
      problems: [{ line: 5, message: 'Unknown status "dismised"; did you mean "dismissed"?' }],
    });
    await expect(store.read()).rejects.toThrow('dismised');
    expect(readFileSync(path, 'utf8')).toBe(broken);
    put(sound);
    expect((await store.add(snapshot.revision, [dismissed('b')])).applied).toEqual(['b']);
  });

  test('a page that is older than anybody remembers overwrites nothing', async () => {
    const store = storeOf();
    await store.add((await store.read()).revision, [dismissed('a')]);
    const change = await store.add('long ago', [dismissed('a'), dismissed('b')]);
    expect(change).toMatchObject({ applied: ['b'], conflicts: [{ finding: 'a' }] });
  });

  test('many at once lose nothing', async () => {
    const stores = ['A', 'B', 'C'].map((author) => storeOf(author));
    const known = await Promise.all(stores.map(async (store) => (await store.read()).revision));
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        stores[index % 3]?.add(known[index % 3] ?? '', [dismissed(`f${index}`)]),
      ),
    );
    expect(new Set(findings(decisionsOnDisk())).size).toBe(60);
    expect(readdirSync(dirname(path))).toEqual(['decisions.yaml']);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that nobody may write to is told', async () => {
    put('decisions:\n');
    chmodSync(dirname(path), 0o500);
    await expect(storeOf().add('', [dismissed('a')])).rejects.toThrow('Nothing was saved (EACCES).');
    chmodSync(dirname(path), 0o700);
  });

  test('a folder in the place of the file is told', async () => {
    mkdirSync(path, { recursive: true });
    await expect(storeOf().read()).rejects.toThrow('cannot be read (EISDIR)');
  });
});
