import type { Decision } from '../model/report.ts';
import { decisionLine } from './line.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Oldest first. What two branches decided in the same millisecond is ordered by what it says, so that the order of lines plays no part. */
export const byTime = (a: Decision, b: Decision): number =>
  Date.parse(a.at) - Date.parse(b.at) || byText(decisionLine(a), decisionLine(b));

/** By finding, then time. Stable. */
export const inFileOrder = <T extends { readonly decision: Decision }>(entries: readonly T[]): T[] =>
  [...entries].sort(
    ({ decision: a }, { decision: b }) => byText(a.finding, b.finding) || Date.parse(a.at) - Date.parse(b.at),
  );
