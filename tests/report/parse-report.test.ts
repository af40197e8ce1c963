import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/model/problem.ts';
import { parseReport, renderers } from '../../src/report/index.ts';
import { json } from '../../src/report/json.ts';
import { CASES } from './cases.ts';
import { claimOf, findingOf, reportOf, sideOf } from './fixtures.ts';

const mistakesIn = (text: string): string[] => {
  try {
    parseReport(text, 'report.json');
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map((problem) => `${problem.file}: ${problem.message}`);
  }
};

const page = { script: 'show()', style: 'p {}' };

describe('a report read back renders the same', () => {
  test.each(Object.entries(CASES))('%s', (_, report) => {
    const again = parseReport(json.render(report, {}), 'report.json');
    for (const renderer of renderers) expect(renderer.render(again, { page })).toBe(renderer.render(report, { page }));
  });

  test('for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const report = reportOf({
          findings: [findingOf([sideOf(text, claimOf(text, text)), sideOf('b', claimOf('b', text))])],
        });
        const again = parseReport(json.render(report, {}), 'report.json');
        for (const renderer of renderers)
          expect(renderer.render(again, { page })).toBe(renderer.render(report, { page }));
      }),
    );
  });
});

describe('what is not a report', () => {
  test.each([
    ['a list', [], 'report.json: This is not a report of gainsay: the document: a record is expected.'],
    [
      'a later schema',
      { ...reportOf(), schema: 2 },
      'report.json: This is not a report of gainsay: schema: 1 is expected.',
    ],
    [
      'a missing list',
      { ...reportOf(), cleared: undefined },
      'report.json: This is not a report of gainsay: cleared: a list is expected.',
    ],
    [
      'a claim without quote',
      reportOf({ findings: [findingOf([sideOf('a', { ...claimOf('a', '1'), quote: 1 } as never)])] }),
      'report.json: This is not a report of gainsay: findings[0].sides[0].claims[0].quote: a string is expected.',
    ],
    [
      'an unknown severity',
      reportOf({ findings: [findingOf([], { severity: 'fatal' as never })] }),
      'report.json: This is not a report of gainsay: findings[0].severity: one of error, warning, note is expected.',
    ],
  ])('%s', (_, value, expected) => {
    expect(mistakesIn(JSON.stringify(value))).toEqual([expected]);
  });

  test('broken JSON', () => {
    expect(mistakesIn('{"schema": 1')).toEqual(['report.json: This is not JSON, so it is no report of gainsay.']);
  });

  test('at most ten mistakes are named', () => {
    const findings = Array.from({ length: 50 }, () => ({}));
    expect(mistakesIn(JSON.stringify({ ...reportOf(), findings }))).toHaveLength(10);
  });

  test('any JSON is answered with mistakes or renders', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(mistakesIn(text).length).toBeGreaterThan(0);
      }),
    );
  });
});
