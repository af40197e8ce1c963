import { historyOf, unmatched } from '../../decisions/index.ts';
import { authorName } from '../../io/author.ts';
import { timeNow } from '../../io/clock.ts';
import type { LogLevel } from '../../io/log-levels.ts';
import { InputError } from '../../model/problem.ts';
import type { Decision, Problem, Report } from '../../model/report.ts';
import { counted, decisionInWords, plainText } from '../../report/index.ts';
import { createStore } from '../../review/store.ts';
import { loadConfig } from '../config/index.ts';
import { type DecisionsOptions, type DecisionsPlace, placeOfDecisions, readDecisions } from '../decisions-file.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import type { KitOptions } from '../load-kit.ts';
import { checkForReview } from '../review-check.ts';

export type ListFormat = 'text' | 'json';

export interface DecisionsListOptions extends DecisionsOptions {
  readonly config?: string;
  readonly format: ListFormat;
}

export interface DecisionsPruneOptions extends KitOptions, DecisionsOptions {
  /** Remove the entries instead of listing them. */
  readonly write: boolean;
  readonly logLevel: LogLevel;
}

/**
 * Lists what stands for each finding that was decided, by finding; returns the exit code.
 * @throws InputError for mistakes in the configuration or the decisions.
 */
export async function runDecisionsList(options: DecisionsListOptions, environment: Environment): Promise<number> {
  const { place } = await located(options, environment);
  const decisions = await readDecisions(place, options, environment.cwd);
  const histories = [...historyOf(decisions).values()];
  const { stdout } = environment;
  if (options.format === 'json') stdout.write(`${JSON.stringify(histories.map(entryOf), null, 2)}\n`);
  else stdout.write(histories.map(entryLines).join('') + summaryOf(histories.length, place));
  return EXIT.clean;
}

/**
 * Checks the sources and lists decisions that match none of their findings and near-misses, or with `write` removes these; returns the
 * exit code.
 * @throws InputError for mistakes in what the user named or wrote, if nothing could be read, or before anything is removed if a document
 * could not be read, because its findings may be what the decisions are about.
 */
export async function runDecisionsPrune(
  paths: readonly string[],
  options: DecisionsPruneOptions,
  environment: Environment,
): Promise<number> {
  const { cwd, stdout, stderr } = environment;
  const { place } = await located(options, environment);
  const decisions = await readDecisions(place, options, cwd);
  const { report } = await checkForReview({ ...options, paths, cwd }, stderr, () => undefined);
  const stale = unmatched(report, decisions);
  if (options.write && stale.length > 0) await remove(stale, report, place, cwd);
  const what = counted(stale.length, 'decision');
  const words = options.write ? 'removed' : stale.length === 1 ? 'matches nothing any more' : 'match nothing any more';
  stdout.write(stale.map((decision) => entryLines([decision])).join(''));
  stdout.write(stale.length === 0 ? 'Every decision matches a finding.\n' : `${what} ${words}.\n`);
  return EXIT.clean;
}

async function located(
  options: DecisionsOptions & { readonly config?: string },
  { cwd }: Environment,
): Promise<{ readonly place: DecisionsPlace }> {
  const loaded = await loadConfig({ cwd, ...(options.config === undefined ? {} : { file: options.config }) });
  if (loaded.problems.length > 0) throw new InputError(loaded.problems);
  return { place: placeOfDecisions(options, loaded, cwd) };
}

const entryOf = (history: readonly Decision[]) => ({
  finding: history[0]?.finding,
  stands: history.at(-1),
  earlier: history.slice(0, -1),
});

function entryLines(history: readonly Decision[]): string {
  const stands = history.at(-1);
  if (stands === undefined) return '';
  const earlier = history.length > 1 ? `, ${counted(history.length - 1, 'earlier decision')}` : '';
  const about = stands.about === undefined ? '' : `\n    ${plainText(stands.about)}`;
  const status = stands.status === 'open' ? 'reopened' : stands.status;
  return `${plainText(stands.finding)}  ${status} ${decisionInWords(stands, plainText)}${earlier}${about}\n`;
}

const summaryOf = (count: number, { name }: DecisionsPlace): string =>
  count === 0 ? `No decisions in ${name}.\n` : `${counted(count, 'decided finding')} in ${name}.\n`;

async function remove(stale: readonly Decision[], report: Report, place: DecisionsPlace, cwd: string): Promise<void> {
  const lost = lostDocuments(report);
  if (lost.length > 0) {
    const message = 'Nothing was removed: not everything could be read, and decisions may be about what was not.';
    throw new InputError([...lost, { code: 'unread', message }]);
  }
  const store = createStore({ ...place, author: await authorName(cwd), now: timeNow });
  const { revision } = await store.read();
  await store.withdraw(
    revision,
    stale.map(({ finding }) => finding),
  );
}

/** Problems with files that are no source in the end. What is wrong in YAML costs no source. */
function lostDocuments({ sources, problems }: Report): Problem[] {
  const read = new Set(sources.map(({ name }) => name));
  return problems.filter(({ file }) => file !== undefined && !read.has(file) && !/\.ya?ml$/.test(file));
}
