import type { Claim } from '../../model/claim.ts';
import { dayInWords, WEEKDAY } from '../statements/dates/weekdays.ts';
import type { StatedPassage } from './figure.ts';
import { claimOf } from './working.ts';

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** "Saturday, August 10, 2025": the day itself falls on a weekday, which must be the one written beside it. */
export function weekdaysOfDates(passages: readonly StatedPassage[]): Claim[] {
  return passages.flatMap(({ passage, claims, dates }) =>
    dates.flatMap(({ core, plain, actualWeekday }) => {
      const stated = claims.find(
        ({ attribute, start }) => attribute === WEEKDAY && start === passage.span.start + core.start,
      );
      if (stated === undefined || plain === undefined || plain.from === null || actualWeekday === undefined) return [];
      const day = plain.from.slice(0, 10);
      return [
        claimOf({
          how: 'definition',
          parts: [stated],
          like: stated,
          bound: true,
          value: { type: 'date', from: day, to: day, granularity: 'day', relation: '=', origin: plain.origin },
          explanation: `${dayInWords(day)} is a ${capitalised(actualWeekday)}`,
        }),
      ];
    }),
  );
}
