import { dirname, join } from 'node:path';
import { check } from '../../check.ts';
import { joinDecisions } from '../../decisions/index.ts';
import { writeFileAtomically } from '../../io/files.ts';
import { createLog } from '../../io/log.ts';
import type { LogLevel } from '../../io/log-levels.ts';
import { packageVersion } from '../../io/package-version.ts';
import { InputError } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import type { BaselineEntry } from '../../model/suppression.ts';
import { counted } from '../../report/index.ts';
import { extendBaseline, pruneBaseline, writeBaseline } from '../../suppression/index.ts';
import { type DecisionsOptions, placeOfDecisions, readDecisions } from '../decisions-file.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import { type KitOptions, loadKit } from '../load-kit.ts';
import { shownPath } from '../outputs.ts';
import { nothingRead, readSources } from '../read-sources.ts';
import { baselineFile, loadBaseline, settledWithoutBaseline } from '../settlement.ts';
import { systemReason } from '../system-errors.ts';

export interface BaselineOptions extends KitOptions, DecisionsOptions {
  readonly baseline?: string;
  readonly asOf?: string;
  /** Take out entries of findings that are gone, and add none. */
  readonly prune: boolean;
  readonly quiet: boolean;
  readonly logLevel: LogLevel;
  readonly stdinFilename?: string;
}

/** Where the baseline lies if nobody says: beside the configuration, else in the working folder. */
const DEFAULT_NAME = 'gainsay-baseline.yaml';

/**
 * Accepts what stands today: writes the open findings of a check into the baseline, besides what it holds already. Returns the exit code.
 * @throws InputError for mistakes in what the user named or wrote, or if nothing could be read.
 */
export async function runBaseline(
  paths: readonly string[],
  options: BaselineOptions,
  environment: Environment,
): Promise<number> {
  const { cwd } = environment;
  const { kit, loaded } = await loadKit(options, cwd);
  const file =
    baselineFile(loaded, options, cwd) ?? join(loaded.file === undefined ? cwd : dirname(loaded.file), DEFAULT_NAME);
  const earlier = (await loadBaseline(file, cwd)) ?? [];
  const log = createLog(options.logLevel, (line) => environment.stderr.write(line));
  const read = await readSources(paths, { ...options, outputs: [] }, { kit, loaded }, environment, log);
  const settled = settledWithoutBaseline(loaded, options);
  const checked = check(read.documents, kit, { problems: read.problems, settled, version: packageVersion() });
  const decisions = await readDecisions(placeOfDecisions(options, loaded, cwd), options, cwd);
  // What an editor has decided needs nobody to accept it.
  const report = joinDecisions(checked, decisions);
  if (report.sources.length === 0) throw nothingRead(report.problems);
  const { entries, summary } = options.prune ? pruned(earlier, report) : extended(earlier, report);
  await write(file, entries, cwd);
  if (!options.quiet) {
    environment.stdout.write(`${summary} Written: ${shownPath(file, cwd)}\n`);
    if (baselineFile(loaded, options, cwd) === undefined) environment.stdout.write(useOf(shownPath(file, cwd)));
  }
  return EXIT.clean;
}

interface Change {
  readonly entries: readonly BaselineEntry[];
  readonly summary: string;
}

function extended(earlier: readonly BaselineEntry[], report: Report): Change {
  const { entries, added, renewed, unmatched } = extendBaseline(earlier, report);
  const parts = [
    `${counted(entries.length, 'finding')} accepted: ${added} new`,
    ...(renewed > 0 ? [`${renewed} with other values than before`] : []),
    ...(unmatched > 0 ? [`${unmatched} gone, which --prune takes out`] : []),
  ];
  return { entries, summary: `${parts.join(', ')}.` };
}

function pruned(earlier: readonly BaselineEntry[], report: Report): Change {
  const entries = pruneBaseline(earlier, report);
  const gone = earlier.length - entries.length;
  return { entries, summary: `${counted(entries.length, 'finding')} accepted: ${gone} taken out.` };
}

async function write(file: string, entries: readonly BaselineEntry[], cwd: string): Promise<void> {
  try {
    await writeFileAtomically(file, writeBaseline(entries));
  } catch (error) {
    const message = `The baseline cannot be written: ${systemReason(error)}.`;
    throw new InputError([{ code: 'write', file: shownPath(file, cwd), message }]);
  }
}

const useOf = (file: string): string =>
  `Use it with \`gainsay check --baseline ${file}\`, or \`baseline: ${file}\` in gainsay.yaml.\n`;
