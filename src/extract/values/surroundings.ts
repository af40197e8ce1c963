import type { HedgeEntry } from '../../model/lexicon.ts';
import { readAmount } from './amounts.ts';
import { isHyphen } from './characters.ts';
import type { Draft } from './drafts.ts';
import { hasCapital } from './nouns.ts';
import { pastHyphen } from './numeral.ts';
import { gluedAt, inList, isFunctionWord, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Words looked back over between a verb of change and its figure. */
const TREND_REACH = 5;
/** Words looked back over from "by" to its verb ("raised its final dividend by 5%"). */
const OBJECT_REACH = 5;

/** Before an article or a hyphen between a hedge and its figure: "about a 49% stake", "sub-7". */
function hedgeEnd(scan: Scan, at: number, floor: number): number {
  const apart =
    ['a', 'an'].includes(lowerAt(scan, at - 1)) || (isHyphen(textAt(scan, at - 1)) && gluedAt(scan, at - 1));
  return apart && at - 1 > floor ? at - 1 : at;
}

/** "has gone up to 14" and "handed over $5 million": the first word belongs to the verb before, and is no bound. */
const isDirection = (scan: Scan, at: number): boolean =>
  (lowerAt(scan, at) === 'up' && inList(scan, 'movements', at - 1)) ||
  (lowerAt(scan, at) === 'over' && inList(scan, 'over-verbs', at - 1));

const outermost = (inner: HedgeEntry | undefined, outer: HedgeEntry): HedgeEntry =>
  inner === undefined || outer.relation !== '~' ? outer : inner;

/** Takes in the hedges before a figure: "just under", "at least some". The outermost bound decides. */
function withHedgesBefore(scan: Scan, draft: Draft, floor: number): Draft {
  let { hedge, spanFrom } = draft;
  for (let rounds = 0; rounds < 2; rounds++) {
    const { hedgesBefore } = scan.vocabulary;
    const found =
      hedgesBefore.before(scan.tokens, spanFrom, floor) ??
      hedgesBefore.before(scan.tokens, hedgeEnd(scan, spanFrom, floor), floor);
    if (!found || isDirection(scan, found.from)) break;
    hedge = outermost(hedge, found.value);
    spanFrom = found.from;
  }
  return hedge ? { ...draft, hedge, spanFrom } : draft;
}

/** "20 or more", "250+", "5 km or so"; behind a counted noun the hedge counts, but the noun stays outside the value. */
function withHedgeAfter(scan: Scan, draft: Draft): Draft {
  const tolerant = withTolerance(scan, draft);
  if (tolerant) return tolerant;
  const direct = hedgeAt(scan, draft.spanTo);
  if (direct) return { ...draft, hedge: outermost(draft.hedge, direct.value), spanTo: direct.to };
  const behind = draft.noun && hedgeAt(scan, draft.noun.to);
  return behind ? { ...draft, hedge: outermost(draft.hedge, behind.value) } : draft;
}

/** "320 km, give or take 15", "5.2 ± 0.3": the second figure is in the unit of the first. */
function withTolerance(scan: Scan, draft: Draft): Draft | undefined {
  const at = textAt(scan, draft.spanTo) === ',' ? draft.spanTo + 1 : draft.spanTo;
  const link = scan.vocabulary.tolerances.from(scan.tokens, at);
  const amount = link && readAmount(scan, link.to, link.to);
  if (!link || !amount || (amount.unit && draft.unit && amount.unit.id !== draft.unit.id)) return undefined;
  return { ...draft, tolerance: amount.numeral.value, spanTo: amount.to, ...(amount.unit && { unit: amount.unit }) };
}

function hedgeAt(scan: Scan, at: number): { readonly value: HedgeEntry; readonly to: number } | undefined {
  const index = pastHyphen(scan, at);
  const found = scan.vocabulary.hedgesAfter.from(scan.tokens, index);
  if (!found || hasCapital(scan, index)) return undefined;
  // A lone sign is a hedge only when attached: "250+", not "250 + 10".
  const sign = !isWordAt(scan, index);
  // "€20 plus tax" adds something else.
  const alone = found.to === index + 1 && index === at && isWordAt(scan, index + 1) && !isFunctionWord(scan, index + 1);
  if (!sign && alone && !gluedAt(scan, index)) return undefined;
  return sign && (!gluedAt(scan, index) || gluedAt(scan, index + 1)) ? undefined : found;
}

export const withHedges = (scan: Scan, draft: Draft, floor: number): Draft =>
  withHedgeAfter(scan, withHedgesBefore(scan, draft, floor));

/** Direction of change said by the words before ("rose by", "up nearly") or right behind the figure ("a 3% drop", "5% lower"). */
export function withTrend(scan: Scan, draft: Draft, floor: number, plusSign: boolean): Draft {
  // "went down 17 times": a way of moving, not which way the count went.
  if (/^times?$/.test(lowerAt(scan, draft.to))) return draft;
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
    if (lowerAt(scan, at) === 'by') return trendOfObject(scan, at, floor);
    const passes = inList(scan, 'trend-links', at) || lowerAt(scan, at).endsWith('ly');
    const hedge = scan.vocabulary.hedgesBefore.before(scan.tokens, at + 1, floor);
    if (!passes && !hedge) return undefined;
  }
  return undefined;
}

/** The verb before "by", with its object between. */
function trendOfObject(scan: Scan, by: number, floor: number): 'up' | 'down' | undefined {
  for (let at = by - 1; at >= floor && at >= by - OBJECT_REACH && isWordAt(scan, at); at--) {
    const trend = trendAt(scan, at);
    if (trend) return trend;
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
