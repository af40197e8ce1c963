import { check } from '../check.ts';
import { createLog } from '../io/log.ts';
import type { LogLevel } from '../io/log-levels.ts';
import { packageVersion } from '../io/package-version.ts';
import type { Report } from '../model/report.ts';
import type { Progress } from '../model/review.ts';
import type { Environment } from './environment.ts';
import { type KitOptions, loadKit } from './load-kit.ts';
import { nothingRead, readSources } from './read-sources.ts';
import { type SettlementOptions, settlementOf } from './settlement.ts';

/** What to check for a review; plain data, so that a worker thread can be told. */
export interface ReviewJob extends KitOptions, SettlementOptions {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly logLevel: LogLevel;
}

export interface ReviewedSources {
  /** With the texts of the sources. */
  readonly report: Report;
  /** Absolute path of the folder that the names of the sources start from. */
  readonly base: string;
}

/**
 * Reads and checks sources for a review.
 * @throws InputError for mistakes in what the user named or wrote, or if nothing could be read.
 */
export async function checkForReview(
  job: ReviewJob,
  output: Environment['stderr'],
  onProgress: (progress: Progress) => void,
): Promise<ReviewedSources> {
  const environment: Environment = {
    cwd: job.cwd,
    stdout: output,
    stderr: output,
    stdin: async () => new Uint8Array(),
    isTTY: { stdout: false, stderr: false },
    env: {},
  };
  const log = createLog(job.logLevel, (line) => output.write(line));
  onProgress({ phase: 'reading', documents: 0, claims: 0, topics: 0 });
  const loaded = await loadKit(job, job.cwd);
  const settled = await settlementOf(loaded.loaded, job, job.cwd);
  const reading = { quiet: true, outputs: [] };
  const { documents, problems, base } = await readSources(job.paths, reading, loaded, environment, log);
  const report = check(documents, loaded.kit, {
    withText: true,
    problems,
    settled,
    version: packageVersion(),
    onProgress,
  });
  if (report.sources.length === 0) throw nothingRead(report.problems);
  return { report, base };
}
