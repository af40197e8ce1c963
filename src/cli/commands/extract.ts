import { extract } from '../../check.ts';
import { createLog } from '../../io/log.ts';
import type { LogLevel } from '../../io/log-levels.ts';
import { claimFormats } from '../claim-formats.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { type KitOptions, loadKit } from '../load-kit.ts';
import { deliver, type OutputRequest, planOutputs } from '../outputs.ts';
import { writeProblems } from '../problems.ts';
import { nothingRead, readSources } from '../read-sources.ts';

export interface ExtractOptions extends OutputRequest, KitOptions {
  readonly explain: boolean;
  readonly quiet: boolean;
  readonly logLevel: LogLevel;
  readonly stdinFilename?: string;
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
  const read = await readSources(paths, { ...options, outputs }, loaded, environment, log);
  const { sources, claims, records, leftOut, problems: inDocuments } = extract(read.documents, loaded.kit);
  const problems = [...read.problems, ...inDocuments];
  log.info({ sources: sources.length, claims: claims.length }, 'extracted');
  if (sources.length === 0) throw nothingRead(problems);
  const extraction = { sources, claims, records, leftOut: options.explain ? leftOut : [], problems };
  await deliver(destinations, ({ format }) => format.write(extraction), environment);
  writeProblems(problems, environment);
  return EXIT.clean;
}
