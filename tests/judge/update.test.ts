import { describe, expect, test } from 'vitest';
import { check } from '../../src/check.ts';
import { shippedKit } from '../check/shipped-kit.ts';

const kit = shippedKit();

/** What is said of two one-sentence reports of a fire, and on which days they appeared. */
function judged(earlier: string, later: string, days: readonly [string?, string?] = ['2025-05-03', '2025-05-05']) {
  const report = check(
    [earlier, later].map((text, index) => ({
      name: `source-${index}.txt`,
      text: `The mill fire at Odby.\n\n${text}`,
      ...(days[index] === undefined ? {} : { published: days[index] }),
    })),
    kit,
    { version: '0' },
  );
  if (report.findings.length > 0) return 'finding';
  return report.cleared.find(({ reason }) => reason === 'superseded')?.note ?? 'nothing';
}

const UPDATE = 'A later source says that the count has moved on.';

describe('counts of different days', () => {
  test.each([
    ['a toll that has risen', 'Three people died at Odby.', 'That brings the number of dead at Odby to four.'],
    ['what is still left', 'Five people are missing at Odby.', 'Two people are still missing at Odby.'],
  ])('%s', (_, earlier, later) => {
    expect(judged(earlier, later)).toBe(UPDATE);
  });

  test.each([
    ['a toll that has risen to less', 'Six people died at Odby.', 'That brings the number of dead at Odby to four.'],
    ['more than before are still left', 'Two people are missing at Odby.', 'Five people are still missing at Odby.'],
    ['nobody says that it changed', 'Three people died at Odby.', 'Four people died at Odby.'],
  ])('flagged: %s', (_, earlier, later) => {
    expect(judged(earlier, later)).toBe('finding');
  });

  test('of days that nobody names', () => {
    expect(judged('Three people died at Odby.', 'That brings the number of dead at Odby to four.', [])).toBe(UPDATE);
  });

  test('flagged: the lower count is the later one', () => {
    const days = ['2025-05-05', '2025-05-03'] as const;
    expect(judged('Three people died at Odby.', 'That brings the number of dead at Odby to four.', days)).toBe(
      'finding',
    );
  });
});
