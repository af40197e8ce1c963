import { describe, expect, test } from 'vitest';
import type { Result } from '../../bench/scale/cases.js';
import { exponentOf } from '../../bench/scale/fit.js';
import { scalingTable, startUpTable } from '../../bench/scale/table.js';

describe('the exponent of growth', () => {
  test.each([
    ['linear', 1],
    ['quadratic', 2],
    ['constant', 0],
    ['a root', 0.5],
  ])('%s', (_, exponent) => {
    const points = [1, 10, 100, 300].map((size) => [size, 7 * size ** exponent] as const);
    expect(exponentOf(points)).toBeCloseTo(exponent, 10);
  });

  test('is told by most of the sizes, not by one that is off', () => {
    const points = [1, 2, 4, 8, 16].map((size) => [size, size === 4 ? size * 1.2 : size] as const);
    expect(exponentOf(points)).toBeCloseTo(1, 10);
  });

  test('cannot be told from one size', () => {
    expect(exponentOf([[10, 3]])).toBeNaN();
  });
});

describe('the table of growth', () => {
  const result = (documents: number, step: Result['step'], cpu: number): Result => ({
    step,
    documents,
    length: 4000,
    bytes: documents * 4400,
    claims: documents * 20,
    seconds: cpu * 2,
    cpu,
    megabytes: 100 + documents / 10,
  });

  test('has a row for each size, and the exponent of each step over the runs that are more than start', () => {
    const results = [result(10, 'extract', 0.7), result(1000, 'extract', 10), result(10_000, 'extract', 100)];
    expect(scalingTable(results, 4000, 500)).toBe(
      [
        '### Documents of about 4 KB',
        '',
        '| documents | MB | claims | extract | facts | key | judge | check |',
        '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
        '| 10 | 0.044 | 200 | 0.7 s, 101 MB | – | – | – | – |',
        '| 1000 | 4.4 | 20000 | 10 s, 200 MB | – | – | – | – |',
        '| 10000 | 44 | 200000 | 100 s, 1100 MB | – | – | – | – |',
        '| exponent |  |  | 1 | – | – | – | – |',
      ].join('\n'),
    );
  });

  test('of starting', () => {
    expect(startUpTable([{ name: 'gainsay --version', ms: 41.6 }])).toBe(
      '### Starting\n\n| what | ms |\n| --- | ---: |\n| gainsay --version | 42 |',
    );
  });
});
