import { expect, test } from 'vitest';
import { derivedFrom } from './source.ts';

test.each([
  ['2 of the 10,000,000 tickets won a car.', 0.0000002],
  ['1 of the 4,000 tickets won a car.', 0.00025],
])('%s is a share', (text, share) => {
  const shares = derivedFrom(text).filter(({ derived }) => derived?.how === 'definition');
  expect(shares.map(({ value }) => value.type === 'quantity' && value.min)).toEqual([share]);
});
