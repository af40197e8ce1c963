import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/io/log.ts';
import { LOG_LEVELS, type LogLevel } from '../../src/io/log-levels.ts';
import { readAll } from '../../src/io/stdin.ts';

function messagesAt(level: LogLevel): string[] {
  const lines: string[] = [];
  const log = createLog(level, (line) => lines.push(line));
  log.error({}, 'error');
  log.warn({}, 'warn');
  log.info({}, 'info');
  log.debug({}, 'debug');
  return lines.map((line) => JSON.parse(line).msg);
}

describe('the log', () => {
  test.each(LOG_LEVELS.map((level, index) => [level, LOG_LEVELS.slice(1, index + 1)] as const))(
    'at %s',
    (level, expected) => {
      expect(messagesAt(level)).toEqual(expected);
    },
  );

  test('says what happened with its figures, without the name of the machine', () => {
    const lines: string[] = [];
    createLog('info', (line) => lines.push(line)).info({ documents: 3 }, 'read');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ level: 30, time: expect.any(String), documents: 3, msg: 'read' });
  });
});

test('readAll joins the pieces of a stream, even of a character cut in two', async () => {
  const bytes = Buffer.from('41 bateaux à quai');
  const pieces = [...bytes].map((byte) => Buffer.from([byte]));
  expect(await readAll(Readable.from(pieces))).toEqual(bytes);
  expect(await readAll(Readable.from([]))).toHaveLength(0);
});
