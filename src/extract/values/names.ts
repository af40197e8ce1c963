import type { Amount } from './amounts.ts';
import { isDash, isHyphen } from './characters.ts';
import type { Excluded } from './dates.ts';
import { order, powerOfTen } from './decimal.ts';
import { hasCapital, isCapitalised } from './nouns.ts';
import { gluedAt, inList, isFunctionWord, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Words looked through between a house number and the word for its street. */
const STREET_WORDS = 5;
const LABEL_DIGITS = powerOfTen(5);

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);

/** Figures that their own writing shows to be no quantity, before any unit is looked for. */
export function codeAt(scan: Scan, at: number): Excluded | undefined {
  const token = tokenAt(scan, at);
  if (!token) return undefined;
  if (token.kind === 'code') return { from: at, to: at + 1, reason: token.reason ?? 'identifier' };
  if (token.kind === 'word') return ordinalWord(scan, at);
  if (token.kind !== 'figure') return undefined;
  return (
    ordinalFigure(scan, at) ??
    idiom(scan, at) ??
    citation(scan, at) ??
    numbering(scan, at) ??
    leadingZero(scan, at) ??
    caseNumber(scan, at) ??
    email(scan, at)
  );
}

function ordinalFigure(scan: Scan, at: number): Excluded | undefined {
  const ending = gluedAt(scan, at + 1) && ORDINAL_ENDINGS.has(lowerAt(scan, at + 1));
  return ending ? { from: at, to: at + 2, reason: 'ordinal' } : undefined;
}

/** "third", "twenty-first". "second" behind a figure is a unit and is never looked at here. */
function ordinalWord(scan: Scan, at: number): Excluded | undefined {
  const { ordinals, cardinals } = scan.vocabulary;
  if (ordinals.has(lowerAt(scan, at))) return { from: at, to: at + 1, reason: 'ordinal' };
  const compound =
    cardinals.has(lowerAt(scan, at)) && isHyphen(textAt(scan, at + 1)) && ordinals.has(lowerAt(scan, at + 2));
  if (!compound || (cardinals.get(lowerAt(scan, at))?.digits ?? 0n) < 20n) return undefined;
  return { from: at, to: at + 3, reason: 'ordinal' };
}

/** 24/7, 50-50 and other pairs of figures that count nothing. */
function idiom(scan: Scan, at: number): Excluded | undefined {
  const pair = `${textAt(scan, at)}${textAt(scan, at + 1)}${textAt(scan, at + 2)}`;
  const joined = gluedAt(scan, at + 1) && gluedAt(scan, at + 2);
  return joined && scan.vocabulary.has('idioms', pair) ? { from: at, to: at + 3, reason: 'idiom' } : undefined;
}

/** "[1]" */
function citation(scan: Scan, at: number): Excluded | undefined {
  const bracketed = textAt(scan, at - 1) === '[' && textAt(scan, at + 1) === ']';
  return bracketed ? { from: at - 1, to: at + 2, reason: 'citation' } : undefined;
}

/** "1. Numbers": a number that opens an item. */
function numbering(scan: Scan, at: number): Excluded | undefined {
  const opens = at === 0 || (at === 1 && textAt(scan, 0) === '(');
  const closed = (textAt(scan, at + 1) === '.' || textAt(scan, at + 1) === ')') && gluedAt(scan, at + 1);
  const short = (tokenAt(scan, at)?.exact ?? '0.0').length <= 3;
  const goesOn = tokenAt(scan, at + 2) !== undefined && !gluedAt(scan, at + 2);
  return opens && closed && short && goesOn ? { from: 0, to: at + 2, reason: 'list numbering' } : undefined;
}

function leadingZero(scan: Scan, at: number): Excluded | undefined {
  const exact = tokenAt(scan, at)?.exact ?? '';
  return exact.length > 1 && exact[0] === '0' && exact[1] !== '.'
    ? { from: at, to: at + 1, reason: 'identifier' }
    : undefined;
}

