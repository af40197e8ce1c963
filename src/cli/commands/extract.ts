import { extract } from '../../check.ts';
import { createLog } from '../../io/log.ts';
import type { LogLevel } from '../../io/log-levels.ts';
import type { Kit } from '../../kit.ts';
import { recordLine } from '../../model/record-lines.ts';
import { createReading } from '../../reading.ts';
import { claimFormats } from '../claim-formats.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { type KitOptions, loadKit } from '../load-kit.ts';
import { deliver, type OutputRequest, planOutputs } from '../outputs.ts';
import { writeProblems } from '../problems.ts';
import { batchesOf, nothingRead, readSources, type SourcesRead } from '../read-sources.ts';
import { writeLines } from '../record-stream.ts';

export interface ExtractOptions extends OutputRequest, KitOptions {
  readonly explain: boolean;
  readonly quiet: boolean;
  readonly logLevel: LogLevel;
  readonly stdinFilename?: string;
}

/** What is large is read in pieces, and the claims of each are written before the next is read. */
async function extractInPieces(
  { documents, streams, problems }: SourcesRead,
  kit: Kit,
  { explain }: ExtractOptions,
  environment: Environment,
): Promise<number> {
  const reading = createReading(kit);
  const found = [...problems];
  let sources = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const batch of batchesOf(documents, streams)) {
      const { read, problems: inBatch } = reading(batch);
      sources += read.length;
      found.push(...inBatch);
      for (const { document, records, leftOut } of read) {
        yield* records.map(recordLine);
        if (explain) yield* leftOut.map((one) => JSON.stringify({ leftOut: { ...one, source: document.name } }));
      }
    }
  }
  await writeLines(lines(), environment);
  if (sources === 0) throw nothingRead(found);
  writeProblems(found, environment);
  return EXIT.clean;
}

/**
 * Reads sources and delivers their claims; what could not be read is said on standard error. Returns the exit code.
 * @throws InputError for mistakes in what the user named or wrote, or if nothing could be read.
 */
export async function runExtract(
  paths: readonly string[],
  options: ExtractOptions,
  environment: Environment,
): Promise<number> {
  const log = createLog(options.logLevel, (line) => environment.stderr.write(line));
  const destinations = planOutputs(claimFormats, options, environment.cwd);
  const loaded = await loadKit(options, environment.cwd);
  const outputs = destinations.flatMap(({ file }) => file ?? []);
  const inPieces = destinations.every(({ file, format }) => file === undefined && format.id === 'jsonl');
  const read = await readSources(paths, { ...options, outputs, inPieces }, loaded, environment, log);
  if (read.streams.length > 0) return extractInPieces(read, loaded.kit, options, environment);
  const { sources, claims, records, leftOut, problems: inDocuments } = extract(read.documents, loaded.kit);
  const problems = [...read.problems, ...inDocuments];
  log.info({ sources: sources.length, claims: claims.length }, 'extracted');
  if (sources.length === 0) throw nothingRead(problems);
  const extraction = { sources, claims, records, leftOut: options.explain ? leftOut : [], problems };
  await deliver(destinations, ({ format }) => format.write(extraction), environment);
  writeProblems(problems, environment);
  return EXIT.clean;
}
