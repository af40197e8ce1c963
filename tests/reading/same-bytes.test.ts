import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateCorpus } from '../../bench/corpus/generate.js';
import { type EntryFolder, openEntryFolder } from '../../src/io/entry-folder.ts';
import type { OutcomeStore } from '../../src/reading/kept.ts';
import { countingStore, plainReading, plainReport, readingBy, reportBy, writeAll } from './support.ts';

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
  const short = stories.map(({ text }, index) => ({ name: `${index}.txt`, text: text.slice(0, 400) }));
  writeAll(join(folder, 'generated'), short);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reading hundreds of documents several times over takes its time where many tests share few cores. */
const TIMEOUT = 240_000;

/** Keeps in a folder, and counts. */
function counted(store: EntryFolder): OutcomeStore & { readonly puts: () => number } {
  const counting = countingStore();
  return {
    get: store.get,
    put: async (key, json) => {
      await counting.put(key, json);
      await store.put(key, json);
    },
    puts: counting.puts,
  };
}

/** All that judging is given, of which the report is a function. */
describe.each([['seeds'], ['formats'], ['names'], ['corpora'], ['generated']])('what is read in %s', (name) => {
  const at = (): string => join(folder, name);
  let plain = '';
  beforeAll(async () => {
    plain = await plainReading(at());
  }, TIMEOUT);

  test.each([{ jobs: 1 }, { jobs: 2 }, { jobs: 4 }])(
    'is the same, byte for byte, with %o',
    async (options) => {
      expect(await readingBy(at(), { ...options, withText: true })).toBe(plain);
    },
    TIMEOUT,
  );

  test(
    'is the same with a cache, cold and warm, and when warm nothing is read',
    async () => {
      const store = counted(await openEntryFolder(join(folder, 'cache', name)));
      expect(await readingBy(at(), { jobs: 2, withText: true, kept: { store, program: '1' } })).toBe(plain);
      const cold = store.puts();
      expect(cold).toBeGreaterThan(0);
      expect(await readingBy(at(), { withText: true, kept: { store, program: '1' } })).toBe(plain);
      expect(store.puts()).toBe(cold);
    },
    TIMEOUT,
  );
});

describe.each([['seeds'], ['formats'], ['names']])('the report on %s', (name) => {
  const at = (): string => join(folder, name);

  test(
    'is the same whoever reads',
    async () => {
      const plain = await plainReport(at());
      for (const jobs of [1, 2, 4]) expect(await reportBy(at(), { jobs, withText: true })).toBe(plain);
    },
    TIMEOUT,
  );

  test(
    'is the same by any number of threads where claims are packed, with the findings of all at once',
    async () => {
      const packed = await reportBy(at(), { jobs: 1 }, true);
      expect(await reportBy(at(), { jobs: 2 }, true)).toBe(packed);
      const [{ sources, findings, problems }, plain] = [JSON.parse(packed), JSON.parse(await reportBy(at(), {}))];
      const expected = { sources: plain.sources, findings: plain.findings, problems: plain.problems };
      expect({ sources, findings, problems }).toEqual(expected);
    },
    TIMEOUT,
  );
});