/** 2:23-cr-00148: figures joined to letters by hyphens on both sides. */
function caseNumber(scan: Scan, at: number): Excluded | undefined {
  if (textAt(scan, at + 1) !== ':' || !gluedAt(scan, at + 2)) return undefined;
  let to = at + 3;
  while (isHyphen(textAt(scan, to)) && gluedAt(scan, to + 1)) to += 2;
  return to > at + 3 ? { from: at, to, reason: 'identifier' } : undefined;
}

/** "desk24@example.org" */
function email(scan: Scan, at: number): Excluded | undefined {
  return textAt(scan, at + 1) === '@' && gluedAt(scan, at + 1) && gluedAt(scan, at + 2)
    ? { from: at, to: at + 1, reason: 'web address' }
    : undefined;
}

/** What a bare amount may be instead of a quantity. `counted` says that a plural noun stands behind it. */
export function nameOf(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  if (!amount.numeral.digits) return wordName(scan, amount, counted);
  return (
    attached(scan, amount, counted) ??
    label(scan, amount, counted) ??
    street(scan, amount) ??
    properName(scan, amount, counted)
  );
}

/** Letters attached before or behind: "A321", "CV618", "TPP-11", "737s", "5G", "3D". */
function attached(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to } = amount.numeral;
  const before = tokenAt(scan, from - 1);
  if (gluedAt(scan, from) && before?.kind === 'word') return named(scan, from - 1, to, 'identifier');
  const hyphenated = isDash(before?.text ?? '') && gluedAt(scan, from) && before?.glued && isWordAt(scan, from - 2);
  if (hyphenated && !inList(scan, 'year-cues', from - 2)) return named(scan, from - 2, to, 'identifier');
  if (gluedAt(scan, to) && isWordAt(scan, to) && amount.to === to) return { from, to: to + 1, reason: 'identifier' };
  const codeBehind =
    isHyphen(textAt(scan, to)) &&
    gluedAt(scan, to) &&
    gluedAt(scan, to + 1) &&
    tokenAt(scan, to + 1)?.kind === 'figure' &&
    isCapitalised(scan, from - 1);
  return codeBehind && !counted ? { from, to: to + 2, reason: 'identifier' } : undefined;
}

/** A label if its letters are one ("Q3", "FY26"), else what it looks like. */
function named(scan: Scan, from: number, to: number, reason: string): Excluded {
  const letters = textAt(scan, from);
  const isLabel = inList(scan, 'scope-labels', from) || (letters.length === 1 && letters !== letters.toLowerCase());
  let end = to;
  while (
    gluedAt(scan, end) &&
    (isWordAt(scan, end) || isHyphen(textAt(scan, end)) || tokenAt(scan, end)?.kind === 'figure')
  )
    end += 1;
  return { from, to: end, reason: isLabel ? 'label' : reason };
}

/** "Level 3", "Article 1150", "No. 5", "page 12". */
function label(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to } = amount.numeral;
  if (order(amount.numeral.value, LABEL_DIGITS) >= 0 && lowerAt(scan, from - 1) !== '.') return undefined;
  const before = textAt(scan, from - 1) === '.' && lowerAt(scan, from - 2) === 'no' ? from - 2 : from - 1;
  if (before < 0) return undefined;
  if (inList(scan, 'version-labels', before) && !isFunctionWord(scan, before))
    return { from: before, to, reason: 'version' };
  if (amount.numeral.marked) return undefined;
  if (inList(scan, 'section-labels', before) && !counted) return { from: before, to, reason: 'section' };
  if (inList(scan, 'scope-labels', before) && before < from - 1) return { from: before, to, reason: 'identifier' };
  return inList(scan, 'scope-labels', before) &&
    lowerAt(scan, before) !== 'no' &&
    (!counted || isCapitalised(scan, before))
    ? { from: before, to, reason: 'label' }
    : undefined;
}

