import type { Lexicon } from '../../../model/lexicon.ts';
import type { Mention } from '../../../model/mention.ts';
import type { StatementContext, StatementReader } from '../statement-reader.ts';
import { hasMark } from './event-words.ts';
import { createMomentReader, type Moment } from './moments.ts';

/** Words of the noun between a superlative and "since": "the lowest annual rate since". */
const NOUN_REACH = 4;

/** Reads since when a value is the highest or the lowest: "the lowest since February 2022", "its highest level since 2014". */
export function createExtremeReader(lexicon: Lexicon): StatementReader {
  const top = lexicon.words('extreme-top');
  const bottom = lexicon.words('extreme-bottom');
  const readMoments = createMomentReader(lexicon);
  return (context) => {
    const { view } = context;
    const at = view.lower.indexOf('since');
    if (at < 0) return [];
    const superlative = lastBefore(context, at, (word) => top.has(word) || bottom.has(word));
    if (superlative === undefined) return [];
    const moment = readMoments(context).find((one) => startsBehind(context, at, one));
    const first = moment === undefined ? undefined : view.words[moment.firstWord];
    const last = moment === undefined ? undefined : view.words[moment.endWord - 1];
    if (moment === undefined || first === undefined || last === undefined) return [];
    const span = { start: first.start, end: last.end };
    const attribute = top.has(view.lower[superlative] as string) ? 'last-high' : 'last-low';
    const found: Mention = { span, core: span, attribute, value: moment.value };
    return [found];
  };
}

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
