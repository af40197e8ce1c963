import type { Lexicon } from '../../../model/lexicon.ts';
import type { StatementContext, StatementReader } from '../statement-reader.ts';
import { dateWords } from './date-words.ts';
import { hasMark } from './event-words.ts';
import { createMomentReader, type Moment, spanBefore } from './moments.ts';

/** Words of the noun between a superlative and "since": "the lowest annual rate since". */
const NOUN_REACH = 4;

/** Reads since when a value is the highest or the lowest: "the lowest since February 2022", "its weakest pace in three years". */
export function createExtremeReader(lexicon: Lexicon): StatementReader {
  const top = lexicon.words('extreme-top');
  const bottom = lexicon.words('extreme-bottom');
  const words = dateWords(lexicon);
  const readMoments = createMomentReader(lexicon);

  const momentBehind = (context: StatementContext, at: number): Moment | undefined => {
    const { view, published } = context;
    if (view.lower[at] === 'since') return readMoments(context).find((moment) => startsBehind(context, at, moment));
    if (published === undefined) return undefined;
    for (let next = at + 1; next <= at + HEDGE_REACH; next++) {
      const moment = spanBefore(words, view, next, published.slice(0, 10));
      if (moment !== undefined) return { ...moment, endWord: next + 2 };
    }
    return undefined;
  };

  return (context) => {
    const { view } = context;
    for (let at = 1; at < view.lower.length; at++) {
      if (!/^(?:since|in|for)$/.test(view.lower[at] as string)) continue;
      const superlative = lastBefore(context, at, (word) => top.has(word) || bottom.has(word));
      const moment = superlative === undefined ? undefined : momentBehind(context, at);
      if (superlative === undefined || moment === undefined) continue;
      const span = { start: view.words[moment.firstWord]?.start ?? 0, end: view.words[moment.endWord - 1]?.end ?? 0 };
      const attribute = top.has(view.lower[superlative] as string) ? 'last-high' : 'last-low';
      return [{ span, core: span, attribute, value: moment.value }];
    }
    return [];
  };
}

/** Words of a hedge between a preposition and a count: "in more than three years". */
const HEDGE_REACH = 4;

function lastBefore({ view }: StatementContext, at: number, accepts: (word: string) => boolean): number | undefined {
  for (let back = at - 1; back >= 0 && at - back <= NOUN_REACH + 1; back--) {
    if (hasMark(view, back, back + 1)) return undefined;
    if (accepts(view.lower[back] as string)) return back;
  }
  return undefined;
}

/** Right behind "since", an article apart. */
const startsBehind = ({ view }: StatementContext, at: number, moment: Moment): boolean =>
  moment.firstWord > at && moment.firstWord <= at + 2 && !hasMark(view, at, moment.firstWord);
