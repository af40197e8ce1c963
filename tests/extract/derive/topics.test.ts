import { describe, expect, test } from 'vitest';
import { contradictions, reportOn } from './source.ts';

const ADDS_UP = 'The flood in Pell Bay ruined 27 barns and 14 mills, for a total of 41 buildings.';
const DOES_NOT = 'The flood in Pell Bay ruined 27 barns and 17 mills, for a total of 41 buildings.';

describe('what a source adds up', () => {
  test('is one finding, with the arithmetic in its message and the stated value first', () => {
    const [finding, ...others] = contradictions(DOES_NOT);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'arithmetic',
      message: 'source-1.md says 41, but 27 + 17 = 44.',
      sides: [{ label: '41' }, { label: '27 + 17 = 44' }],
    });
  });

  test('stays one finding, in the words of the sources, where another source states the sum', () => {
    const findings = contradictions(DOES_NOT, 'The flood in Pell Bay ruined 44 buildings.');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.sides.flatMap(({ claims }) => claims.map(({ source }) => source))).toHaveLength(3);
  });

  test('is told of as cleared where it works out', () => {
    const { findings, cleared } = reportOn(ADDS_UP);
    expect(findings).toEqual([]);
    expect(cleared).toContainEqual(expect.objectContaining({ reason: 'subtotal' }));
  });
});

test('a part is no rival of a total, whichever source states it', () => {
  expect(reportOn(ADDS_UP, 'The flood in Pell Bay ruined 41 buildings.').findings).toEqual([]);
});
