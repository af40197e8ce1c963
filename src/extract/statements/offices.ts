import type { Lexicon } from '../../model/lexicon.ts';
import { type PhraseIndex, phraseIndex } from '../../model/phrases.ts';
import type { NameHit } from '../names/find.ts';
import type { StatementContext } from './statement-reader.ts';

/** An office and the person who holds it, as a passage names them; word indices, the end exclusive. */
export interface OfficeHit {
  readonly office: string;
  readonly family?: string;
  /** "deputy", "interim", "former", in the order written. */
  readonly modifiers: readonly string[];
  /** Of the office with its modifiers. */
  readonly firstWord: number;
  readonly endWord: number;
  readonly holder: NameHit;
  /** The body in which it is held, where a name right beside the office tells. */
  readonly at?: string;
}

export type OfficeReader = (context: StatementContext) => readonly OfficeHit[];

interface Office {
  readonly office: string;
  readonly family?: string;
}

interface OfficeWords {
  readonly forms: PhraseIndex<Office>;
  readonly modifiers: ReadonlySet<string>;
}

const MODIFIERS = ['office-ranks', 'office-standings', 'office-times'] as const;
/** Words of modifiers that an office can have, and of the body it is held in. */
const MOST_MODIFIERS = 3;
const BODY_REACH = 8;
const LONGEST_NAME = 4;

const isPerson = (hit: NameHit): boolean => {
  const parts = hit.name.split(/\s+/);
  return parts.length >= 2 && parts.length <= LONGEST_NAME && !/\d|&/.test(hit.name);
};

/** Finds "Chief Executive Mara Ilves", "Edda Lind, the bank's deputy governor," and "Incident commander: Dale Oram". */
export function createOfficeReader(lexicon: Lexicon): OfficeReader {
  const words: OfficeWords = {
    forms: phraseIndex(
      Object.entries(lexicon.data.offices).flatMap(([office, { forms, family }]) =>
        forms.map((form): [string, Office] => [form, { office, ...(family === undefined ? {} : { family }) }]),
      ),
      (word) => word,
    ),
    modifiers: new Set(MODIFIERS.flatMap((name) => [...lexicon.words(name)])),
  };
  return (context) => {
    const { lower } = context.view;
    const found: OfficeHit[] = [];
    for (let at = 0; at < lower.length; at++) {
      const hit = words.forms.longestAt(lower, at) ?? hyphenated(words, lower, at);
      if (hit === undefined) continue;
      const end = at + hit.length;
      const first = modifiersBefore(words, lower, at);
      const holder = holderAfter(context, end) ?? holderBefore(context, first);
      if (holder !== undefined) {
        const modifiers = [...lower.slice(first, at), ...prefixOf(words, lower[at] as string)].flatMap((word) =>
          word.split('-'),
        );
        const body = bodyOf(context, first, end, holder);
        const known = modifiers.filter((word) => words.modifiers.has(word));
        found.push({
          ...hit.value,
          modifiers: known,
          firstWord: first,
          endWord: end,
          holder,
          ...(body === undefined ? {} : { at: body }),
        });
      }
      at = end - 1;
    }
    return found;
  };
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

/** The name right behind an office, or behind a colon or a comma after it. */
function holderAfter({ view, names }: StatementContext, end: number): NameHit | undefined {
  const holder = names.find((hit) => hit.firstWord === end);
  if (holder === undefined || !isPerson(holder)) return undefined;
  const gap = view.text.slice(view.words[end - 1]?.end, holder.start);
  return /^(?:\s|:\s|,\s)$/.test(gap) ? holder : undefined;
}

/** "Edda Lind, the bank's deputy governor": the name before a comma, with only the body's name or an article between. */
function holderBefore({ view, names }: StatementContext, first: number): NameHit | undefined {
  for (let back = first; back >= 0 && first - back <= BODY_REACH; back--) {
    const gap = view.text.slice(view.words[back - 1]?.end ?? 0, view.words[back]?.start);
    if (/[.;:()–—“”"]/.test(gap)) return undefined;
    if (!gap.includes(',')) continue;
    const holder = names.find((hit) => hit.endWord === back);
    const between = view.lower.slice(back, first);
    const quiet = between.every((word) => !/^(?:who|which|and|but|with|said|says|told|by|for|under)$/.test(word));
    return holder !== undefined && isPerson(holder) && quiet && !holder.possessive ? holder : undefined;
  }
  return undefined;
}

/** The body named right before the office ("Arden's chief executive") or behind it ("chief executive of Arden"). */
function bodyOf({ view, names }: StatementContext, first: number, end: number, holder: NameHit): string | undefined {
  const before = names.find((hit) => hit.endWord === first && hit !== holder);
  if (before !== undefined) return before.name;
  if (!/^(?:of|at)$/.test(view.lower[end] ?? '')) return undefined;
  const start = view.lower[end + 1] === 'the' ? end + 2 : end + 1;
  return names.find((hit) => hit.firstWord === start)?.name;
}
