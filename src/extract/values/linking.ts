import { isHyphen } from './characters.ts';
import { type Draft, isBare } from './drafts.ts';
import { gluedAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Unit, and noun, of a figure further on that a bare figure shares: "the 5-, 10- and 15-year", "nine of the twelve counts". */
export function withSharedUnits(scan: Scan, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  let next: Draft | undefined;
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index] as Draft;
    const shared = next && isBare(draft) && !isBare(next) && shares(scan, draft, next) ? taken(draft, next) : draft;
    result.push(shared);
    next = shared;
  }
  return result.reverse();
}

const taken = (draft: Draft, from: Draft): Draft => ({
  ...draft,
  ...(from.unit && { unit: from.unit }),
  ...(from.noun && { noun: from.noun }),
});

function shares(scan: Scan, draft: Draft, next: Draft): boolean {
  const dangling =
    isHyphen(textAt(scan, draft.to)) &&
    gluedAt(scan, draft.to) &&
    !(gluedAt(scan, draft.to + 1) && tokenAt(scan, draft.to + 1)?.kind !== 'mark');
  const words: string[] = [];
  for (let at = dangling ? draft.to + 1 : draft.to; at < next.spanFrom && words.length < 4; at++)
    words.push(lowerAt(scan, at));
  const between = words.join(' ');
  if (dangling || isHyphen(textAt(scan, draft.to)))
    return [',', 'and', 'or', ', and', ', or', '/', 'to', ', to'].includes(between);
  if (['of the', 'of all', 'of its', 'of all the', 'of their', 'of these'].includes(between)) return true;
  // "rose from 40 to 60 boxes"
  if (between === 'to' && lowerAt(scan, draft.from - 1) === 'from') return true;
  return next.unit !== undefined && (between === 'and' || between === 'or');
}

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
  drafts.forEach((draft, index) => {
    const before = result[index - 1];
    const original = before?.converts ?? index - 1;
    const link = before && linkBetween(scan, before, draft);
    const applies =
      before &&
      isConversion(draft, before) &&
      (link === '(' || link === 'or' || (link === '/' && before.converts !== undefined));
    result.push(applies ? restated(draft, result[original] as Draft, original) : draft);
  });
  return result;
}

const restated = (draft: Draft, original: Draft, converts: number): Draft => {
  const hedge = draft.hedge ?? original.hedge;
  const trend = draft.trend ?? original.trend;
  return { ...draft, converts, ...(hedge && { hedge }), ...(trend && { trend }) };
};

function linkBetween(scan: Scan, before: Draft, draft: Draft): string {
  if (draft.spanFrom - before.spanTo > 2) return '';
  let link = '';
  for (let at = before.spanTo; at < draft.spanFrom; at++)
    if (tokenAt(scan, at)?.text !== ',') link += lowerAt(scan, at);
  if (link === '' && lowerAt(scan, draft.spanFrom) === 'or') return 'or';
  return link;
}
