import type { Value } from '../model/value.ts';

/** Types whose comparators themselves tell two rivals from two things: another name is another thing, unless it is spelled nearly alike. */
const TOLD_BY_COMPARATOR: ReadonlySet<string> = new Set(['name', 'rank', 'role']);

/** Whether the intervals meet; other values have nothing in common unless they are written alike, or only a comparator can tell. */
export function haveValueInCommon(a: Value, b: Value): boolean {
  if (a.type === b.type && TOLD_BY_COMPARATOR.has(a.type)) return true;
  if (a.type !== 'quantity' || b.type !== 'quantity') return JSON.stringify(a) === JSON.stringify(b);
  const [lowA, highA] = [a.min ?? Number.NEGATIVE_INFINITY, a.max ?? Number.POSITIVE_INFINITY];
  const [lowB, highB] = [b.min ?? Number.NEGATIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY];
  return lowA <= highB && lowB <= highA;
}