/** "1840 Mesa Blvd": capitalised words up to one for a street. */
function street(scan: Scan, amount: Amount): Excluded | undefined {
  for (let at = amount.numeral.to; at < amount.numeral.to + STREET_WORDS; at++) {
    const number = tokenAt(scan, at)?.kind === 'figure' && at > amount.numeral.to;
    if (!isCapitalised(scan, at) && !number && !ORDINAL_ENDINGS.has(lowerAt(scan, at))) return undefined;
    if (at > amount.numeral.to && inList(scan, 'street-types', at) && isCapitalised(scan, at))
      return { from: amount.from, to: at + 1, reason: 'address' };
  }
  return undefined;
}

/** "Llama 4", "FTSE 100", "787 Dreamliner": a short plain figure beside a capitalised word, with nothing counted. */
function properName(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to, marked, value } = amount.numeral;
  if (marked || order(value, LABEL_DIGITS) >= 0) return undefined;
  if (
    amount.from === from &&
    isName(scan, from - 1) &&
    !gluedAt(scan, from) &&
    !(counted && !isCapitalised(scan, to))
  ) {
    return { from: from - 1, to, reason: 'name' };
  }
  const behind = !counted && isName(scan, to) && !gluedAt(scan, to) && isWordAt(scan, to);
  return behind ? { from, to: to + 1, reason: 'name' } : undefined;
}

/** A capitalised word that is no function word, no hedge and no month. */
function isName(scan: Scan, at: number): boolean {
  if (
    !hasCapital(scan, at) ||
    isFunctionWord(scan, at) ||
    inList(scan, 'months', at) ||
    inList(scan, 'weekdays', at)
  )
    return false;
  return (
    scan.vocabulary.hedgesBefore.before(scan.tokens, at + 1, Math.max(0, at - 3)) === undefined &&
    !inList(scan, 'trend-up', at) &&
    !inList(scan, 'trend-down', at)
  );
}

const NOUN_LABELS = 3;

/** "Phase two", "number one", "Big Three"; "zero-day"; "one" that counts nothing. */
function wordName(scan: Scan, amount: Amount, counted: boolean): Excluded | undefined {
  const { from, to, value, marked, fraction } = amount.numeral;
  if (marked || fraction || to - from > NOUN_LABELS) return undefined;
  const labelled = isCapitalised(scan, from - 1) || inList(scan, 'label-always', from - 1);
  if (labelled && inList(scan, 'scope-labels', from - 1) && lowerAt(scan, from - 1) !== 'no')
    return { from: from - 1, to, reason: 'label' };
  if (inList(scan, 'section-labels', from - 1) && !counted && isCapitalised(scan, from - 1))
    return { from: from - 1, to, reason: 'section' };
  if (!counted && inList(scan, 'rank-cues', from - 1)) return { from: from - 1, to, reason: 'rank' };
  const capitals = isCapitalised(scan, from) && isName(scan, from - 1) && from > 1;
  if (capitals) return { from: from - 1, to, reason: 'name' };
  return value.digits === 1n && lowerAt(scan, from) === 'one' ? pronoun(scan, from, to) : zeroName(scan, amount);
}

/** "zero-day", "nil": not a count unless something is counted. */
const zeroName = (scan: Scan, amount: Amount): Excluded | undefined =>
  amount.numeral.value.digits === 0n && isHyphen(textAt(scan, amount.numeral.to))
    ? { from: amount.from, to: amount.to, reason: 'idiom' }
    : undefined;

function pronoun(scan: Scan, from: number, to: number): Excluded | undefined {
  const out = { from, to, reason: 'pronoun' };
  if (inList(scan, 'pronoun-cues', from - 1)) return out;
  if (isHyphen(textAt(scan, to)) && gluedAt(scan, to))
    return inList(scan, 'one-compounds', to + 1) ? { ...out, to: to + 2 } : undefined;
  if (!isWordAt(scan, to) || isFunctionWord(scan, to) || inList(scan, 'pronoun-followers', to)) return out;
  return undefined;
}
