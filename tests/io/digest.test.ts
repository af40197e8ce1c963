import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { digest } from '../../src/io/digest.ts';

const joined = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16);

test.each([0, 1, 2, 999, 1000, 1001])('of %i parts is that of all of them with a separator', (count) => {
  const parts = Array.from({ length: count }, (_, index) => `part ${index} ü\u{1f6a2}`);
  expect(digest(parts)).toBe(joined(parts));
});

test('parts are told apart', () => {
  expect(digest(['ab', 'c'])).not.toBe(digest(['a', 'bc']));
});

test('parts that are together longer than any string', () => {
  const long = 'x'.repeat(1_000_000);
  expect(digest(Array.from({ length: 1000 }, () => long))).toMatch(/^[0-9a-f]{16}$/);
});
