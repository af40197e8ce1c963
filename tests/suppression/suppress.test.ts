import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Suppression } from '../../src/model/suppression.ts';
import { suppress } from '../../src/suppression/suppress.ts';
import { findingAt, reportOf, suppressionOf } from './support.ts';

const statusOf = (sides: readonly string[], ...given: readonly Partial<Suppression>[]): string | undefined =>
  suppress(reportOf([findingAt(sides)]), given.map(suppressionOf), undefined).findings[0]?.status;

const passage = (source: string, start: number, end: number): Partial<Suppression> => ({
  passage: { source, start, end },
});

describe('a finding is suppressed', () => {
  test.each<[string, readonly string[], readonly Partial<Suppression>[]]>([
    ['by its rule', ['a.md', 'b.md'], [{ rules: ['boat-count'] }]],
    ['by its topic, as labelled', ['a.md', 'b.md'], [{ topic: 'Boats in Westhaven harbour' }]],
    ['by its topic, as keyed', ['a.md', 'b.md'], [{ topic: 'westhaven|count:boat' }]],
    ['by the beginning of its id', ['a.md', 'b.md'], [{ finding: 'f0' }]],
    ['by one of two sources', ['a.md', 'b.md'], [{ source: 'b*' }]],
    ['by the passage of one side', ['a.md@40', 'b.md'], [passage('a.md', 40, 60)]],
    ['by both that keep two sides apart', ['a.md', 'b.md', 'c.md'], [{ source: 'a.md' }, { source: 'b.md' }]],
    [
      'where every claim of all sides but one is left out',
      ['a.md b.md', 'c.md'],
      [{ source: '[ab]' }, { source: 'c.md' }],
    ],
  ])('%s', (_, sides, given) => {
    expect(statusOf(sides, ...given)).toBe('suppressed');
  });
});

describe('a finding stays', () => {
  test.each<[string, readonly string[], readonly Partial<Suppression>[]]>([
    ['under another rule', ['a.md', 'b.md'], [{ rules: ['ship-count'] }]],
    ['on another topic', ['a.md', 'b.md'], [{ topic: 'boats' }]],
    ['of another id', ['a.md', 'b.md'], [{ finding: 'f1' }]],
    ['of other sources', ['a.md', 'b.md'], [{ source: 'c.md' }]],
    ['where only one criterion of two holds', ['a.md', 'b.md'], [{ rules: ['boat-count'], source: 'c.md' }]],
    ['where two sides are left', ['a.md', 'b.md', 'c.md'], [{ source: 'a.md' }]],
    ['where another source says the same', ['a.md b.md', 'c.md'], [{ source: 'a.md' }]],
    ['before the passage', ['a.md@39', 'b.md'], [passage('a.md', 40, 60)]],
    ['behind the passage', ['a.md@60', 'b.md'], [passage('a.md', 40, 60)]],
    ['at the same place of another source', ['a.md@40', 'b.md'], [passage('c.md', 40, 60)]],
  ])('%s', (_, sides, given) => {
    expect(statusOf(sides, ...given)).toBe('open');
  });

  test('as an editor has decided it', () => {
    const report = reportOf([findingAt(['a.md', 'b.md'], { status: 'confirmed' })]);
    expect(suppress(report, [suppressionOf({ source: 'a.md' })], undefined)).toEqual(report);
  });
});

describe('the reason shown', () => {
  test('is that of the first that is enough', () => {
    const given = [
      suppressionOf({ source: 'c.md', reason: 'not enough' }),
      suppressionOf({ rules: ['boat-count'], reason: 'enough', until: '2030-01-01' }),
    ];
    const [finding] = suppress(reportOf([findingAt(['a.md', 'b.md', 'c.md'])]), given, undefined).findings;
    expect(finding?.suppression).toEqual({
      by: 'configuration',
      reason: 'enough',
      until: '2030-01-01',
      place: { file: 'gainsay.yaml', line: 3, column: 5 },
    });
  });

  test('is that of all, until the first of them ends, where no one is enough', () => {
    const given = [
      suppressionOf({ source: 'a.md', reason: 'old', until: '2031-01-01' }),
      suppressionOf({ source: 'b.md', reason: 'wrong', until: '2030-01-01' }),
    ];
    const [finding] = suppress(reportOf([findingAt(['a.md', 'b.md', 'c.md'])]), given, undefined).findings;
    expect(finding?.suppression).toMatchObject({ reason: 'old; wrong', until: '2030-01-01' });
  });
});

