import type { Draft } from './drafts.ts';
import { hasCapital } from './nouns.ts';
import { gluedAt, inList, isFunctionWord, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Words looked back over between a verb of change and its figure. */
const TREND_REACH = 5;
const DETERMINERS = 2;

/** Index before determiners that may stand between a hedge and its figure ("about a 49% stake", "more than the 120 …"). */
function pastDeterminers(scan: Scan, at: number, floor: number): number {
  let index = at;
  while (index - 1 >= floor && at - index < DETERMINERS && inList(scan, 'determiners', index - 1)) index -= 1;
  return index;
}

/** Takes in the hedges around a figure: "just under", "at least some", "or more", "+". The outermost bound decides. */
export function withHedges(scan: Scan, draft: Draft, floor: number): Draft {
  let { hedge, spanFrom, spanTo } = draft;
  const { hedgesBefore, hedgesAfter } = scan.vocabulary;
  for (let rounds = 0; rounds < 2; rounds++) {
    const direct = hedgesBefore.before(scan.tokens, spanFrom, floor);
    const found = direct ?? hedgesBefore.before(scan.tokens, pastDeterminers(scan, spanFrom, floor), floor);
    if (!found || isTime(scan, found.from, draft)) break;
    hedge = hedge === undefined || found.value.relation !== '~' ? found.value : hedge;
    spanFrom = found.from;
  }
  const after = hedgesAfter.from(scan.tokens, spanTo);
  if (after && !hasCapital(scan, spanTo) && (isAttached(scan, spanTo) || after.to > spanTo + 1 || isWordAt(scan, spanTo))) {
    // "more than 5 or so" keeps the bound.
    hedge = hedge === undefined || after.value.relation !== '~' ? after.value : hedge;
    spanTo = after.to;
  }
  return hedge ? { ...draft, hedge, spanFrom, spanTo } : draft;
}

/** A lone sign behind a figure is its hedge only when attached: "250+". */
const isAttached = (scan: Scan, at: number): boolean => gluedAt(scan, at) && !gluedAt(scan, at + 1);

/** "over two days" and "within three years" say when, not how much, only where nothing is measured; they stay hedges. */
const isTime = (scan: Scan, at: number, draft: Draft): boolean =>
  (lowerAt(scan, at) === 'within' || lowerAt(scan, at) === 'some') && draft.figures.length === 2;

/** Direction of change said by the words before ("rose by", "up nearly") or right behind the figure ("a 3% drop", "5% lower"). */
export function withTrend(scan: Scan, draft: Draft, floor: number, plusSign: boolean): Draft {
  const trend = plusSign ? 'up' : (trendBefore(scan, draft.spanFrom, floor) ?? trendBehind(scan, draft));
  return trend ? { ...draft, trend } : draft;
}

function trendAt(scan: Scan, at: number): 'up' | 'down' | undefined {
  if (inList(scan, 'trend-up', at)) return 'up';
  return inList(scan, 'trend-down', at) ? 'down' : undefined;
}

function trendNounAt(scan: Scan, at: number): 'up' | 'down' | undefined {
  if (inList(scan, 'trend-up-behind', at)) return 'up';
  return inList(scan, 'trend-down-behind', at) ? 'down' : undefined;
}

function trendBefore(scan: Scan, end: number, floor: number): 'up' | 'down' | undefined {
  for (let at = end - 1; at >= floor && at >= end - TREND_REACH; at--) {
    const trend = trendAt(scan, at);
    if (trend) return trend;
    const passes =
      inList(scan, 'trend-links', at) || lowerAt(scan, at).endsWith('ly');
    const hedge = scan.vocabulary.hedgesBefore.before(scan.tokens, at + 1, floor);
    if (!passes && !hedge) return undefined;
  }
  return undefined;
}

/** Only for shares and the like: "a 3% drop"; "20 cuts" counts cuts. */
function trendBehind(scan: Scan, draft: Draft): 'up' | 'down' | undefined {
  if (!draft.unit || isFunctionWordButDirection(scan, draft.to)) return undefined;
  if (draft.unit.dimension === 'duration' || draft.unit.dimension === 'age') return undefined;
  const near = trendNounAt(scan, draft.to);
  if (near) return near;
  const adjective =
    isWordAt(scan, draft.to) && !isFunctionWord(scan, draft.to) && tokenAt(scan, draft.to)?.glued === false;
  return adjective ? trendNounAt(scan, draft.to + 1) : undefined;
}

const isFunctionWordButDirection = (scan: Scan, at: number): boolean =>
  isFunctionWord(scan, at) && !['lower', 'higher'].includes(textAt(scan, at));
