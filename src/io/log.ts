import pino from 'pino';
import type { LogLevel } from './log-levels.ts';

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
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, write ? { write } : pino.destination({ dest: STDERR, sync: true }));
}