describe('expiry', () => {
  const report = reportOf([findingAt(['a.md', 'b.md'])], { 'a.md': '2026-05-01T08:00', 'b.md': '2026-06-30' });
  const until = (day: string, asOf?: string): [string | undefined, string[]] => {
    const { findings, problems } = suppress(report, [suppressionOf({ source: 'a.md', until: day })], asOf);
    return [findings[0]?.status, problems.map(({ code }) => code)];
  };

  test('is judged by the newest source; the last day counts', () => {
    expect(until('2026-06-30')).toEqual(['suppressed', []]);
    expect(until('2026-06-29')).toEqual(['open', ['suppression-expired']]);
  });

  test('is judged by the day that is given', () => {
    expect(until('2026-06-30', '2026-07-01')).toEqual(['open', ['suppression-expired']]);
    expect(until('2026-05-31', '2026-05-01')).toEqual(['suppressed', []]);
  });

  test('never comes where no source has a date', () => {
    const undated = reportOf([findingAt(['a.md', 'b.md'])]);
    const [finding] = suppress(undated, [suppressionOf({ source: 'a.md', until: '2001-01-01' })], undefined).findings;
    expect(finding?.status).toBe('suppressed');
  });
});

describe('what is told of a suppression', () => {
  const told = (more: Partial<Suppression>): string[] =>
    suppress(reportOf([findingAt(['a.md', 'b.md', 'c.md'])]), [suppressionOf(more)], undefined).problems.map(
      ({ code, file, line }) => `${code} ${file}:${line}`,
    );

  test.each<[string, Partial<Suppression>, string[]]>([
    ['nothing where it does its work', { rules: ['boat-count'] }, []],
    ['that it concerns no finding', { rules: ['ship-count'] }, ['suppression-unused gainsay.yaml:3']],
    ['that it is not enough', { source: 'a.md' }, ['suppression-partial gainsay.yaml:3']],
    ['nothing where its sources were not read', { source: 'archive/**' }, []],
    ['that its source has no such finding', { source: 'a.md', topic: 'x' }, ['suppression-unused gainsay.yaml:3']],
  ])('%s', (_, more, expected) => {
    expect(told(more)).toEqual(expected);
  });
});

test('the order of suppressions changes no status, and joining twice changes nothing', () => {
  const place = fc.constantFrom('a.md', 'a.md@40', 'b.md', 'b.md@40', 'c.md');
  const side = fc.uniqueArray(place, { minLength: 1, maxLength: 2 }).map((places) => places.join(' '));
  const finding = fc.uniqueArray(side, { minLength: 2, maxLength: 3 }).map((sides) => findingAt(sides));
  const suppression = fc.oneof(
    fc.record({ source: fc.constantFrom('a.md', 'b.md', 'c.md', '*.md') }),
    fc.record({ passage: fc.record({ source: fc.constantFrom('a.md', 'b.md'), start: fc.nat(50), end: fc.nat(80) }) }),
    fc.record({ rules: fc.constantFrom(['boat-count'], ['ship-count']) }),
  );
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 4 }), fc.array(suppression, { maxLength: 4 }), (findings, given) => {
      const suppressions = given.map(suppressionOf);
      const report = reportOf(findings);
      const once = suppress(report, suppressions, undefined);
      const reversed = suppress(report, suppressions.toReversed(), undefined);
      expect(reversed.findings.map(({ status }) => status)).toEqual(once.findings.map(({ status }) => status));
      expect(suppress(once, suppressions, undefined).findings).toEqual(once.findings);
      expect(once.findings.map(({ id }) => id)).toEqual(findings.map(({ id }) => id));
    }),
    { seed: 20260, numRuns: 200 },
  );
});
