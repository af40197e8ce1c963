import { createDateFinder, createDateResolver, type ResolvedDate } from '../../src/calendar/index.ts';
import type { DateValue } from '../../src/model/value.ts';
import { shippedLexicon } from '../extract/values/lexicon.ts';

const lexicon = shippedLexicon();
export const find = createDateFinder(lexicon);
export const resolve = createDateResolver(lexicon);

/** A Wednesday. */
export const PUBLISHED = '2025-10-15';

export const read = (text: string, published: string | undefined = PUBLISHED): readonly ResolvedDate[] =>
  resolve(find(text), published);

const interval = ({ from, to, time }: DateValue): string => {
  if (from === null && to === null) return time ?? '';
  return from === to ? (from as string) : `${from ?? ''}..${to ?? ''}`;
};

/** "day 2025-10-14", "year ~ 2025-01-01..2025-07-02", "minute 21:14 -04:00", "open", or why it is no date. */
export function meaning({ written, value }: ResolvedDate): string {
  if (written.fault !== undefined) return written.fault;
  if (value === undefined) return 'open';
  const relation = value.relation === '=' ? [] : [value.relation];
  return [value.granularity, ...relation, interval(value), value.zone ?? '', value.fiscal ?? '']
    .filter(Boolean)
    .join(' ');
}
