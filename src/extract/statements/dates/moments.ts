import type { DateValue } from '../../../model/value.ts';
import { wordRange } from '../../context/passage-view.ts';
import type { StatementContext } from '../statement-reader.ts';

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
