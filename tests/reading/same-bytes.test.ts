import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateCorpus } from '../../bench/corpus/generate.js';
import { openEntryFolder } from '../../src/io/entry-folder.ts';
import { countingStore, plainReport, reportBy, writeAll } from './support.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Two stories under one name in each of several files, and in one; a file of records among other things. */
const namesakes = [
  {
    name: 'a/desk.jsonl',
    text: '{"id":"7","text":"The pier at Orlu is 410 m long."}\n{"id":"7","text":"The pier at Orlu is 430 m long."}\n',
  },
  {
    name: 'b.jsonl',
    text: '{"text":"The pier at Orlu is 480 m long."}\n\n{"broken\n{"other":1}\n{"id":"4","text":"It has 90 lamps."}\n',
  },
  { name: 'b.jsonl#1.txt', text: 'The pier at Orlu is 410 m long.' },
  { name: 'c.jsonl', text: 'No line of this is a record.\n' },
  { name: 'd.json', text: '[{"id":"x","text":"The pier has 9 lamps."},{"id":"x","text":"The pier has 12 lamps."}]' },
  { name: 'empty.txt', text: '' },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-same-'));
  cpSync(here('../../seeds'), join(folder, 'seeds'), { recursive: true });
  cpSync(here('../formats/one-of-each'), join(folder, 'formats'), { recursive: true });
  for (const name of readdirSync(here('../corpora')).filter((each) => /^[0-9]/.test(each)))
    cpSync(here(`../corpora/${name}`), join(folder, 'corpora', name), { recursive: true });
  writeAll(join(folder, 'names'), namesakes);
  const stories = generateCorpus('news', 700_000).slice(0, 300);
  const short = stories.map(({ text }, index) => ({ name: `${index}.txt`, text: text.slice(0, 600) }));
  writeAll(join(folder, 'generated'), short);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cases = ['seeds', 'formats', 'names', 'corpora', 'generated'] as const;
/** Reading 300 documents five times over takes its time where many tests share few cores. */
const TIMEOUT = 240_000;

describe.each(cases)('%s', (name) => {
  const at = (): string => join(folder, name);
  let plain = '';
  beforeAll(async () => {
    plain = await plainReport(at());
  }, TIMEOUT);

  test.each([{ jobs: 1 }, { jobs: 2 }, { jobs: 4 }, {}])(
    'give the same bytes with %o',
    async (options) => {
      expect(await reportBy(at(), { ...options, withText: true })).toBe(plain);
    },
    TIMEOUT,
  );

  test(
    'give the same bytes with a cache, cold and warm, and when warm nothing is read',
    async () => {
      const folderStore = await openEntryFolder(join(folder, 'cache', name));
      const counting = countingStore();
      const both = {
        get: folderStore.get,
        put: (...entry: Parameters<typeof counting.put>) =>
          Promise.all([folderStore.put(...entry), counting.put(...entry)]).then(() => undefined),
      };
      const kept = { store: both, program: '1' };
      expect(await reportBy(at(), { jobs: 2, withText: true, kept })).toBe(plain);
      const cold = counting.puts();
      expect(cold).toBeGreaterThan(0);
      expect(await reportBy(at(), { jobs: 1, withText: true, kept })).toBe(plain);
      expect(counting.puts()).toBe(cold);
    },
    TIMEOUT,
  );
});
