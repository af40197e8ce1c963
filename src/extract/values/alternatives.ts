import { ONE } from './decimal.ts';
import { type Draft, draftFrom } from './drafts.ts';
import { unitAt } from './measures.ts';
import { type NounMatch, nounAt } from './nouns.ts';
import { isIndefinite, type Numeral, numeral } from './numeral.ts';
import { readNumeral } from './numerals.ts';
import { lowerAt, type Scan } from './scan.ts';
import type { Unit } from './units.ts';

/** "a year or two", "a question or two": from one to a little more of something. */
export function alternativeAt(scan: Scan, at: number): Draft | undefined {
  if (!isIndefinite(lowerAt(scan, at))) return undefined;
  const measured = unitAt(scan, at + 1, { marked: false, fraction: false, large: false });
  const behind = measured?.to ?? at + 2;
  if (lowerAt(scan, behind) !== 'or') return undefined;
  const one = numeral(at, at + 1, ONE);
  const second = readNumeral(scan, behind + 1);
  const bare = second && !second.marked && !second.fraction;
  return bare ? rangeOf(scan, one, second, measured?.unit) : undefined;
}

function rangeOf(scan: Scan, one: Numeral, second: Numeral, unit: Unit | undefined): Draft | undefined {
  const noun = unit ? undefined : singleNoun(scan, one.to);
  if (!unit && !noun) return undefined;
  const place = { from: one.from, to: second.to, spanFrom: one.from, spanTo: second.to };
  return draftFrom({ ...place, figures: [one, second], unit, noun });
}

function singleNoun(scan: Scan, at: number): NounMatch | undefined {
  const noun = scan.vocabulary.lexicon.isNoun(lowerAt(scan, at)) ? nounAt(scan, at, 'one') : undefined;
  return noun?.to === at + 1 ? noun : undefined;
}
