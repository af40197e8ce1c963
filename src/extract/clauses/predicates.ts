import type { Lexicon, PredicateForms } from '../../model/lexicon.ts';
import { inflectionsOf, type VerbForm } from './inflections.ts';
import { between, type ClauseText } from './verb-group.ts';

/** How a predicate takes what it is said of: as the subject of an active verb, as its object, or as the subject of "be". */
export type Valency = keyof PredicateForms;

/** What a set of opposites makes of a form. */
export interface Meant {
  readonly set: string;
  readonly pole: string;
  readonly valency: Valency;
}

/** A predicate found at a place. Word indices, ends exclusive. */
export interface PredicateHit {
  readonly firstWord: number;
  /** One past the words that stand together. */
  readonly endWord: number;
  /** Where the particle of a verb stands that is parted from it: "turned the plan down". */
  readonly particle?: number;
  readonly form: VerbForm | 'state';
  readonly meant: readonly Meant[];
}

interface Entry {
  readonly rest: readonly string[];
  readonly form: VerbForm | 'state';
  readonly meant: Meant[];
}

/** Words that may stand between a verb and its particle. */
const MOST_BETWEEN = 7;
const PARTICLES = new Set([
  ...[
    'down',
    'up',
    'off',
    'out',
    'over',
    'back',
    'away',
    'through',
    'on',
    'in',
    'aside',
    'apart',
    'free',
    'guilty',
    'innocent',
  ],
  ...['dead', 'alive', 'safe', 'unharmed'],
]);

export interface PredicateFinder {
  readonly opens: (lower: string) => boolean;
  readonly inClause: (text: ClauseText, concerned: (at: number) => boolean) => readonly PredicateHit[];
}

export interface PredicateSource {
  readonly meant: Meant;
  readonly forms: readonly string[];
}

/** Finds verbs in all their forms, with what follows them ("turn down"), and states as they are written. */
export function createPredicateFinder(lexicon: Lexicon, sources: readonly PredicateSource[]): PredicateFinder {
  const byFirst = indexOf(sources, irregularFormsOf(lexicon));
  const at = (text: ClauseText, place: number): PredicateHit[] => {
    const entries = byFirst.get(text.lower[place] as string) ?? [];
    let longest = 0;
    // Longest first: a shorter form says nothing where a longer one stands.
    return entries.flatMap((entry) => {
      if (entry.rest.length < longest) return [];
      const hit = matched(text, place, entry);
      if (hit !== undefined) longest = entry.rest.length;
      return hit ?? [];
    });
  };
  return {
    opens: (lower) => byFirst.has(lower),
    inClause: (text, concerned) => text.lower.flatMap((_, place) => (concerned(place) ? at(text, place) : [])),
  };
}

function irregularFormsOf({ data }: Lexicon): (base: string) => readonly string[] {
  const byBase = new Map<string, string[]>();
  for (const [form, base] of Object.entries(data.irregular)) byBase.set(base, [...(byBase.get(base) ?? []), form]);
  return (base) => byBase.get(base) ?? [];
}

function indexOf(
  sources: readonly PredicateSource[],
  irregular: (base: string) => readonly string[],
): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry>();
  const add = (word: string, rest: readonly string[], form: Entry['form'], meant: Meant): void => {
    const key = [word, form, ...rest].join(' ');
    const entry = entries.get(key) ?? { rest, form, meant: [] };
    entry.meant.push(meant);
    entries.set(key, entry);
  };
  for (const { meant, forms } of sources) {
    for (const form of forms) {
      const [first = '', ...rest] = form.split(' ');
      if (meant.valency === 'is') add(first, rest, 'state', meant);
      else for (const one of inflectionsOf(first, irregular(first))) add(one.word, rest, one.form, meant);
    }
  }
  const byFirst = new Map<string, Entry[]>();
  for (const [key, entry] of entries) {
    const word = key.slice(0, key.indexOf(' '));
    byFirst.set(word, [...(byFirst.get(word) ?? []), entry]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return byFirst;
}

const OWNERS = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'the']);
const SELVES = new Set(['himself', 'herself', 'itself', 'themselves', 'ourselves', 'myself', 'yourself']);

/** "their" and "themselves" in a form stand for those of anybody. */
const isForm = (word: string, written: string | undefined): boolean =>
  written !== undefined &&
  (word === written || (word === 'their' && OWNERS.has(written)) || (word === 'themselves' && SELVES.has(written)));

function matched(text: ClauseText, place: number, { rest, form, meant }: Entry): PredicateHit | undefined {
  const end = place + 1 + rest.length;
  const together = rest.every(
    (word, index) =>
      isForm(word, text.lower[place + 1 + index]) && between(text, place + index, place + index + 1) === '',
  );
  if (together) return { firstWord: place, endWord: end, form, meant };
  const [particle] = rest;
  if (rest.length !== 1 || particle === undefined || !PARTICLES.has(particle)) return undefined;
  for (let at = place + 2; at <= place + MOST_BETWEEN && at < text.words.length; at++) {
    if (between(text, at - 1, at) !== '') return undefined;
    if (text.lower[at] === particle) return { firstWord: place, endWord: place + 1, particle: at, form, meant };
  }
  return undefined;
}
