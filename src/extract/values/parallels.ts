import { type Draft, isBare } from './drafts.ts';
import { isCapitalised } from './nouns.ts';
import { inList, isFunctionWord, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Words looked through between two figures of parallel clauses. */
const NAME_REACH = 6;
/** Figures looked back over for one with a unit in the same place of an earlier clause. */
const FIGURE_REACH = 3;
/** Prepositions that put a figure in the same place of two clauses. */
const PLACES = ['by', 'at'];

/** Gives figures what an earlier clause says for them too: the unit ("rose by 3% but fell by 1"), the direction ("was down 3%, Ford by 2%"). */
export function withParallels(scan: Scan, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) result.push(withSameTrend(scan, withSameUnit(scan, draft, result), result.at(-1)));
  return result;
}

/** "fell from 208 pounds to 193", "ended at 1,463 points and at 1,334": a bare figure with nothing behind it that it could count. */
function withSameUnit(scan: Scan, draft: Draft, earlier: readonly Draft[]): Draft {
  const before = earlier.at(-1);
  const ends = endsClause(scan, draft.spanTo) || inList(scan, 'when-words', draft.spanTo);
  if (!isBare(draft) || !before || draft.vague || !ends) return draft;
  const change = before.unit && endsChange(scan, draft, before) ? before : undefined;
  const model = change ?? inSamePlace(scan, draft, earlier) ?? inOtherTime(scan, draft, before);
  if (!model) return draft;
  return { ...draft, ...(model.unit && { unit: model.unit }), ...(!model.unit && model.noun && { noun: model.noun }) };
}

const endsClause = (scan: Scan, at: number): boolean => !isWordAt(scan, at) || isFunctionWord(scan, at);

/** "from 21 mpg combined to 23", "by 52 votes to 48" */
function endsChange(scan: Scan, draft: Draft, before: Draft): boolean {
  if (lowerAt(scan, draft.spanFrom - 1) !== 'to' || draft.spanFrom - 1 - before.spanTo > 1) return false;
  return lowerAt(scan, before.spanFrom) === 'from' || lowerAt(scan, before.spanFrom - 1) === 'from';
}

function inSamePlace(scan: Scan, draft: Draft, earlier: readonly Draft[]): Draft | undefined {
  const place = lowerAt(scan, draft.spanFrom - 1);
  if (!PLACES.includes(place)) return undefined;
  const model = earlier
    .slice(-FIGURE_REACH)
    .findLast((one) => lowerAt(scan, one.spanFrom - 1) === place && (one.unit || one.noun?.plural));
  return model && model.unit?.dimension !== 'duration' && model.unit?.dimension !== 'age' ? model : undefined;
}

/** "3.1 per cent in 2023 and 2.8 last year": behind both figures stands when. */
function inOtherTime(scan: Scan, draft: Draft, before: Draft): Draft | undefined {
  const link = draft.spanFrom - 1;
  const timed = inList(scan, 'when-words', draft.spanTo) || isYearBehind(scan, draft.spanTo);
  if (!timed || lowerAt(scan, link) !== 'and' || !before.unit) return undefined;
  return isYear(scan, link - 1) || inList(scan, 'calendar-nouns', link - 1) ? before : undefined;
}

const isYearBehind = (scan: Scan, at: number): boolean => lowerAt(scan, at) === 'in' && isYear(scan, at + 1);

const isYear = (scan: Scan, at: number): boolean => {
  const token = tokenAt(scan, at);
  return token?.exact?.length === 4 && token.decimals === 0;
};

/** "Alder was down 3%, Birch by 2% and Cedar 1%": only names stand between the figures. */
function withSameTrend(scan: Scan, draft: Draft, before: Draft | undefined): Draft {
  if (draft.trend || !before?.trend || !draft.unit || draft.unit.dimension !== before.unit?.dimension) return draft;
  let names = 0;
  for (let at = before.spanTo; at < draft.spanFrom; at++) {
    if (isCapitalised(scan, at)) names += 1;
    else if (!isLink(scan, at, draft)) return draft;
    if (names > NAME_REACH) return draft;
  }
  return names > 0 ? { ...draft, trend: before.trend } : draft;
}

const isLink = (scan: Scan, at: number, draft: Draft): boolean =>
  textAt(scan, at) === ',' ||
  inList(scan, 'clause-links', at) ||
  (at === draft.spanFrom - 1 && lowerAt(scan, at) === 'by');
