import type { VagueEntry } from '../../model/lexicon.ts';
import { isHyphen } from './characters.ts';
import { decimal, ONE, order } from './decimal.ts';
import { type Draft, draftFrom } from './drafts.ts';
import { unitAt } from './measures.ts';
import { nounAt } from './nouns.ts';
import { type Numeral, numeral, pastHyphen } from './numeral.ts';
import { readNumeral } from './numerals.ts';
import { inList, isWordAt, lowerAt, type Scan, textAt, tokenAt } from './scan.ts';

/** Holds the place of a figure that words stand for. */
const numeralAt = (from: number, to: number): Numeral => numeral(from, to, ONE, { marked: true });

/** Whether the passage holds a word with one of the stems an entry needs. */
function holds(scan: Scan, entry: VagueEntry): boolean {
  if (!entry.beside) return true;
  const { stem } = scan.vocabulary.lexicon;
  const needed = new Set(entry.beside.map(stem));
  return scan.tokens.some((token) => token.kind === 'word' && needed.has(stem(token.lower)));
}

/** Words that stand for an interval: "dozens of", "a majority", "double-digit". */
export function vagueAt(scan: Scan, at: number): Draft | undefined {
  const places = placesAt(scan, at);
  if (places) return places;
  const found = scan.vocabulary.vague.from(scan.tokens, at);
  const entry = found?.value.find((candidate) => holds(scan, candidate));
  return found && entry ? withCounted(scan, draftOf(at, beforeOf(scan, at, found.to), entry)) : undefined;
}

/** "a majority of the": what it is a majority of is not a part of the value. */
function beforeOf(scan: Scan, from: number, to: number): number {
  const end = inList(scan, 'determiners', to - 1) ? to - 1 : to;
  return end - 1 > from && lowerAt(scan, end - 1) === 'of' ? end - 1 : to;
}

const draftOf = (from: number, to: number, vague: VagueEntry): Draft =>
  draftFrom({ from, to, spanFrom: from, spanTo: to, figures: [numeralAt(from, to)], vague });

/** The unit or noun behind "of": "tens of millions of dollars", "dozens of people", "hundreds of miles". */
function withCounted(scan: Scan, draft: Draft): Draft {
  const unit =
    draft.vague && draft.vague.unit !== 'count' ? scan.vocabulary.units.byId.get(draft.vague.unit) : undefined;
  if (unit) return { ...draft, unit };
  const behind = lowerAt(scan, draft.to) === 'of' ? draft.to + 1 : draft.to;
  const measured = unitAt(scan, behind, { marked: true, fraction: false, large: true });
  if (measured) return { ...draft, unit: measured.unit, to: measured.to, spanTo: measured.to };
  const noun = nounAt(scan, behind, 'many');
  return noun ? { ...draft, noun } : draft;
}

/** "seven-figure", "seven and eight-figure", "a six-figure sum": as many digits as the words say. */
function placesAt(scan: Scan, at: number): Draft | undefined {
  const joined = isHyphen(textAt(scan, at + 1)) || ['and', 'or', 'to'].includes(lowerAt(scan, at + 1));
  const first = joined ? placeCount(scan, at) : undefined;
  if (!first) return undefined;
  const link = pastHyphen(scan, first.to);
  const second = ['and', 'or', 'to'].includes(lowerAt(scan, link)) ? placeCount(scan, link + 1) : undefined;
  const last = second ?? first;
  const word = pastHyphen(scan, last.to);
  if (word === last.to || !inList(scan, 'digit-places', word)) return undefined;
  const [low, high] = [Number(first.value.digits), Number(last.value.digits)];
  const beside = tokensNear(scan, word + 1);
  const money = lowerAt(scan, word).startsWith('figure') && beside;
  const entry = { forms: [], unit: 'count', min: 10 ** (low - 1), max: 10 ** high, maxOpen: true };
  const draft = draftOf(at, word + 1, entry);
  return money
    ? {
        ...draft,
        unit: {
          id: 'money',
          name: 'money',
          dimension: 'money',
          factor: ONE,
          offset: { digits: 0n, scale: 0 },
          keepWritten: false,
        },
      }
    : draft;
}

function placeCount(scan: Scan, at: number): Numeral | undefined {
  if (!scan.vocabulary.cardinals.has(lowerAt(scan, at)) && tokenAt(scan, at)?.kind !== 'figure') return undefined;
  const count = readNumeral(scan, at);
  const small = count && !count.marked && order(count.value, ONE) > 0 && order(count.value, decimal('15')) <= 0;
  return small ? count : undefined;
}

/** A noun of money within three words. */
const tokensNear = (scan: Scan, at: number): boolean =>
  [0, 1, 2].some((ahead) => inList(scan, 'money-nouns', at + ahead));

/** Index behind "of the", "of its", if they stand there. */
function pastOf(scan: Scan, at: number): number {
  if (lowerAt(scan, at) !== 'of') return at;
  return inList(scan, 'determiners', at + 1) ? at + 2 : at + 1;
}

/** "no fatalities", "nobody died", "none of the boats", "not one boat": none of what is counted. */
export function zeroAt(scan: Scan, at: number): Draft | undefined {
  const word = lowerAt(scan, at);
  const nobody = inList(scan, 'zero-words', at) || (word === 'no' && lowerAt(scan, at + 1) === 'one');
  const to = nobody && word === 'no' ? at + 2 : at + 1;
  const zero = (noun: Draft['noun'], end: number): Draft =>
    draftFrom({
      from: at,
      to: end,
      spanFrom: at,
      spanTo: end,
      figures: [{ ...numeralAt(at, end), value: decimal('0') }],
      noun,
    });
  const none = word === 'none' ? at + 1 : word === 'not' && lowerAt(scan, at + 1) === 'one' ? at + 2 : undefined;
  if (none !== undefined) {
    const noun = nounAt(scan, pastOf(scan, none), word === 'none' ? 'many' : 'any');
    return noun && (word === 'not' || lowerAt(scan, none) === 'of') ? zero(noun, none) : undefined;
  }
  if (nobody)
    return [0, 1, 2].some((ahead) => inList(scan, 'zero-verbs', to + ahead)) ? zero(undefined, to) : undefined;
  if (word !== 'no' || !isWordAt(scan, at + 1)) return undefined;
  const noun = nounAt(scan, at + 1, 'any');
  return noun && inList(scan, 'zero-nouns', noun.to - 1) ? zero(noun, at + 1) : undefined;
}

/** "a single moon" is one, "not a single boat" and "without a single vote" are none. */
export function singleAt(scan: Scan, at: number): Draft | undefined {
  if (lowerAt(scan, at + 1) !== 'single' || !SINGLE_ARTICLES.has(lowerAt(scan, at))) return undefined;
  const noun = nounAt(scan, at + 2, 'one');
  if (!noun) return undefined;
  const isNone = inList(scan, 'single-negations', at - 1);
  const from = isNone ? at - 1 : at;
  const value = decimal(isNone ? '0' : '1');
  const figures: Draft['figures'] = [{ ...numeralAt(at, at + 2), value }];
  return draftFrom({ from, to: at + 2, spanFrom: from, spanTo: at + 2, figures, noun });
}

const SINGLE_ARTICLES = new Set(['a', 'one', 'just', 'only']);
