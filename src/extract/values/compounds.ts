import { isApostrophe } from './characters.ts';
import { decimal, divide, plus, times } from './decimal.ts';
import { type Draft, isBare } from './drafts.ts';
import type { Measured } from './measures.ts';
import { type Numeral, numeral } from './numeral.ts';
import { gluedAt, inList, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';
import type { Unit } from './units.ts';

const INCHES_PER_FOOT = decimal('12');

/** Joins figures of one measure written in two units or three: "5 ft 11 in", "2 hours and 20 minutes", "3 years, 6 months". The smaller unit stays. */
export function withCompounds(scan: Scan, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const before = result.at(-1);
    const joined = before && joinedTo(scan, before, draft);
    if (joined) result[result.length - 1] = joined;
    else result.push(draft);
  }
  return result;
}

function joinedTo(scan: Scan, before: Draft, draft: Draft): Draft | undefined {
  const written = draft.unit ?? inchesBehind(scan, before, draft);
  const unit = before.unit && written && lowerUnit(scan, before.unit, draft, written);
  if (!before.unit || !unit || !isPart(scan, before, draft)) return undefined;
  const [high] = before.figures;
  const [low] = draft.figures;
  const value = plus(times(high.value, divide(before.unit.factor, unit.factor)), low.value);
  const { hedge } = before;
  return {
    ...draft,
    unit,
    ...(draft.unit ? {} : { to: draft.to + 1, spanTo: draft.to + 1 }),
    from: before.from,
    spanFrom: before.spanFrom,
    // The place of the smaller unit is the step, whatever the sum ends in.
    figures: [{ ...low, from: high.from, value, pointed: true, marked: true }],
    ...(hedge && { hedge }),
  };
}

/** Two whole figures in a row, nothing but a comma or "and" between them. */
function isPart(scan: Scan, before: Draft, draft: Draft): boolean {
  if (
    before.figures.length > 1 ||
    draft.figures.length > 1 ||
    before.vague ||
    draft.vague ||
    draft.spanFrom < draft.from
  )
    return false;
  if (before.figures[0].fraction || draft.figures[0].fraction || before.spanTo > before.to) return false;
  const gap = draft.from - before.to;
  return gap === 0 || (gap === 1 && (textAt(scan, before.to) === ',' || lowerAt(scan, before.to) === 'and'));
}

/** "5 ft 11 in": "in" is a unit behind feet, where nothing follows that one could be in. */
function inchesBehind(scan: Scan, before: Draft, draft: Draft): Unit | undefined {
  const next = tokenAt(scan, draft.to + 1);
  const ends = next?.kind !== 'word' ? next?.kind !== 'figure' : inList(scan, 'measure-adjectives', draft.to + 1);
  const inches = before.unit?.id === 'foot' && isBare(draft) && lowerAt(scan, draft.to) === 'in' && ends;
  return inches ? scan.vocabulary.units.byId.get('inch') : undefined;
}

/** The unit of the second figure, if the two units are written together; "m" behind hours is minutes. */
function lowerUnit(scan: Scan, high: Unit, draft: Draft, low: Unit): Unit | undefined {
  const { byId } = scan.vocabulary.units;
  const minutes = high.id === 'hour' && low.id === 'metre' && lowerAt(scan, draft.to - 1) === 'm';
  const unit = minutes ? byId.get('minute') : low;
  return unit && scan.vocabulary.has('compound-units', `${high.id} ${unit.id}`) ? unit : undefined;
}

/** 5'11" and 5′ 11″: feet and inches by their marks. */
export function feetAndInches(scan: Scan, feet: Numeral): Measured | undefined {
  const mark = textAt(scan, feet.to);
  const inches = tokenAt(scan, feet.to + 1);
  const close = textAt(scan, feet.to + 2);
  const unit = scan.vocabulary.units.byId.get('inch');
  const marked = (mark === '′' || isApostrophe(mark.charCodeAt(0))) && gluedAt(scan, feet.to);
  if (!unit || !marked || !feet.digits || feet.marked || inches?.exact === undefined || inches.exact.length > 2)
    return undefined;
  if (!gluedAt(scan, feet.to + 2) || !['"', '″', '”'].includes(close)) return undefined;
  const value = plus(times(feet.value, INCHES_PER_FOOT), decimal(inches.exact));
  const to = feet.to + 3;
  return { numeral: { ...numeral(feet.from, to, value), digits: true, marked: true, pointed: true }, to, unit };
}
