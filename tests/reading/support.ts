import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, checkReading, inFiles } from '../../src/check.ts';
import { checkReadings } from '../../src/check-stream.ts';
import type { Environment } from '../../src/cli/environment.ts';
import { findSources, gathered } from '../../src/cli/find-sources.ts';
import { type LoadedKit, loadKit } from '../../src/cli/load-kit.ts';
import { readSources } from '../../src/cli/read-sources.ts';
import { createLog } from '../../src/io/log.ts';
import type { RawDocument } from '../../src/model/source.ts';
import type { OutcomeStore } from '../../src/reading/kept.ts';
import { createReaderOf, type ReadingOptions } from '../../src/reading/where.ts';
import { createReading } from '../../src/reading.ts';

export const loaded: LoadedKit = await loadKit({ rules: [] }, '/');

export const environmentIn = (cwd: string): Environment => ({
  cwd,
  stdout: { write: () => true },
  stderr: { write: () => true },
  stdin: async () => new Uint8Array(),
  isTTY: { stdout: false, stderr: false },
  env: {},
});

const log = createLog('silent');
const OPTIONS = { quiet: true, outputs: [] };

/** All that is in a folder, opened at once. */
const opened = (folder: string) => readSources(['.'], OPTIONS, loaded, environmentIn(folder), log);

/** What a library reads in a folder, in this thread and at once, as JSON. */
export async function plainReading(folder: string): Promise<string> {
  const { documents, problems: unopened } = await opened(folder);
  return JSON.stringify({ ...createReading(loaded.kit, true)(documents), unopened });
}

/** The same by a reader made with these options. */
export async function readingBy(folder: string, options: ReadingOptions): Promise<string> {
  const { problems, readings } = await findSources(['.'], OPTIONS, loaded, environmentIn(folder), log);
  const reader = createReaderOf(loaded.kit, options);
  try {
    const { read, problems: inDocuments, unopened } = await gathered(readings(reader), problems);
    return JSON.stringify({ read, problems: inDocuments, unopened: inFiles([...problems, ...unopened]) });
  } finally {
    await reader.close();
  }
}

/** The report on all that is in a folder, read so. */
export async function plainReport(folder: string, withText = true): Promise<string> {
  const { documents, problems } = await opened(folder);
  return JSON.stringify(check(documents, loaded.kit, { version: '0.0.0', withText, problems }));
}

/** The same, read by a reader made with these options, and judged at once or, as what does not fit in memory, from what was packed. */
export async function reportBy(folder: string, options: ReadingOptions, packed = false): Promise<string> {
  const { kit } = loaded;
  const { problems, readings } = await findSources(['.'], OPTIONS, loaded, environmentIn(folder), log);
  const settings = { version: '0.0.0', withText: options.withText ?? false, problems };
  const reader = createReaderOf(kit, options);
  try {
    const report = packed
      ? await checkReadings(readings(reader), kit, settings)
      : checkReading(await gathered(readings(reader), problems), kit, settings);
    return JSON.stringify(report);
  } finally {
    await reader.close();
  }
}

/** A store that tells how often it was asked to keep something. */
export function countingStore(): OutcomeStore & { readonly puts: () => number } {
  const kept = new Map<string, string>();
  let puts = 0;
  return {
    get: async (key) => kept.get(key),
    put: async (key, json) => {
      puts++;
      kept.set(key, json);
    },
    puts: () => puts,
  };
}

export function writeAll(folder: string, documents: readonly RawDocument[]): void {
  for (const { name, text } of documents) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

export async function* each<T>(items: readonly T[]): AsyncGenerator<T, void, undefined> {
  yield* items;
}
