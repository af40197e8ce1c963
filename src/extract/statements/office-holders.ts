import type { Lexicon } from '../../model/lexicon.ts';
import type { NameHit } from '../names/find.ts';
import type { StatementContext } from './statement-reader.ts';

/** The words of an office, modifiers included; the end exclusive. */
interface Place {
  readonly firstWord: number;
  readonly endWord: number;
}

/** Who holds an office; `left` if somebody else has taken it over. */
export interface Holder {
  readonly holder: NameHit;
  readonly left: boolean;
  /** True for an office that is still to be taken. */
  readonly planned: boolean;
}

export type HolderFinder = (context: StatementContext, office: Place) => Holder | undefined;

interface HolderWords {
  readonly copulas: ReadonlySet<string>;
  readonly appointing: ReadonlySet<string>;
  readonly replacing: ReadonlySet<string>;
  readonly taking: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
}

/** Words between a name and its office, with those of the body in which it is held. */
const BODY_REACH = 8;
const LONGEST_NAME = 4;
/** Words that may stand between a verb and an office, or a name and its verb, beside names: articles, owners, "now". */
const QUIET = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'a', 'an', 'as', 'now', 'currently', 'also', 'new']);
const TO_COME = new Set(['will', 'to', 'would']);
const SPEAKS_OF_ANOTHER =
  /^(?:who|which|and|but|with|said|says|told|by|for|under|will|would|to|is|was|has|had|become|becomes|became)$/;

export const isPerson = (hit: NameHit): boolean => {
  const parts = hit.name.split(/\s+/);
  const several = parts.length >= 2 && parts.length <= LONGEST_NAME;
  return (several || hit.titled) && !/\d|&/.test(hit.name);
};

/** Finds who holds an office from what stands between the two: nothing, a comma or a colon, "is", "was appointed", "as". */
export function createHolderFinder(lexicon: Lexicon): HolderFinder {
  const words: HolderWords = {
    copulas: lexicon.words('office-copulas'),
    appointing: lexicon.words('appointing'),
    replacing: lexicon.words('replacing'),
    taking: lexicon.words('taking-office'),
    auxiliaries: lexicon.words('auxiliaries'),
  };
  return (context, office) => {
    const beside = nameRightBehind(context, office.endWord) ?? nameBehindBody(context, office.endWord);
    const holder =
      beside ?? nameBehindCopula(context, words, office.endWord) ?? nameBeforeComma(context, office.firstWord);
    if (holder !== undefined) return { holder, left: false, planned: false };
    return appointed(context, words, office.firstWord);
  };
}

const gapOf = ({ view }: StatementContext, left: number, right: number): string =>
  view.text.slice(view.words[left]?.end, view.words[right]?.start);

const personAt = ({ names }: StatementContext, firstWord: number): NameHit | undefined => {
  const found = names.find((hit) => hit.firstWord <= firstWord && firstWord < hit.endWord && isPerson(hit));
  return found?.firstWord === firstWord ? found : undefined;
};

/** The name right behind an office, or behind a colon or a comma after it. */
function nameRightBehind(context: StatementContext, end: number): NameHit | undefined {
  const holder = personAt(context, end);
  return holder !== undefined && /^(?:\s|:\s|,\s)$/.test(gapOf(context, end - 1, end)) ? holder : undefined;
}

/** "director of the museum, Edda Lind,": the name between commas behind office and body. */
function nameBehindBody(context: StatementContext, end: number): NameHit | undefined {
  const { view } = context;
  if (!/^(?:of|at)$/.test(view.lower[end] ?? '')) return undefined;
  for (let at = end + 1; at < Math.min(view.words.length, end + BODY_REACH); at++) {
    const gap = gapOf(context, at - 1, at);
    if (gap === ' ') continue;
    const holder = gap === ', ' ? personAt(context, at) : undefined;
    return holder !== undefined && /^[,.]/.test(view.text.slice(holder.end)) ? holder : undefined;
  }
  return undefined;
}

/** "Its director is Edda Lind". */
function nameBehindCopula(context: StatementContext, words: HolderWords, end: number): NameHit | undefined {
  const isCopula = words.copulas.has(context.view.lower[end] ?? '') && gapOf(context, end - 1, end) === ' ';
  return isCopula ? personAt(context, end + 1) : undefined;
}

/** "Edda Lind, the bank's deputy governor": the name before a comma, with only an age, the body's name or an article between. */
function nameBeforeComma(context: StatementContext, first: number): NameHit | undefined {
  const { view, names } = context;
  for (let back = first; back > 0 && first - back <= BODY_REACH; back--) {
    const gap = gapOf(context, back - 1, back);
    if (/[.;:)–—“”"]/.test(gap)) return undefined;
    if (!/[,(]/.test(gap)) continue;
    const age = /^\d{2}$/.test(view.lower[back - 1] ?? '') && gapOf(context, back - 2, back - 1) === ', ' ? 1 : 0;
    const holder = names.find((hit) => hit.endWord === back - age);
    const quiet = view.lower.slice(back, first).every((word) => !SPEAKS_OF_ANOTHER.test(word));
    return holder !== undefined && isPerson(holder) && quiet && !holder.possessive ? holder : undefined;
  }
  return undefined;
}

/** "Edda Lind is the director", "was appointed director", "named Edda Lind director", "replaced Edda Lind as director". */
function appointed(context: StatementContext, words: HolderWords, first: number): Holder | undefined {
  const { view, names } = context;
  let verb: 'copula' | 'appointing' | 'as' | undefined;
  let planned = false;
  for (let back = first - 1; back >= 0 && first - back <= BODY_REACH; back--) {
    if (/[^\s,]/.test(gapOf(context, back, back + 1))) return undefined;
    const name = names.find((hit) => hit.endWord === back + 1);
    const word = view.lower[back] as string;
    if (name !== undefined && isPerson(name) && !name.possessive)
      return verb === undefined && !isAppointed(view.lower, words, name)
        ? undefined
        : holderOf(view.lower, words, name, verb === 'as', planned);
    if (name !== undefined) back = name.firstWord;
    else if (words.appointing.has(word)) verb = 'appointing';
    else if (words.copulas.has(word)) verb ??= 'copula';
    else if (TO_COME.has(word)) planned = true;
    else if (words.taking.has(word)) verb = 'copula';
    else if (word === 'as') verb ??= 'as';
    else if (!QUIET.has(word) && word !== 'who' && !(verb !== undefined && words.auxiliaries.has(word)))
      return undefined;
  }
  return undefined;
}

/** "named Edda Lind director": the verb of appointment stands before the name. */
const isAppointed = (lower: readonly string[], words: HolderWords, name: NameHit): boolean =>
  words.appointing.has(lower[name.firstWord - 1] ?? '');

function holderOf(
  lower: readonly string[],
  words: HolderWords,
  holder: NameHit,
  as: boolean,
  planned: boolean,
): Holder | undefined {
  const before = lower[holder.firstWord - 1] ?? '';
  if (as && !words.appointing.has(before) && !words.replacing.has(before)) return undefined;
  return { holder, left: words.replacing.has(before), planned };
}
