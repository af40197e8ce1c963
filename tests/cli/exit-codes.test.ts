import { expect, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-codes.ts';
import { findingOf, reportOf } from '../report/fixtures.ts';

test.each([
  ['error', 'open', 'error', 1],
  ['warning', 'open', 'error', 0],
  ['warning', 'open', 'warning', 1],
  ['note', 'open', 'warning', 0],
  ['note', 'open', 'note', 1],
  ['error', 'open', 'note', 1],
  ['error', 'open', 'never', 0],
  ['error', 'changed', 'error', 1],
  ['error', 'confirmed', 'error', 1],
  ['warning', 'confirmed', 'error', 0],
  ['error', 'dismissed', 'note', 0],
  ['error', 'resolved', 'note', 0],
  ['error', 'suppressed', 'note', 0],
] as const)('%s, %s, failing on %s: %i', (severity, status, failOn, code) => {
  expect(exitCodeOf(reportOf({ findings: [findingOf([], { severity, status })] }), failOn)).toBe(code);
});

test('no findings never fail', () => {
  expect(exitCodeOf(reportOf(), 'note')).toBe(0);
});
