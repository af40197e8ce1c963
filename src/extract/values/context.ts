import type { UnitContext } from '../../model/mention.ts';
import { powerOfTen, times } from './decimal.ts';
import { type Draft, isBare } from './drafts.ts';
import { currencyBefore, type UnitMatch, unitAt } from './measures.ts';
import type { Numeral } from './numeral.ts';
import { lowerAt, type Scan, textAt, tokenAt } from './scan.ts';
import { createWords, tokenize } from './tokens.ts';
import type { Unit } from './units.ts';

/** Unit and power of ten that a table gives its bare figures. */
export interface ContextUnit {
  readonly unit?: Unit;
  readonly exponent: number;
}

/** Heads are short; longer ones are prose. */
const LONGEST_HEAD = 200;

/** What label, head and corner say of the unit of a bare figure, the nearest word first. */
export function unitOfContext(scan: Scan, context: UnitContext): ContextUnit | undefined {
  for (const text of [context.label, context.head, context.corner]) {
    const found = text === undefined || text.length > LONGEST_HEAD ? undefined : unitOfHead(scan, text);
    if (found) return found;
  }
  return undefined;
}

/** "Launch mass (kg)", "Revenue, £m", "Price in euros", "£m unless stated", "%". */
function unitOfHead(scan: Scan, text: string): ContextUnit | undefined {
  const head: Scan = {
    ...scan,
    text,
    tokens: tokenize(
      text,
      createWords(() => true),
    ),
    currenciesNamed: new Map(),
  };
  for (let at = head.tokens.length - 1; at >= 0; at--) {
    const before = textAt(head, at - 1);
    const opens = at === 0 || before === '(' || before === '[' || before === ',' || lowerAt(head, at - 1) === 'in';
    const found = opens ? unitFrom(head, at) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** A unit that reaches from tokens[at] to a closing bracket, a comma, the end or "unless". */
function unitFrom(head: Scan, at: number): ContextUnit | undefined {
  const unit = currencyAt(head, at) ?? unitAt(head, at, { marked: true, fraction: false, large: true });
  const behind = unit?.to ?? at;
  const word = tokenAt(head, behind);
  const exponent = word?.kind === 'word' ? exponentOf(head, word.lower) : undefined;
  const to = exponent === undefined ? behind : behind + 1;
  const after = unit
    ? undefined
    : unitAt(head, lowerAt(head, to) === 'of' ? to + 1 : to, { marked: true, fraction: false, large: true });
  if (!unit && exponent === undefined) return undefined;
  // A lone letter is a label ("m", "k") unless a currency stands with it.
  if (!unit && !after && (word?.text.length ?? 0) < 2) return undefined;
  const found = unit?.unit ?? after?.unit;
  return closes(head, after?.to ?? to) ? { exponent: exponent ?? 0, ...(found && { unit: found }) } : undefined;
}

/** "£m": a currency sign with a letter attached, as it stands before figures. */
function currencyAt(head: Scan, at: number): UnitMatch | undefined {
  for (const behind of [at + 1, at + 2]) {
    const found = currencyBefore(head, behind, at);
    if (found?.from === at) return { unit: found.unit, to: behind };
  }
  return undefined;
}

const exponentOf = (head: Scan, lower: string): number | undefined => {
  const { magnitudes, suffixes } = head.vocabulary;
  const singular = lower.endsWith('s') ? lower.slice(0, -1) : lower;
  return magnitudes.get(lower) ?? magnitudes.get(singular) ?? suffixes.get(lower);
};

const closes = (head: Scan, at: number): boolean => {
  const text = textAt(head, at);
  return text === '' || text === ')' || text === ']' || text === ',' || lowerAt(head, at) === 'unless';
};

const scaled = (numeral: Numeral, exponent: number): Numeral => {
  const power = powerOfTen(exponent);
  return { ...numeral, value: times(numeral.value, power), writtenPlace: times(numeral.writtenPlace, power) };
};

/** Gives a bare figure the unit of its table. Figures in brackets are negative, as in accounts. */
export function withContextUnit(scan: Scan, draft: Draft, context: ContextUnit): Draft {
  if (!isBare(draft) || draft.vague) return draft;
  const negative = textAt(scan, draft.from - 1) === '(' && textAt(scan, draft.to) === ')' && scan.tokens.length === 3;
  const signed = (numeral: Numeral): Numeral =>
    negative ? { ...numeral, value: { ...numeral.value, digits: -numeral.value.digits } } : numeral;
  const [first, second] = draft.figures;
  const adjust = (numeral: Numeral): Numeral => signed(scaled(numeral, context.exponent));
  return {
    ...draft,
    figures: second ? [adjust(first), adjust(second)] : [adjust(first)],
    ...(context.unit && { unit: context.unit }),
  };
}
