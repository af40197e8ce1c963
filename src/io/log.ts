import type Pino from 'pino';
import { lazyPackage } from './lazy-package.ts';
import { LOG_LEVELS, type LogLevel } from './log-levels.ts';

const load = lazyPackage<typeof Pino>('pino');

const STDERR = 2;

/** A line in the log: what happened, and the figures that go with it. */
type LogLine = (details: Readonly<Record<string, unknown>>, message: string) => void;

export interface Log {
  readonly error: LogLine;
  readonly warn: LogLine;
  readonly info: LogLine;
  readonly debug: LogLine;
}

/**
 * JSON lines on standard error, or wherever `write` takes them; written at once, so that none is lost when the process ends.
 * What people read (results, mistakes) does not go here.
 */
export function createLog(level: LogLevel = 'warn', write?: (line: string) => void): Log {
  let log: Log | undefined;
  const lineAt =
    (severity: keyof Log): LogLine =>
    (details, message) => {
      if (LOG_LEVELS.indexOf(severity) > LOG_LEVELS.indexOf(level)) return;
      log ??= startLog(level, write);
      log[severity](details, message);
    };
  return { error: lineAt('error'), warn: lineAt('warn'), info: lineAt('info'), debug: lineAt('debug') };
}

/** Only once there is a line to write: most runs have none. */
function startLog(level: LogLevel, write: ((line: string) => void) | undefined): Log {
  const pino = load();
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, write ? { write } : pino.destination({ dest: STDERR, sync: true }));
}
