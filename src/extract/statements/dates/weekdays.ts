import type { Lexicon } from '../../../model/lexicon.ts';
import type { StatementReader } from '../statement-reader.ts';

/** Attribute of the weekday that is written beside a date. */
export const WEEKDAY = 'weekday';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "10 August 2025". */
export const dayInWords = (iso: string): string =>
  `${Number(iso.slice(8, 10))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;

/**
 * Reads the weekday beside a date that falls on another one. It is stated of that day alone, so that it is held against nothing but the
 * calendar.
 */
export function createWeekdayReader(lexicon: Lexicon): StatementReader {
  if (!Object.hasOwn(lexicon.data.attributes, WEEKDAY)) return () => [];
  return ({ dates }) =>
    dates.flatMap(({ core, plain, actualWeekday }) => {
      if (plain?.from === undefined || plain.from === null || plain.weekday === undefined) return [];
      if (actualWeekday === undefined) return [];
      const { weekday, origin } = plain;
      return [
        {
          span: core,
          core,
          attribute: WEEKDAY,
          subject: [dayInWords(plain.from)],
          value: { type: 'date', from: null, to: null, granularity: 'day', relation: '=', weekday, origin },
        },
      ];
    });
}
