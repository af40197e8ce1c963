import { createDateResolver, createLengthFinder } from '../../../calendar/index.ts';
import type { Lexicon } from '../../../model/lexicon.ts';
import { once } from '../../../model/once.ts';
import { wordRange } from '../../context/passage-view.ts';
import { isTriggered, type Triggers } from '../../triggers.ts';
import type { StatementContext, StatementReader } from '../statement-reader.ts';
import { hasMark } from './event-words.ts';
import type { Moment } from './moments.ts';

/** Words of the noun between a superlative and "since": "the lowest annual rate since". */
const NOUN_REACH = 4;

/** Reads since when a value is the highest or the lowest: "the lowest since February 2022", "its weakest pace in three years". */
export function createExtremeReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const top = lexicon.words('extreme-top');
  const bottom = lexicon.words('extreme-bottom');
  const findLengths = once(() => createLengthFinder(lexicon));
  const resolveDates = createDateResolver(lexicon);

  const momentBehind = (context: StatementContext, at: number): Moment | undefined => {
    const { view, dates, published } = context;
    const since = view.lower[at] === 'since';
    const candidates = since ? dates : resolveDates(findLengths()(view.text), published);
    for (const { plain, core } of candidates) {
      const { first, end } = wordRange(view, core);
      if (plain !== undefined && first > at && first <= at + 2 && !hasMark(view, at, first))
        return { value: plain, firstWord: first, endWord: end };
    }
    return undefined;
  };

  const hasExtreme = triggers.on((lower) => top.has(lower) || bottom.has(lower));
  return (context) => {
    const { view } = context;
    if (!isTriggered(view, hasExtreme)) return [];
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

function lastBefore({ view }: StatementContext, at: number, accepts: (word: string) => boolean): number | undefined {
  for (let back = at - 1; back >= 0 && at - back <= NOUN_REACH + 1; back--) {
    if (hasMark(view, back, back + 1)) return undefined;
    if (accepts(view.lower[back] as string)) return back;
  }
  return undefined;
}
