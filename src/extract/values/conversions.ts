import { withRateOfBefore } from './count-rates.ts';
import type { Draft } from './drafts.ts';
import { withRate } from './measures.ts';
import { lowerAt, type Scan, textAt, tokenAt } from './scan.ts';
import type { Unit } from './units.ts';

const MONEY = 'money:';

const kindOf = (dimension: string): string => (dimension.startsWith(MONEY) ? MONEY : dimension);

/** Whether one figure may restate the other: the same kind of measure in another unit. */
function isConversion(draft: Draft, before: Draft): boolean {
  if (!draft.unit || !before.unit || draft.unit.id === before.unit.id) return false;
  const kind = kindOf(draft.unit.dimension);
  return kind === kindOf(before.unit.dimension) && kind !== 'share' && kind !== 'share-change';
}

/** Marks figures that restate the one before in another unit, in parentheses or behind "or". They share its hedge and direction. */
export function withConversions(scan: Scan, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  drafts.forEach((written, index) => {
    const before = result[index - 1];
    const original = before?.converts ?? index - 1;
    const link = before && linkBetween(scan, before, written);
    const draft = before && link === '(' ? withRateOfBefore(scan, written, before) : written;
    const applies =
      before &&
      isConversion(draft, before) &&
      (link === '(' || link === 'or' || (link === '/' && before.converts !== undefined));
    if (!applies) {
      result.push(draft);
      return;
    }
    const restating = restated(draft, result[original] as Draft, original);
    const rated = link === '(' ? ratedBehind(scan, restating, result[original] as Draft) : undefined;
    if (rated) result[original] = rated.original;
    result.push(rated?.restating ?? restating);
  });
  return result;
}

const restated = (draft: Draft, original: Draft, converts: number): Draft => {
  const hedge = draft.hedge ?? original.hedge;
  const trend = draft.trend ?? original.trend;
  return { ...draft, converts, ...(hedge && { hedge }), ...(trend && { trend }) };
};

/** "£40 ($52) a night": a rate behind the bracket is one of both figures. */
function ratedBehind(
  scan: Scan,
  restating: Draft,
  original: Draft,
): { readonly original: Draft; readonly restating: Draft } | undefined {
  if (textAt(scan, restating.spanTo) !== ')' || !original.unit || !restating.unit) return undefined;
  const rated = (unit: Unit): Unit =>
    withRate(scan, { unit, to: restating.spanTo + 1 }, { marked: true, fraction: false, large: false }).unit;
  const [first, second] = [rated(original.unit), rated(restating.unit)];
  if (first.name === original.unit.name) return undefined;
  return { original: { ...original, unit: first }, restating: { ...restating, unit: second } };
}

function linkBetween(scan: Scan, before: Draft, draft: Draft): string {
  const from = before.readTo ?? before.spanTo;
  if (draft.spanFrom - from > 2) return '';
  let link = '';
  for (let at = from; at < draft.spanFrom; at++) if (tokenAt(scan, at)?.text !== ',') link += lowerAt(scan, at);
  if (link === '' && lowerAt(scan, draft.spanFrom) === 'or') return 'or';
  return link;
}
