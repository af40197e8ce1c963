import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearestName } from '../../src/io/nearest.ts';

test.each([
  ['', '', 0],
  ['harbour', 'harbour', 0],
  ['harbor', 'harbour', 1],
  ['drafst', 'drafts', 2],
  ['kitten', 'sitting', 3],
  ['', 'quay', 4],
])('%j and %j are %i apart', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

test('distance is symmetric and no more than the longer word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      const distance = editDistance(a, b);
      expect(distance).toBe(editDistance(b, a));
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(distance === 0).toBe(a === b);
    }),
  );
});

test.each([
  ['drafst', ['drafts', 'reports'], 'drafts'],
  ['Report.md', ['report.md', 'reports.md'], 'report.md'],
  ['repart.md', ['report.md', 'repert.md'], 'repert.md'],
  ['quite-different', ['drafts', 'reports'], undefined],
  ['a', [], undefined],
])('the nearest to %j of %j', (wanted, names, nearest) => expect(nearestName(wanted, names)).toBe(nearest));
