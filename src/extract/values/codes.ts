import { isHyphen } from './characters.ts';
import type { Excluded } from './dates.ts';
import { gluedAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

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
