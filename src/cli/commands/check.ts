import { type CheckOptions as CheckSettings, checkReading } from '../../check.ts';
import { checkReadings } from '../../check-stream.ts';
import { joinDecisions } from '../../decisions/index.ts';
import { createLog } from '../../io/log.ts';
import type { LogLevel } from '../../io/log-levels.ts';
import { packageVersion } from '../../io/package-version.ts';
import type { Kit } from '../../kit.ts';
import type { Report } from '../../model/report.ts';
import type { OutcomeStore } from '../../reading/kept.ts';
import type { Reader } from '../../reading/where.ts';
import { problemsInWords, renderers, reportInWords } from '../../report/index.ts';
import { printConfig } from '../config/index.ts';
import { type DecisionsOptions, placeOfDecisions, readDecisions } from '../decisions-file.ts';
import { type Environment, showsColor } from '../environment.ts';
import { exitCodeOf, type FailOn } from '../exit-codes.ts';
import { findSources, gathered, type SourcesFound } from '../find-sources.ts';
import { type KitOptions, loadKit } from '../load-kit.ts';
import { deliver, type OutputRequest, planOutputs, sourcePrefix } from '../outputs.ts';
import { nothingRead } from '../read-sources.ts';
import { type SpeedOptions, withReader } from '../reading.ts';
import { renderWith, shownBy } from '../render-report.ts';
import { settlementOf } from '../settlement.ts';

export interface CheckOptions extends OutputRequest, KitOptions, DecisionsOptions, SpeedOptions {
  readonly failOn?: FailOn;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly logLevel: LogLevel;
  readonly stdinFilename?: string;
  readonly withText: boolean;
  readonly printConfig: boolean;
  /** File of findings that were accepted as they stood; outranks the configuration. */
  readonly baseline?: string;
  /** Check again whenever something changes, until interrupted. */
  readonly watch: boolean;
  /** ISO 8601 day against which suppressions expire. */
  readonly asOf?: string;
}

function summaryOf(report: Report, written: readonly string[]): string {
  const problems = problemsInWords(report);
  return `${reportInWords(report)}${problems === '' ? '' : ` ${problems}.`} Written: ${written.join(', ')}\n`;
}

/** What is large is not held in memory: of each document only its claims are kept. */
async function reportOn(sources: SourcesFound, reader: Reader, kit: Kit, settings: CheckSettings): Promise<Report> {
  const readings = sources.readings(reader);
  if (sources.isLarge) return checkReadings(readings, kit, settings);
  return checkReading(await gathered(readings, sources.problems), kit, settings);
}

/**
 * Reads sources, checks them against each other, delivers the report; returns the exit code. With `watch` it does so again whenever
 * sources, rules, words, configuration, decisions or the baseline change.
 * @throws InputError for mistakes in what the user named or wrote, or if nothing could be read; unless it watches.
 */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  environment: Environment,
): Promise<number> {
  if (!options.watch || options.printConfig) return checkOnce(paths, options, environment);
  const { createEntryMemory } = await import('../../io/entry-memory.ts');
  const { watchedByCheck } = await import('../check-watch.ts');
  const memory = createEntryMemory();
  const { rerunOnChange } = await import('../rerun.ts');
  return rerunOnChange(
    (inner) => {
      memory.turn();
      return checkOnce(paths, options, inner, memory);
    },
    await watchedByCheck(paths, options, environment),
    environment,
  );
}

/** @throws InputError as said above. */
async function checkOnce(
  paths: readonly string[],
  options: CheckOptions,
  environment: Environment,
  memory?: OutcomeStore,
): Promise<number> {
  const log = createLog(options.logLevel, (line) => environment.stderr.write(line));
  const destinations = planOutputs(renderers, options, environment.cwd);
  const loaded = await loadKit(options, environment.cwd);
  if (options.printConfig) return printConfig(loaded.loaded, options, environment);
  const outputs = destinations.flatMap(({ file }) => file ?? []);
  const settled = await settlementOf(loaded.loaded, options, environment.cwd);
  const decisions = await readDecisions(
    placeOfDecisions(options, loaded.loaded, environment.cwd),
    options,
    environment.cwd,
  );
  const sources = await findSources(paths, { ...options, outputs }, loaded, environment, log);
  const { problems, base } = sources;
  const withText = options.withText || destinations.some(({ format }) => format.showsTexts === true);
  const settings = { withText, problems, settled, version: packageVersion() };
  const asked = { ...loaded, withText, cwd: environment.cwd, log, ...(memory === undefined ? {} : { memory }) };
  const checked = await withReader(options, asked, (reader) => reportOn(sources, reader, loaded.kit, settings));
  const report = joinDecisions(checked, decisions);
  log.info({ sources: report.sources.length, findings: report.findings.length }, 'checked');
  if (report.sources.length === 0) throw nothingRead(report.problems);
  const written = await deliver(
    destinations,
    (destination) =>
      renderWith(
        destination.format,
        options.withText ? report : shownBy(destination.format, report),
        {
          color: destination.file === undefined && showsColor(environment, options.color),
          sourcePrefix: sourcePrefix(destination, base, environment.cwd),
          sourceFolder: sourcePrefix({}, base, environment.cwd),
        },
        () => loaded.kit.rules,
      ),
    environment,
  );
  if (written.length > 0 && !options.quiet) environment.stdout.write(summaryOf(report, written));
  return exitCodeOf(report, options.failOn ?? loaded.loaded.config.failOn ?? 'error');
}
