import type { Value } from '../model/value.ts';

/** Whether the intervals meet; values other than quantities have nothing in common unless they are written alike. */
export function haveValueInCommon(a: Value, b: Value): boolean {
  if (a.type !== 'quantity' || b.type !== 'quantity') return JSON.stringify(a) === JSON.stringify(b);
  const [lowA, highA] = [a.min ?? Number.NEGATIVE_INFINITY, a.max ?? Number.POSITIVE_INFINITY];
  const [lowB, highB] = [b.min ?? Number.NEGATIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY];
  return lowA <= highB && lowB <= highA;
}
