import { extractedOf, inFiles } from '../../check.ts';
import { createLog } from '../../io/log.ts';
import type { LogLevel } from '../../io/log-levels.ts';
import { recordLine } from '../../model/record-lines.ts';
import type { Problem } from '../../model/report.ts';
import type { Reader } from '../../reading/where.ts';
import { claimFormats } from '../claim-formats.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { findSources, gathered, type SourcesFound } from '../find-sources.ts';
import { type KitOptions, loadKit } from '../load-kit.ts';
import { deliver, type OutputRequest, planOutputs } from '../outputs.ts';
import { writeProblems } from '../problems.ts';
import { nothingRead } from '../read-sources.ts';
import { type SpeedOptions, withReader } from '../reading.ts';
import { writeLines } from '../record-stream.ts';

export interface ExtractOptions extends OutputRequest, KitOptions, SpeedOptions {
  readonly explain: boolean;
  readonly quiet: boolean;
  readonly logLevel: LogLevel;
  readonly stdinFilename?: string;
}

/** What is large is read in pieces, and the claims of each are written before the next is read. */
async function extractInPieces(
  sources: SourcesFound,
  reader: Reader,
  { explain }: ExtractOptions,
  environment: Environment,
): Promise<number> {
  const unfound = [...sources.problems];
  const found: Problem[] = [];
  let documents = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const { read, problems, unopened = [] } of sources.readings(reader)) {
      documents += read.length;
      found.push(...problems);
      unfound.push(...unopened);
      for (const { source, records, leftOut } of read) {
        yield* records.map(recordLine);
        if (explain) yield* leftOut.map((one) => JSON.stringify({ leftOut: { ...one, source: source.name } }));
      }
    }
  }
  await writeLines(lines(), environment);
  const problems = [...inFiles(unfound), ...found];
  if (documents === 0) throw nothingRead(problems);
  writeProblems(problems, environment);
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
  const found = await findSources(paths, { ...options, outputs }, loaded, environment, log);
  return withReader(options, { ...loaded, cwd: environment.cwd, log }, async (reader) => {
    if (found.isLarge && inPieces) return extractInPieces(found, reader, options, environment);
    const reading = await gathered(found.readings(reader), found.problems);
    const { sources, claims, records, leftOut } = extractedOf(reading);
    const problems = [...inFiles([...found.problems, ...reading.unopened]), ...reading.problems];
    log.info({ sources: sources.length, claims: claims.length }, 'extracted');
    const extraction = { sources, claims, records, leftOut: options.explain ? leftOut : [], problems };
    await deliver(destinations, ({ format }) => format.write(extraction), environment);
    writeProblems(problems, environment);
    return EXIT.clean;
  });
}
