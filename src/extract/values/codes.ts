import { isDash, isHyphen } from './characters.ts';
import { counterAt } from './counters.ts';
import type { Excluded } from './dates.ts';
import { nounAt } from './nouns.ts';
import { gluedAt, inList, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Words that make the figure behind them a name, with what is attached to it. */
const LABELS = ['section-labels', 'scope-labels', 'counter-labels', 'identifier-labels'];
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);
/** Digits of a chain of hyphenated figures from which on it is a number on a label: an ISBN, a part number. */
const SERIAL_DIGITS = 8;

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
    counterAt(scan, at) ??
    leadingZero(scan, at) ??
    caseNumber(scan, at) ??
    serial(scan, at) ??
    screenOrRace(scan, at) ??
    emergencyNumber(scan, at) ??
    slashed(scan, at) ??
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

/** "[1]", "[1, 2]", "[12-14]" */
function citation(scan: Scan, at: number): Excluded | undefined {
  if (textAt(scan, at - 1) !== '[') return undefined;
  let to = at + 1;
  while ((textAt(scan, to) === ',' || isDash(textAt(scan, to))) && tokenAt(scan, to + 1)?.kind === 'figure') to += 2;
  return textAt(scan, to) === ']' ? { from: at - 1, to: to + 1, reason: 'citation' } : undefined;
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

/** 978-0-00-000000-2: three figures or more joined by hyphens, with many digits. */
function serial(scan: Scan, at: number): Excluded | undefined {
  let to = at + 1;
  let digits = textAt(scan, at).length;
  while (isHyphen(textAt(scan, to)) && gluedAt(scan, to) && gluedAt(scan, to + 1) && isFigure(scan, to + 1)) {
    digits += textAt(scan, to + 1).length;
    to += 2;
  }
  return to > at + 3 && digits >= SERIAL_DIGITS ? { from: at, to, reason: 'identifier' } : undefined;
}

const isFigure = (scan: Scan, at: number): boolean => ['figure', 'code'].includes(tokenAt(scan, at)?.kind ?? '');

/** "a 999 call", "dispatchers of 911" */
const emergencyNumber = (scan: Scan, at: number): Excluded | undefined =>
  inList(scan, 'emergency-numbers', at) && inList(scan, 'phone-nouns', at + 1)
    ? { from: at, to: at + 1, reason: 'phone number' }
    : undefined;

/** "7/10 for style": whole figures joined by a stroke that are no part of a thing ("3/4 of a mile") and no date. */
function slashed(scan: Scan, at: number): Excluded | undefined {
  if (textAt(scan, at + 1) !== '/' || !gluedAt(scan, at + 1) || !gluedAt(scan, at + 2) || !isFigure(scan, at + 2))
    return undefined;
  if (isWordAt(scan, at + 3) && !inList(scan, 'fraction-ends', at + 3)) return undefined;
  if (LABELS.some((list) => inList(scan, list, at - 1))) return undefined;
  const whole = [at, at + 2].every((index) => tokenAt(scan, index)?.decimals === 0);
  return whole && textAt(scan, at + 3) !== '%' ? { from: at, to: at + 3, reason: 'ratio' } : undefined;
}

/** "1920x1080", "2560 × 1440 pixels", "1080p", "4K video"; "a 10K run". */
function screenOrRace(scan: Scan, at: number): Excluded | undefined {
  return pixelsAt(scan, at) ?? letteredAt(scan, at);
}

function pixelsAt(scan: Scan, at: number): Excluded | undefined {
  const cross = ['x', '×'].includes(lowerAt(scan, at + 1)) && isFigure(scan, at + 2);
  const large = (tokenAt(scan, at)?.exact ?? '').length >= 3 && (tokenAt(scan, at + 2)?.exact ?? '').length >= 3;
  const measured = scan.vocabulary.units.forms.from(scan.tokens, at + 3);
  const screen = measured === undefined || measured.value[0]?.dimension === 'pixels';
  if (cross && large && screen) return { from: at, to: measured?.to ?? at + 3, reason: 'resolution' };
  return undefined;
}

function letteredAt(scan: Scan, at: number): Excluded | undefined {
  const written = `${textAt(scan, at)}${lowerAt(scan, at + 1)}`;
  if (!gluedAt(scan, at + 1)) return undefined;
  const race = scan.vocabulary.has('race-distances', written) && inList(scan, 'races', at + 2);
  if (race) return { from: at, to: at + 3, reason: 'name' };
  if (!scan.vocabulary.has('resolutions', written)) return undefined;
  const money = gluedAt(scan, at) && tokenAt(scan, at - 1)?.kind === 'mark' && !isDash(textAt(scan, at - 1));
  const counts = inList(scan, 'display-nouns', at + 2) ? undefined : nounAt(scan, at + 2, 'many');
  return money || counts ? undefined : { from: at, to: at + 2, reason: 'resolution' };
}

/** "desk24@example.org", as far as it goes on without a space. */
function email(scan: Scan, at: number): Excluded | undefined {
  if (textAt(scan, at + 1) !== '@' || !gluedAt(scan, at + 1) || !gluedAt(scan, at + 2)) return undefined;
  const from = gluedAt(scan, at) && isWordAt(scan, at - 1) ? at - 1 : at;
  let to = at + 3;
  while (gluedAt(scan, to) && gluedAt(scan, to + 1) && ['.', '-'].includes(textAt(scan, to))) to += 2;
  return { from, to, reason: 'web address' };
}
