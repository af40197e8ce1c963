import type { Mention } from '../../../model/mention.ts';
import type { DateValue } from '../../../model/value.ts';
import { wordRange } from '../../context/passage-view.ts';
import type { StatementContext } from '../statement-reader.ts';
import { beginningOf, isNews, type Tense, timeOf } from './tense.ts';

/** A point or stretch of time that a passage names, with its hedge; word indices, the end exclusive. */
export interface Moment {
  readonly value: DateValue;
  readonly firstWord: number;
  readonly endWord: number;
}

/** The dates of a passage that can be told, bounded by the words before them ("before 1990", "since May"). In text order. */
export const momentsOf = ({ view, dates }: StatementContext): readonly Moment[] =>
  dates.flatMap(({ span, value }) => {
    const { first, end } = wordRange(view, span);
    return value === undefined ? [] : [{ value, firstWord: first, endWord: end }];
  });

/** The date of an event as a value, in the light of the tense; none for an event of the news that is not that of this source. */
export function dateOf(
  context: StatementContext,
  written: Moment,
  tense: Tense,
  news: boolean,
): Pick<Mention, 'span' | 'core' | 'value' | 'planned'>[] {
  const { view, published } = context;
  const since = view.lower[written.firstWord] === 'since';
  const moment = since ? { ...written, value: beginningOf(written.value) } : written;
  const time = timeOf(moment.value, tense, published);
  const first = view.words[moment.firstWord];
  const last = view.words[moment.endWord - 1];
  if (first === undefined || last === undefined) return [];
  if (news && !time.planned && !isNews(context, moment)) return [];
  const possessive = /['’]s?$/.exec(last.text)?.[0].length ?? 0;
  const span = { start: first.start, end: last.end - possessive };
  return [{ span, core: span, value: time.value, ...(time.planned ? { planned: true } : {}) }];
}
