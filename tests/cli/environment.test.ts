import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { exitOnBrokenPipe } from '../../src/cli/broken-pipe.ts';
import { type Environment, showsColor } from '../../src/cli/environment.ts';
import { progressOf } from '../../src/cli/progress.ts';

const environmentOf = (terminal: boolean, env: Record<string, string> = {}): Environment & { shown: string[] } => {
  const shown: string[] = [];
  const output = { write: (text: string) => shown.push(text) };
  return {
    cwd: '/',
    stdout: output,
    stderr: output,
    stdin: async () => new Uint8Array(),
    isTTY: { stdout: terminal, stderr: terminal },
    env,
    shown,
  };
};

describe('colours', () => {
  test.each([
    ['on a terminal', true, {}, true, true],
    ['not into a file or pipe', false, {}, true, false],
    ['not with --no-color', true, {}, false, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR says nothing', true, { NO_COLOR: '' }, true, true],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, true, false],
  ])('%s', (_, terminal, env, option, expected) => {
    expect(showsColor(environmentOf(terminal, env), option)).toBe(expected);
  });
});

describe('progress', () => {
  test('is one line that vanishes at the end', () => {
    const environment = environmentOf(true);
    const onProgress = progressOf(environment, false);
    onProgress?.(1, 2);
    onProgress?.(2, 2);
    expect(environment.shown).toEqual(['\r\u001b[KReading 1 of 2', '\r\u001b[K']);
  });

  test.each([
    ['without a terminal', false, false],
    ['with --quiet', true, true],
  ])('is not shown %s', (_, terminal, quiet) => {
    expect(progressOf(environmentOf(terminal), quiet)).toBeUndefined();
  });
});

describe('a broken pipe', () => {
  test('ends the program quietly', () => {
    const output = new EventEmitter();
    let exits = 0;
    exitOnBrokenPipe(output, () => {
      exits++;
    });
    output.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    expect(exits).toBe(1);
  });

  test('any other error is not swallowed', () => {
    const output = new EventEmitter();
    exitOnBrokenPipe(output, () => {});
    expect(() => output.emit('error', new Error('disk full'))).toThrow('disk full');
  });
});
