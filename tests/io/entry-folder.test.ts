import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openEntryFolder } from '../../src/io/entry-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-entries-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (number: number): string => number.toString(16).padStart(64, '0').split('').reverse().join('');
const TEXT = `{"read":"${'nine lamps, '.repeat(40)}"}`;
const pathOf = (number: number): string => join(folder, key(number).slice(0, 2), key(number).slice(2));
const entries = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() && entry.parentPath !== folder ? [entry.name] : [],
  );

test('gives back what was put, to others too, and nothing else', async () => {
  const [one, other] = [await openEntryFolder(folder), await openEntryFolder(folder)];
  await one.put(key(1), TEXT);
  await one.put(key(2), '');
  expect(await other.get(key(1))).toBe(TEXT);
  expect(await other.get(key(2))).toBe('');
  expect(await other.get(key(3))).toBeUndefined();
});

test('says to other programs that it can be left out and deleted, and keeps what they wrote there', async () => {
  writeFileSync(join(folder, '.gitignore'), '*.log\n');
  await openEntryFolder(folder);
  expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*.log\n');
  expect(readFileSync(join(folder, 'CACHEDIR.TAG'), 'utf8')).toMatch(/^Signature: 8a477f597d28d172789f06886806bc55\n/);
});

describe('an entry that is damaged counts as none, and is put right by the next', () => {
  const flipped = (bytes: Buffer, at: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
    return copy;
  };
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 3)],
    ['cut within its digest', (bytes) => bytes.subarray(0, 20)],
    ['longer', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    ['with another digest', (bytes) => flipped(bytes, 5)],
    ['with one bit changed', (bytes) => flipped(bytes, bytes.length - 10)],
    ['something else altogether', () => Buffer.from(TEXT)],
  ])('%s', async (_, damage) => {
    const store = await openEntryFolder(folder);
    await store.put(key(1), TEXT);
    writeFileSync(pathOf(1), damage(readFileSync(pathOf(1))));
    expect(await store.get(key(1))).toBeUndefined();
    await store.put(key(1), TEXT);
    expect(await store.get(key(1))).toBe(TEXT);
  });
});

test('many that write and read the same at once never see a part, and leave nothing beside the entries', async () => {
  const stores = await Promise.all([1, 2, 3, 4].map(() => openEntryFolder(folder)));
  const texts = [0, 1, 2].map((number) => `${number} ${TEXT.repeat(50)}`);
  const rounds = Array.from({ length: 40 }, async (_, round) => {
    const store = stores[round % stores.length];
    await store?.put(key(round % 3), texts[round % 3] ?? '');
    const found = await store?.get(key((round + 1) % 3));
    expect([undefined, ...texts]).toContain(found);
  });
  await Promise.all(rounds);
  expect(entries()).toHaveLength(3);
  expect(stores.map((store) => store.failed())).toEqual([0, 0, 0, 0]);
});

test('what cannot be written is counted, and costs nothing else', async () => {
  const store = await openEntryFolder(folder);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file now');
  await store.put(key(1), TEXT);
  expect(store.failed()).toBe(1);
  expect(await store.get(key(1))).toBeUndefined();
});

test('a folder that cannot be made is the caller’s to tell', async () => {
  writeFileSync(join(folder, 'taken'), '');
  await expect(openEntryFolder(join(folder, 'taken', 'cache'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

describe('shrinking', () => {
  /** Entries 0 to 5, of which 5 is the oldest. */
  async function filled(): Promise<number> {
    const store = await openEntryFolder(folder);
    for (let number = 0; number < 6; number++) {
      await store.put(key(number), TEXT);
      utimesSync(pathOf(number), 1000 - number, 1000 - number);
    }
    return statSync(pathOf(0)).size;
  }
  const present = async (): Promise<number[]> => {
    const store = await openEntryFolder(folder);
    const found = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((number) => store.get(key(number))));
    return found.flatMap((text, number) => (text === undefined ? [] : [number]));
  };

  test('takes what was neither read nor written, and of that the oldest first', async () => {
    const size = await filled();
    const store = await openEntryFolder(folder);
    await store.get(key(5));
    await store.put(key(6), TEXT);
    await store.shrink(4 * size);
    expect(await present()).toEqual([0, 1, 5, 6]);
  });

  test('takes nothing while there is room, and what others have put into the folder never', async () => {
    const size = await filled();
    writeFileSync(join(folder, 'notes.txt'), TEXT.repeat(100));
    const store = await openEntryFolder(folder);
    await store.put(key(6), TEXT);
    await store.shrink(7 * size);
    expect(await present()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    await store.shrink(0);
    expect(await present()).toEqual([]);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe(TEXT.repeat(100));
  });

  test('is left to those who add something', async () => {
    await filled();
    const store = await openEntryFolder(folder);
    await store.shrink(0);
    expect(await present()).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
