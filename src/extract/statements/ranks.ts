import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { PassageView } from '../context/passage-view.ts';
import { concerns, isTriggered, type Triggers } from '../triggers.ts';
import { EVER, type FieldWords, fieldOf, isSinceBeginning, YEAR } from './rank-field.ts';
import { type LinkWords, rankedThing } from './ranked-thing.ts';
import type { StatementContext, StatementReader } from './statement-reader.ts';
import { createSuperlativeReader, type Superlative, type SuperlativeReader } from './superlatives.ts';

export interface RankWords extends LinkWords, FieldWords {
  readonly superlatives: SuperlativeReader;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly ordered: ReadonlySet<string>;
  readonly unranked: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
  readonly placedBySize: ReadonlySet<string>;
  readonly isNoun: (word: string) => boolean;
  readonly stem: (word: string) => string;
}

/** A position with the words that state it; the end is exclusive, and the noun phrase begins there. */
interface Position extends Superlative {
  readonly position: number;
  readonly firstWord: number;
  readonly endWord: number;
}

/** Words of the noun phrase that is ranked. */
const NOUN_PHRASE = 4;
/** Property of what merely comes one after another. */
const ORDER = 'order';
const SIZE = 'size';
const HYPHENATED = /^([a-z]+)-([a-z]+)$/;

export function rankWords(lexicon: Lexicon): RankWords {
  return {
    superlatives: createSuperlativeReader(lexicon),
    ordinals: lexicon.data.numbers.ordinals,
    fillers: lexicon.words('rank-fillers'),
    ordered: new Set([...lexicon.words('ordered-things')].map(lexicon.stem)),
    unranked: lexicon.words('unranked-nouns'),
    fields: lexicon.words('rank-fields'),
    demonyms: lexicon.words('demonyms'),
    vague: lexicon.words('rank-vague'),
    functionWords: lexicon.words('function-words'),
    possessives: new Set(['its', 'their', 'his', 'her', 'our']),
    copulas: lexicon.words('copulas'),
    causatives: lexicon.words('rank-causatives'),
    auxiliaries: lexicon.words('auxiliaries'),
    placedBySize: lexicon.words('placed-by-size'),
    isNoun: lexicon.isNoun,
    stem: lexicon.stem,
  };
}

const ordinalOf = (words: RankWords, word: string | undefined): number | undefined => {
  if (word === undefined) return undefined;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (digits !== undefined) return Number(digits);
  return Object.hasOwn(words.ordinals, word) ? words.ordinals[word] : undefined;
};

/**
 * Reads where something stands in an order: "the third-largest equity round", "the second asteroid visited by". Only where the noun
 * that is ranked follows; halves, quarters, floors and "the first time" are no ranks.
 */
export function createRankReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const words = rankWords(lexicon);
  const opensPosition = triggers.on((lower) => canOpenPosition(words, lower));
  return (context) => {
    const found: Mention[] = [];
    if (!isTriggered(context.view, opensPosition)) return found;
    const { lower } = context.view;
    for (let at = 0; at < lower.length; at++) {
      if (!concerns(context.view.words[at]?.form.bits, opensPosition)) continue;
      const position = positionAt(words, lower, at);
      const mention = position === undefined ? undefined : rankOf(context, words, position);
      if (mention !== undefined) found.push(mention);
      if (position !== undefined) at = position.endWord - 1;
    }
    return found;
  };
}

const canOpenPosition = (words: RankWords, lower: string): boolean =>
  ordinalOf(words, HYPHENATED.exec(lower)?.[1] ?? lower) !== undefined || words.superlatives.opens(lower);

function positionAt(words: RankWords, lower: readonly string[], at: number): Position | undefined {
  const [, first, rest] = HYPHENATED.exec(lower[at] as string) ?? [];
  const joined = ordinalOf(words, first);
  if (joined !== undefined && rest !== undefined) {
    const found = words.superlatives.at([rest, ...lower.slice(at + 1, at + 2)], 0);
    if (found !== undefined) return { ...found.value, position: joined, firstWord: at, endWord: at + found.length };
  }
  const ordinal = ordinalOf(words, lower[at]);
  const next = ordinal === undefined ? at : at + 1;
  const found = words.superlatives.at(lower, next);
  if (found !== undefined)
    return { ...found.value, position: ordinal ?? 1, firstWord: at, endWord: next + found.length };
  return ordinal === undefined
    ? undefined
    : { property: ORDER, from: 'top', position: ordinal, firstWord: at, endWord: at + 1 };
}

