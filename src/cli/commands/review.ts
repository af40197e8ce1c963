import { randomBytes } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { authorName } from '../../io/author.ts';
import { timeNow } from '../../io/clock.ts';
import type { LogLevel } from '../../io/log-levels.ts';
import { packageVersion } from '../../io/package-version.ts';
import { InputError } from '../../model/problem.ts';
import { loadAssets } from '../../review/assets.ts';
import { openPage } from '../../review/open-page.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../review/server.ts';
import { createSession } from '../../review/session.ts';
import { createStore } from '../../review/store.ts';
import { type LoadedConfig, loadConfig } from '../config/index.ts';
import { type DecisionsOptions, placeOfDecisions } from '../decisions-file.ts';
import type { Environment } from '../environment.ts';
import { EXIT } from '../exit-codes.ts';
import type { KitOptions } from '../load-kit.ts';
import { createWatches } from '../review-watches.ts';
import { type Reviewed, reportAmong, reviewedReport, reviewedSources } from '../reviewed.ts';
import type { SettlementOptions } from '../settlement.ts';
import { systemReason } from '../system-errors.ts';

export interface ReviewOptions extends KitOptions, SettlementOptions, DecisionsOptions {
  readonly author?: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly open: boolean;
  /** For a report: folder that the names of its sources start from. */
  readonly sources?: string;
  readonly logLevel: LogLevel;
}

/** The built page; the same place seen from src/cli/commands and from dist/cli/commands. */
const PAGE = new URL('../../../dist/review/page/', import.meta.url);
const TOKEN_BYTES = 24;

/**
 * Checks sources, or loads a report, and serves the review page until the program is asked to end; returns the exit code.
 * @throws InputError for mistakes in what the user named or wrote, if nothing could be read, or if the port is taken.
 */
export async function runReview(
  paths: readonly string[],
  options: ReviewOptions,
  environment: Environment,
): Promise<number> {
  const { cwd, stdout } = environment;
  const loaded = await loadConfig({ cwd, ...(options.config === undefined ? {} : { file: options.config }) });
  if (loaded.problems.length > 0) throw new InputError(loaded.problems);
  const place = placeOfDecisions(options, loaded, cwd);
  const author = options.author ?? (await authorName(cwd));
  const store = createStore({ ...place, author, now: timeNow });
  await store.read();
  const reviewed = await reviewedOf(paths, options, loaded, environment);
  const { check } = reviewed;
  const session = createSession({ check, store, author, decisionsFile: place.name, version: packageVersion() });
  const server = await started({ session, assets: await loadAssets(PAGE), token: newToken(), port: options.port });
  const stopped = new Promise<void>((stop) => environment.onStop?.(() => stop()));
  stdout.write(`Review at ${server.url}\nDecisions by ${author} go to ${place.name}. Ctrl-C ends the review.\n`);
  if (options.open && !(await openPage(server.url))) stdout.write('Open the address in a browser.\n');
  const watches = createWatches(session, reviewed, place, loaded);
  try {
    const failure = await Promise.race([session.recheck(), stopped]);
    if (failure !== undefined) throw failure;
    watches.renew();
    await stopped;
  } finally {
    watches.close();
    await reviewed.stop();
    await server.close();
  }
  return EXIT.clean;
}

const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

async function reviewedOf(
  paths: readonly string[],
  options: ReviewOptions,
  loaded: LoadedConfig,
  environment: Environment,
): Promise<Reviewed> {
  const { cwd } = environment;
  const { config, rules, dateOrder, baseline, asOf, logLevel } = options;
  const job = {
    paths,
    cwd,
    rules,
    logLevel,
    ...(config === undefined ? {} : { config }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const report = await reportAmong(paths, environment);
  if (report === undefined) return reviewedSources(job);
  const project = loaded.file === undefined ? cwd : dirname(loaded.file);
  const base = options.sources === undefined ? project : resolve(cwd, options.sources);
  return reviewedReport(report, paths[0] ?? '', base, job);
}

async function started(options: ServerOptions): Promise<RunningServer> {
  try {
    return await startServer(options);
  } catch (error) {
    const message = `Port ${options.port} cannot be used: ${systemReason(error)}.`;
    throw new InputError([{ code: 'port', message, hint: 'Choose another with --port, or 0 for any that is free.' }]);
  }
}
