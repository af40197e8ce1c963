import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { shippedKit } from '../check/shipped-kit.ts';

const kit = shippedKit();

const findingsOf = (...texts: readonly string[]): number =>
  check(
    texts.map((text, index) => ({ name: `source-${index}.txt`, text, published: '2025-06-16' })),
    kit,
    { version: '0' },
  ).findings.length;

describe('money by the day', () => {
  test('is no rival of a sum', () => {
    expect(findingsOf('The new pier cost Norwind €14 million.', 'The new pier cost Norwind €9 million a day.')).toBe(0);
  });

  test('of two sources is compared', () => {
    expect(
      findingsOf('The Odby strike costs Norwind €3 million a day.', 'The Odby strike costs Norwind €5 million a day.'),
    ).toBe(1);
  });
});

test('a measure that is converted wrongly is no rival of what others say', () => {
  const stated = 'The Odby mast is 150 metres high.';
  const wrong = 'The Odby mast is 150 metres (about 420 feet) high.';
  const other = 'The Odby mast has a height of 150 metres.';
  const report = check(
    [stated, wrong, other].map((text, index) => ({ name: `source-${index}.txt`, text, published: '2025-06-16' })),
    kit,
    { version: '0' },
  );
  expect(report.findings.map(({ rule }) => rule)).toEqual(['unit-conversion']);
});
