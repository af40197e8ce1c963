import { describe, expect, test } from 'vitest';
import type { Override } from '../../src/model/suppression.ts';
import { override } from '../../src/suppression/override.ts';
import { findingAt, reportOf } from './support.ts';

const overrideOf = (more: Partial<Override>): Override => ({ sources: ['a.md'], off: [], severity: {}, ...more });

const afterwards = (sides: readonly string[], ...overrides: readonly Override[]): string => {
  const { findings, cleared } = override(reportOf([findingAt(sides)]), overrides);
  return findings[0]?.severity ?? `cleared: ${cleared[0]?.note}`;
};

const noted = overrideOf({ severity: { 'boat-count': { conflict: 'note' } } });
const off = overrideOf({ off: ['boat-count'] });

describe('other rules for some sources', () => {
  test.each<[string, readonly string[], readonly Override[], string]>([
    ['another severity', ['a.md', 'b.md'], [noted], 'note'],
    ['the same where the finding stands without them', ['a.md', 'b.md', 'c.md'], [noted], 'error'],
    ['the same for other sources', ['b.md', 'c.md'], [noted], 'error'],
    ['the same for another rule', ['a.md', 'b.md'], [overrideOf({ off: ['ship-count'] })], 'error'],
    [
      'the same for another level',
      ['a.md', 'b.md'],
      [overrideOf({ severity: { 'boat-count': { vague: 'note' } } })],
      'error',
    ],
    ['the last of several', ['a.md', 'b.md'], [off, noted], 'note'],
    [
      'a rule that is off',
      ['a.md', 'b.md'],
      [noted, off],
      'cleared: The configuration has the rule boat-count off for these sources.',
    ],
    [
      'a level that is off',
      ['a.md', 'b.md'],
      [overrideOf({ severity: { 'boat-count': { conflict: 'off' } } })],
      'cleared: The configuration has the rule boat-count off for these sources.',
    ],
    ['a rule by the name of what every object has', ['a.md', 'b.md'], [overrideOf({ severity: {} })], 'error'],
  ])('%s', (_, sides, overrides, expected) => {
    expect(afterwards(sides, ...overrides)).toBe(expected);
  });

  test('a severity is not higher than the sides allow', () => {
    const { sides } = findingAt(['a.md', 'b.md']);
    const rumoured = sides.map((side) => ({
      ...side,
      claims: side.claims.map((claim) => ({ ...claim, certainty: 'rumoured' as const })),
    }));
    const report = reportOf([findingAt(['a.md', 'b.md'], { sides: rumoured, severity: 'note' })]);
    const raised = overrideOf({ severity: { 'boat-count': { conflict: 'error' } } });
    expect(override(report, [raised]).findings[0]?.severity).toBe('warning');
  });

  test('findings stay in the order of their severity', () => {
    const report = reportOf([findingAt(['a.md', 'b.md']), findingAt(['b.md', 'c.md@100'])]);
    expect(override(report, [noted]).findings.map(({ severity }) => severity)).toEqual(['error', 'note']);
  });
});
