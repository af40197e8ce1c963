import type { Lexicon } from '../../model/lexicon.ts';
import { type PhraseIndex, phraseIndex } from '../../model/phrases.ts';
import type { NameHit } from '../names/find.ts';
import { isTriggered, type Triggers } from '../triggers.ts';
import { createHolderFinder } from './office-holders.ts';
import type { StatementContext } from './statement-reader.ts';

/** An office as a passage names it; word indices of office and modifiers, the end exclusive. */
export interface OfficePhrase {
  readonly office: string;
  readonly family?: string;
  /** True if a body has one holder of it at a time. */
  readonly single: boolean;
  /** Offices named in one breath with it: "president and chief executive". */
  readonly also: readonly string[];
  /** "deputy", "interim", "former", in the order written. */
  readonly modifiers: readonly string[];
  readonly firstWord: number;
  readonly endWord: number;
}

/** An office, the person who holds it, and the body in which it is held, where a name right beside the office tells. */
export interface OfficeHit extends OfficePhrase {
  readonly holder: NameHit;
  readonly at?: string;
  readonly planned?: boolean;
}

export type OfficeReader = (context: StatementContext) => readonly OfficeHit[];

type Office = Pick<OfficePhrase, 'office' | 'family' | 'single'>;

interface OfficeWords {
  readonly forms: PhraseIndex<Office>;
  readonly modifiers: ReadonlySet<string>;
}

const MODIFIERS = ['office-ranks', 'office-standings', 'office-times'] as const;
/** Words of modifiers that an office can have. */
const MOST_MODIFIERS = 3;

/** Finds "Chief Executive Mara Ilves", "Edda Lind, the bank's deputy governor," and "Incident commander: Dale Oram". */
export function createOfficeReader(lexicon: Lexicon, triggers: Triggers): OfficeReader {
  const words: OfficeWords = {
    forms: phraseIndex(
      Object.entries(lexicon.data.offices).flatMap(([office, { forms, family, single }]) =>
        forms.map((form): [string, Office] => [
          form,
          { office, single: single === true, ...(family === undefined ? {} : { family }) },
        ]),
      ),
      (word) => word,
    ),
    modifiers: new Set(MODIFIERS.flatMap((name) => [...lexicon.words(name)])),
  };
  const findHolder = createHolderFinder(lexicon);
  const hasOffice = triggers.on((lower) => words.forms.opens(lower) || prefixOf(words, lower).length > 0);
  const officesHeld = (context: StatementContext): OfficeHit[] =>
    inOneBreath(context, officesIn(context, words)).flatMap((phrase): OfficeHit[] => {
      const found = findHolder(context, phrase);
      if (found === undefined) return [];
      const { holder, left, planned } = found;
      const at = bodyOf(context, phrase, holder);
      const modifiers = left || isOver(context, phrase) ? [...phrase.modifiers, 'former'] : phrase.modifiers;
      return [{ ...phrase, modifiers, holder, planned, ...(at === undefined ? {} : { at }) }];
    });
  // An office without a person in its passage is nobody's.
  return (context) => (context.names.length > 0 && isTriggered(context.view, hasOffice) ? officesHeld(context) : []);
}

/** Words behind an office within which it is said until when it was held. */
const TERM_WITHIN = 8;

/** "was treasurer of Arden until 2020", "chairman from 2012 to 2016". */
function isOver({ view: { lower } }: StatementContext, { endWord }: OfficePhrase): boolean {
  const behind = lower.slice(endWord, endWord + TERM_WITHIN);
  const until = behind.findIndex((word) => /^(?:until|till|from|between)$/.test(word));
  if (until < 0) return false;
  const years = behind.slice(until + 1).filter((word) => /^(?:1[89]|20)\d\d$/.test(word)).length;
  return years > (/^(?:until|till)$/.test(behind[until] as string) ? 0 : 1);
}

function officesIn({ view: { lower } }: StatementContext, words: OfficeWords): OfficePhrase[] {
  const found: OfficePhrase[] = [];
  for (let at = 0; at < lower.length; at++) {
    const hit = words.forms.longestAt(lower, at) ?? hyphenated(words, lower, at);
    if (hit === undefined) continue;
    const endWord = at + hit.length;
    const firstWord = modifiersBefore(words, lower, at);
    const modifiers = [...lower.slice(firstWord, at), ...prefixOf(words, lower[at] as string)]
      .flatMap((word) => word.split('-'))
      .filter((word) => words.modifiers.has(word));
    found.push({ ...hit.value, also: [], modifiers, firstWord, endWord });
    at = endWord - 1;
  }
  return found;
}

/** "ex-chief executive", "vice-president": a modifier joined to the first word of the office. */
function hyphenated(
  words: OfficeWords,
  lower: readonly string[],
  at: number,
): ReturnType<OfficeWords['forms']['longestAt']> {
  const word = lower[at] as string;
  if (!word.includes('-')) return undefined;
  const [modifier, ...rest] = word.split('-');
  if (rest.length === 0 || !words.modifiers.has(modifier as string)) return undefined;
  return words.forms.longestAt([rest.join('-'), ...lower.slice(at + 1, at + 4)], 0);
}

const prefixOf = (words: OfficeWords, word: string): string[] => {
  const [modifier, ...rest] = word.split('-');
  return rest.length > 0 && words.modifiers.has(modifier as string) ? [modifier as string] : [];
};

function modifiersBefore(words: OfficeWords, lower: readonly string[], at: number): number {
  let first = at;
  while (first > 0 && at - first < MOST_MODIFIERS) {
    const parts = (lower[first - 1] as string).split('-');
    if (!parts.every((part) => words.modifiers.has(part))) break;
    first--;
  }
  return first;
}

/** Offices joined by "and" are held together; the one that has rivals speaks for them. */
function inOneBreath({ view }: StatementContext, phrases: readonly OfficePhrase[]): OfficePhrase[] {
  const joined: OfficePhrase[] = [];
  for (const phrase of phrases) {
    const previous = joined[joined.length - 1];
    const gap =
      previous === undefined
        ? ''
        : view.text.slice(view.words[previous.endWord - 1]?.end, view.words[phrase.firstWord]?.start);
    if (previous === undefined || !/^(?: and |, | & |\/|, and )$/.test(gap)) joined.push(phrase);
    else joined[joined.length - 1] = together(previous, phrase);
  }
  return joined;
}

function together(first: OfficePhrase, second: OfficePhrase): OfficePhrase {
  const [main, other] = first.family === undefined ? [second, first] : [first, second];
  const also = [...first.also, ...second.also, other.office].filter((office) => office !== main.office);
  return { ...main, also, firstWord: first.firstWord, endWord: second.endWord };
}

/** The body named right before the office ("Arden's chief executive") or behind it ("chief executive of Arden"). */
function bodyOf({ view, names }: StatementContext, phrase: OfficePhrase, holder: NameHit): string | undefined {
  const before = names.find((hit) => hit.endWord === phrase.firstWord && hit !== holder);
  if (before !== undefined) return before.name;
  if (!/^(?:of|at)$/.test(view.lower[phrase.endWord] ?? '')) return undefined;
  const start = view.lower[phrase.endWord + 1] === 'the' ? phrase.endWord + 2 : phrase.endWord + 1;
  return names.find((hit) => hit.firstWord === start && hit !== holder)?.name;
}
