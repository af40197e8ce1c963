import type { NameHit } from '../../names/find.ts';
import type { StatementContext } from '../statement-reader.ts';
import { type EventWords, hasMark } from './event-words.ts';

/** What a noun phrase without a name of its own means: "the north tunnel", "work on the dam", "Norwind's factory". */
export interface Thing {
  /** The head noun as written, lower case. */
  readonly head: string;
  /** Stems of what tells it from other things of its kind. */
  readonly which: readonly string[];
  /** Whose it is, as far as the phrase names somebody. */
  readonly owner?: NameHit;
}

interface Phrase extends Thing {
  readonly firstWord: number;
  readonly definite: boolean;
  /** True if an article says that it is one of several. */
  readonly oneOfSeveral?: boolean;
}

const DEFINITE = new Set(['the', 'this', 'that', 'its', 'our', 'their', 'his', 'her', 'these', 'those']);
/** Words between an article and its noun. */
const MOST_MODIFIERS = 4;
/** How often a phrase may hang on another: "the start of work on the dam". */
const DEEPEST = 2;
const INDEFINITE = new Set(['a', 'an', 'another', 'any', 'some', 'no', 'each', 'every', 'other']);
const LINKS = new Set(['of', 'on', 'in', 'at', 'for', 'to', 'between', 'against', 'near', 'with', 'from']);
const WORD = /^\p{Ll}[\p{Ll}-]+$/u;
const PLURAL_OR_DOING = /(?:[^s]s|ing)$/;

const nameOver = ({ names }: StatementContext, at: number): NameHit | undefined =>
  names.find((hit) => hit.firstWord <= at && at < hit.endWord);

export const ARTICLE = /^(?:the|an?|its|their|his|her|our)$/;

/** Whether a word can belong to a noun phrase: no name, no function word, no adverb. */
export const isNounLike = ({ view }: StatementContext, words: EventWords, at: number): boolean => {
  const word = view.words[at];
  const opens = at === 0 || hasMark(view, at - 1, at);
  return (
    word !== undefined &&
    WORD.test(word.lower) &&
    (opens || word.text === word.lower || DEFINITE.has(view.lower[at - 1] ?? '')) &&
    !words.functionWords.has(word.lower) &&
    !words.prepositions.has(word.lower) &&
    !words.isAdverb(word.lower)
  );
};

/** The noun phrase that ends with a word, unless it is one of several ("a factory") or no noun phrase at all. */
export function thingEndingAt(context: StatementContext, words: EventWords, at: number): Thing | undefined {
  const phrase = phraseEndingAt(context, words, at);
  return phrase?.definite === true ? phrase : undefined;
}

/** The noun phrase that ends with a word, definite or not. */
export function phraseEndingAt(
  context: StatementContext,
  words: EventWords,
  at: number,
  depth = 0,
): Phrase | undefined {
  const name = nameOver(context, at);
  const own = name === undefined ? commonPhrase(context, words, at) : namePhrase(name);
  if (own === undefined || depth >= DEEPEST) return own;
  const { view } = context;
  const link = own.firstWord - 1;
  if (link < 1 || !LINKS.has(view.lower[link] as string) || hasMark(view, link - 1, own.firstWord)) return own;
  const outer = phraseEndingAt(context, words, link - 1, depth + 1);
  // "Turbine 3 of the wind farm" is no farm, whatever it is.
  if (outer === undefined && view.lower[link] === 'of') return undefined;
  if (outer === undefined || outer.head === '') return outer ?? own;
  const owner = outer.owner ?? own.owner;
  return {
    ...outer,
    definite: outer.oneOfSeveral !== true && (outer.definite || own.definite),
    which: own.owner === undefined ? [...outer.which, words.stem(own.head)] : outer.which,
    ...(owner === undefined ? {} : { owner }),
  };
}

const namePhrase = (name: NameHit): Phrase => ({
  head: '',
  which: [],
  owner: name,
  firstWord: name.firstWord,
  definite: true,
});

/** A noun with its article or owner. Without either it is definite where it opens a clause, as "work" and "sales" do. */
function commonPhrase(context: StatementContext, words: EventWords, at: number): Phrase | undefined {
  const { view } = context;
  if (!isNounLike(context, words, at)) return undefined;
  const head = view.lower[at] as string;
  const modifiers: string[] = [];
  for (let back = at - 1; back >= -1; back--) {
    const word = view.lower[back];
    const which = modifiers.filter((modifier) => !words.thingFillers.has(modifier)).map(words.stem);
    const bare = (opens: boolean): Phrase => ({
      head,
      which,
      firstWord: back + 1,
      definite: (opens && PLURAL_OR_DOING.test(head)) || words.bareThings.has(head),
    });
    if (word === undefined || hasMark(view, back, back + 1)) return bare(true);
    const owner = nameOver(context, back);
    if (owner !== undefined) {
      const article = articleBefore(context, words, owner);
      return {
        head,
        which,
        owner,
        firstWord: article ?? owner.firstWord,
        definite: article !== undefined || owner.possessive,
      };
    }
    if (OWNER.test(word)) return { head, which, firstWord: back, definite: true };
    if (DEFINITE.has(word)) return { head, which, firstWord: back, definite: true };
    if (INDEFINITE.has(word)) return { head, which, firstWord: back, definite: false, oneOfSeveral: true };
    if (words.clauseOpeners.has(word) || words.prepositions.has(word)) return bare(!words.prepositions.has(word));
    if (modifiers.length >= MOST_MODIFIERS || !(isNounLike(context, words, back) || ORDINAL.test(word)))
      return undefined;
    modifiers.unshift(word);
  }
  return undefined;
}

/** "Sunday's", "the company's". */
const OWNER = /['’]s?$/;
const ORDINAL = /^(?:\d{1,2}(?:st|nd|rd|th)|[12]\d{3})$/;

/** The article of a phrase that a name is part of, before what else describes it: "the new Norwind factory". */
function articleBefore(context: StatementContext, words: EventWords, owner: NameHit): number | undefined {
  const { view } = context;
  for (let back = owner.firstWord - 1; back >= 0 && owner.firstWord - back <= MOST_MODIFIERS; back--) {
    if (hasMark(view, back, back + 1)) return undefined;
    if (DEFINITE.has(view.lower[back] as string)) return back;
    if (!isNounLike(context, words, back)) return undefined;
  }
  return undefined;
}

/** The noun phrase that begins with an article or an owner at a word: "the contract", "its fourth reactor". */
export function thingStartingAt(
  context: StatementContext,
  words: EventWords,
  at: number,
): { readonly thing: Thing; readonly endWord: number } | undefined {
  const { view } = context;
  const owner = context.names.find((hit) => hit.firstWord === at && hit.possessive);
  if (owner === undefined && !DEFINITE.has(view.lower[at] ?? '')) return undefined;
  const start = owner?.endWord ?? at + 1;
  let end = start;
  while (end - start <= MOST_MODIFIERS && !(end > start && hasMark(view, end - 1, end))) {
    if (nameOver(context, end) !== undefined || !isNounLike(context, words, end)) break;
    end++;
  }
  if (end === start) return undefined;
  const which = view.lower
    .slice(start, end - 1)
    .filter((word) => !words.thingFillers.has(word))
    .map(words.stem);
  return {
    thing: { head: view.lower[end - 1] as string, which, ...(owner === undefined ? {} : { owner }) },
    endWord: end,
  };
}