/** The noun phrase behind a position: its words without fillers, and where it ends. */
function rankedNoun(view: PassageView, words: RankWords, from: number): { nouns: string[]; end: number } {
  const nouns: string[] = [];
  let at = from;
  for (; at < view.words.length && at - from < NOUN_PHRASE; at++) {
    const word = view.words[at];
    if (
      word === undefined ||
      /\d/.test(word.text) ||
      !/^[ \u00a0]$/.test(view.text.slice(view.words[at - 1]?.end, word.start))
    )
      break;
    if (words.functionWords.has(word.lower) || (word.lower === EVER && nouns.length > 0)) break;
    if (/(?:ed|ing)$/.test(word.lower) && !words.isNoun(word.lower)) break;
    if (word.text !== word.lower) {
      if (words.demonyms.has(word.lower)) continue;
      break;
    }
    if (!words.fillers.has(word.lower)) nouns.push(word.lower);
  }
  return { nouns, end: at };
}

/** "its weakest pace in more than three years" tells since when, not among what. */
const lastsFor = (view: PassageView, end: number): boolean =>
  view.lower.slice(end + 1, end + 6).some((word) => /^(?:years?|months?|weeks?|decades?|quarters?)$/.test(word));

function isVague(view: PassageView, words: RankWords, at: number): boolean {
  const before = view.lower[at - 1] === 'the' ? view.lower[at - 2] : view.lower[at - 1];
  return before === 'of' ? view.lower[at - 3] === 'one' || view.lower[at - 2] === 'one' : words.vague.has(before ?? '');
}

/** "the third woman to win", "the first drug cleared for gout": what was done says among whom. */
const followsDeed = (view: PassageView, end: number): boolean =>
  /^(?:to|ever)$/.test(view.lower[end] ?? '') || /(?:ed|wn|lt)$/.test(view.lower[end] ?? '');

/** Times are many, and each has a second day. */
const TIME =
  /^(?:day|night|morning|evening|week|month|year|season|round|leg|stage|phase|floor|storey|page|part|chapter|line|row|place|name|class|degree|hand)$/;

/** Things that are counted in order; of something named, whatever is: "the third flight of the Tern". */
const isOrdered = (view: PassageView, words: RankWords, nouns: readonly string[], end: number): boolean =>
  nouns.some((noun) => words.ordered.has(words.stem(noun))) ||
  (view.lower[end] === 'of' &&
    !nouns.some((noun) => TIME.test(noun)) &&
    /^\p{Lu}/u.test(view.words[end + 1]?.text ?? ''));

/** "the third-fastest by a woman", "the tallest in Europe": the noun is not said again. */
const standsForThing = (view: PassageView, { property, firstWord }: Position, end: number): boolean =>
  property !== ORDER &&
  /^(?:the|its)$|['’]s?$/.test(view.lower[firstWord - 1] ?? '') &&
  (/^(?:in|of|by|on|at|for|since|between|among|ever|this|last)$/.test(view.lower[end] ?? '') ||
    closesPhrase(view, end));

/** "Norland's second-largest, has", "is the country's tallest." */
const closesPhrase = ({ text, words }: PassageView, end: number): boolean =>
  /^[,.;!?]/.test(text.slice(words[end - 1]?.end ?? 0));

function rankOf(context: StatementContext, words: RankWords, position: Position): Mention | undefined {
  const { view } = context;
  const { nouns, end } = rankedNoun(view, words, position.endWord);
  const head = nouns[nouns.length - 1] ?? (standsForThing(view, position, end) ? '' : undefined);
  const first = view.words[position.firstWord];
  const last = view.words[position.endWord - 1];
  if (head === undefined || first === undefined || last === undefined) return undefined;
  if (
    nouns.some((noun) => words.unranked.has(noun) && !(noun === 'time' && position.property === 'speed')) ||
    isVague(view, words, position.firstWord)
  )
    return undefined;
  if (/s$/.test(head) && !/(?:ss|us|is|series|species)$/.test(head)) return undefined;
  const since = view.lower[end] === 'since' && !isSinceBeginning(view, end);
  if (/^(?:since|in|for|to)$/.test(view.lower[end] ?? '') && (since || lastsFor(view, end))) return undefined;
  const isOrder = position.property === ORDER;
  if (isOrder && !isOrdered(view, words, nouns, end)) return undefined;
  const field = fieldOf(context, words, position, end);
  const ever = (isOrder && followsDeed(view, end)) || view.lower.slice(position.endWord, end + 1).includes(EVER);
  const among = ever ? [...new Set([...field, EVER])].sort() : field;
  if (among.length === 0) return undefined;
  const ranked = rankedThing(context, words, position.firstWord, end);
  if (ranked === undefined) return undefined;
  const span = { start: first.start, end: last.end };
  const placed = position.property === SIZE && words.placedBySize.has(head);
  const of = placed ? 'place:' : `${position.property}: ${[...new Set(nouns.map(words.stem))].sort().join(' ')}`.trim();
  return {
    span,
    core: span,
    attribute: 'rank',
    ...ranked,
    value: {
      type: 'rank',
      position: position.position,
      from: position.from,
      of,
      among: placed ? among.filter((word) => YEAR.test(word)) : among,
    },
  };
}
