import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, checkReading } from '../../src/check.ts';
import type { Environment } from '../../src/cli/environment.ts';
import { findSources, gathered } from '../../src/cli/find-sources.ts';
import { type LoadedKit, loadKit } from '../../src/cli/load-kit.ts';
import { readSources } from '../../src/cli/read-sources.ts';
import { createLog } from '../../src/io/log.ts';
import type { RawDocument } from '../../src/model/source.ts';
import type { OutcomeStore } from '../../src/reading/kept.ts';
import { createReaderOf, type ReadingOptions } from '../../src/reading/where.ts';

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

/** The report on all that is in a folder, read in this thread at once, as a library would. */
export async function plainReport(folder: string, withText = true): Promise<string> {
  const { documents, problems } = await readSources(['.'], OPTIONS, loaded, environmentIn(folder), log);
  return JSON.stringify(check(documents, loaded.kit, { version: '0.0.0', withText, problems }));
}

/** The same, read by a reader made with these options. */
export async function reportBy(folder: string, options: ReadingOptions): Promise<string> {
  const sources = await findSources(['.'], OPTIONS, loaded, environmentIn(folder), log);
  const reader = createReaderOf(loaded.kit, options);
  try {
    const reading = await gathered(sources.readings(reader), sources.problems);
    return JSON.stringify(
      checkReading(reading, loaded.kit, {
        version: '0.0.0',
        withText: options.withText ?? false,
        problems: sources.problems,
      }),
    );
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
