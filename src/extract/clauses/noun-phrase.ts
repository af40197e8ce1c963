import type { NameHit } from '../names/find.ts';
import {
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  HAVE,
  HYPOTHETICAL,
  INDEFINITE,
  isAdverb,
  NO_ONE,
  PERSONAL,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVE,
} from './function-words.ts';
import { between, type ClauseText } from './verb-group.ts';

/** What a verb or a state is said of. Word indices, ends exclusive. */
export interface NounPhrase {
  readonly first: number;
  readonly end: number;
  /** The noun that says what it is; absent for a name, a pronoun, or where the clause takes its subject from the one before. */
  readonly head?: number;
  /** Names that it is called by, or that belong to its noun: "the Fenwick Lane scheme". */
  readonly names: readonly NameHit[];
  /** Names behind a preposition: "the mill in Gadwick". */
  readonly places: readonly NameHit[];
  readonly kind: 'noun' | 'name' | 'person' | 'pronoun' | 'elided' | 'nobody';
  /** "a", "several", "two of": one that nobody has spoken of yet, or a part. */
  readonly indefinite: boolean;
  /** "no", "none of". */
  readonly negated: boolean;
}

export interface PhraseWords {
  readonly prepositions: ReadonlySet<string>;
  /** Verbs behind which what is said begins without "that". */
  readonly isSpeech: (word: string) => boolean;
}

export interface Phrases {
  /** What the words before "who", or before a participle behind a comma, name. */
  readonly antecedent: (text: ClauseText, names: readonly NameHit[], at: number) => NounPhrase | undefined;
  /** The subject of a verb group that begins at a word. */
  readonly before: (text: ClauseText, names: readonly NameHit[], at: number) => NounPhrase | undefined;
  /** The object that begins at a word, up to `stop`. */
  readonly after: (text: ClauseText, names: readonly NameHit[], at: number, stop?: number) => NounPhrase | undefined;
}

const FARTHEST = 30;
const LONGEST_OBJECT = 16;
const BLOCKING = /[;:.!?()“”"[\]]/;
const DASH = /^[–—-]$/;
const NUMBER =
  /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w*teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)$/;
const PARTICIPLE = /(?:ed|ing)$/;
/** Adverbs that end a noun phrase. */
const CLOSING = new Set([
  'still',
  'now',
  'already',
  'later',
  'then',
  'again',
  'tonight',
  'back',
  'there',
  'here',
  'since',
  'also',
  'away',
  'together',
]);
const TIMES =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|morning|afternoon|evening|night|noon|midnight|week|weekend|month|year|today|yesterday|tonight|last|next|earlier|ago)$/;

export function createPhrases({ prepositions: listed, isSpeech }: PhraseWords): Phrases {
  const prepositions = new Set([...listed, ...PREPOSITIONS]);
  const nameAt = (names: readonly NameHit[], at: number): NameHit | undefined =>
    names.find(({ firstWord, endWord }) => firstWord <= at && at < endWord);

  /** Where a stretch that ends before `end` begins: behind the nearest word or sign that parts clauses. */
  function stretchBefore(
    text: ClauseText,
    names: readonly NameHit[],
    end: number,
  ): { first: number; relative: boolean } {
    let i = end - 1;
    for (; i >= 0 && end - i <= FARTHEST; i--) {
      if (i < end - 1 && between(text, i, i + 1) !== '') break;
      const word = text.lower[i] as string;
      if (nameAt(names, i) !== undefined) continue;
      if (RELATIVE.has(word) && i < end - 1)
        return { first: i + 1, relative: isRelative(text, i) && !opensPhrase(text, names, i + 1) };
      if (isSpeech(word) || CONJUNCTIONS.has(word) || HAVE.has(word) || BE.has(word)) break;
    }
    return { first: i + 1, relative: false };
  }

  /** "the vigil, which the governor did not attend": the verb has a subject of its own behind "which". */
  const opensPhrase = (text: ClauseText, names: readonly NameHit[], at: number): boolean =>
    DETERMINERS.has(text.lower[at] ?? '') || PRONOUNS.has(text.lower[at] ?? '') || nameAt(names, at) !== undefined;

  /** "the boat that sank" against "said that the boat sank", "those houses". */
  const isRelative = (text: ClauseText, at: number): boolean => {
    const before = text.lower[at - 1] ?? '';
    if (at === 0 || isSpeech(before) || between(text, at - 1, at) !== '') return text.lower[at] !== 'that' && at > 0;
    return text.lower[at] !== 'that' || !(PARTICIPLE.test(before) || prepositions.has(before));
  };

  /** "On Tuesday night the committee": the phrase begins behind what only says when or where. */
  function withoutFrame(text: ClauseText, first: number, end: number): number {
    let start = first;
    while (start < end && (isAdverb(text.lower[start] as string) || TIMES.test(text.lower[start] as string))) start++;
    if (!prepositions.has(text.lower[start] ?? '')) return start;
    for (let i = start + 2; i < end; i++)
      if (DETERMINERS.has(text.lower[i] as string) && !prepositions.has(text.lower[i - 1] as string)) return i;
    return end;
  }

  /** Index of the last word of the core of a phrase: before the first preposition, participle or adverb behind a noun. */
  function coreEnd(text: ClauseText, names: readonly NameHit[], first: number, end: number): number {
    let i = first;
    for (; i < end; i++) {
      const word = text.lower[i] as string;
      const name = nameAt(names, i);
      if (name !== undefined) {
        i = Math.min(name.endWord, end) - 1;
        continue;
      }
      const isFirst = i === first;
      if (!isFirst && (prepositions.has(word) || TIMES.test(word))) break;
      if (
        i > first &&
        /^[a-z]+(?:ed|ing)$/.test(word) &&
        !DETERMINERS.has(text.lower[i - 1] as string) &&
        isClosed(text, names, i)
      )
        break;
      if (!isFirst && CLOSING.has(word)) break;
    }
    return i;
  }

  /** Whether a word ends a noun phrase that a participle may follow: "the yacht built", not "the newly built". */
  const isClosed = (text: ClauseText, names: readonly NameHit[], at: number): boolean => {
    const next = text.lower[at + 1] ?? '';
    return prepositions.has(next) || between(text, at, at + 1) !== '' || nameAt(names, at - 1) !== undefined;
  };

  function phraseOf(text: ClauseText, names: readonly NameHit[], from: number, end: number): NounPhrase | undefined {
    let first = withoutFrame(text, from, end);
    if (first >= end) return undefined;
    let indefinite = false;
    let negated = false;
    const opening = text.lower[first] as string;
    if (NO_ONE.has(opening) && nameAt(names, first) === undefined) negated = true;
    // "two of the crew", "all of the crew"
    if (text.lower[first + 1] === 'of' && nameAt(names, first) === undefined && first + 2 < end) {
      if (opening !== 'all' && opening !== 'both' && opening !== 'each' && !negated)
        indefinite ||= INDEFINITE.has(opening) || NUMBER.test(opening);
      if (indefinite || negated || opening === 'all' || opening === 'both') first += 2;
    }
    if (nameAt(names, first) === undefined && (INDEFINITE.has(opening) || NUMBER.test(opening))) indefinite = true;
    const close = coreEnd(text, names, first, end);
    if (close <= first) return undefined;
    const last = close - 1;
    const inside = names.filter(({ firstWord, endWord }) => firstWord >= first && endWord <= close);
    const places = names.filter(({ firstWord }) => firstWord >= close && firstWord < end).slice(0, 2);
    const common = { first, end, names: inside, places, indefinite, negated };
    const named = nameAt(names, last);
    if (named !== undefined && !named.possessive) return { ...common, names: [named], kind: 'name' };
    const word = text.lower[last] as string;
    if (NO_ONE.has(word)) return { ...common, kind: 'nobody' };
    if (EVERYBODY.has(word)) return undefined;
    if (PERSONAL.has(word)) return { ...common, kind: 'person' };
    if (PRONOUNS.has(word) || word === 'who' || RELATIVE.has(word)) return { ...common, kind: 'pronoun' };
    if (HYPOTHETICAL.has(word) || prepositions.has(word)) return undefined;
    return { ...common, head: last, kind: 'noun' };
  }

  const before: Phrases['before'] = (text, names, at) => {
    let end = at;
    if (end === 0) return undefined;
    const previous = text.lower[end - 1] as string;
    if ((previous === 'who' || previous === 'which' || previous === 'that') && end > 1)
      return antecedent(text, names, end - 1);
    if (previous === 'and' || previous === 'but' || previous === 'or' || previous === 'then') return elided(at);
    const closed = between(text, end - 1, end);
    if (closed === ')') end = openingBracket(text, end - 1) ?? end;
    const gap = between(text, end - 1, end) === '(' ? '' : between(text, end - 1, end);
    if (gap === ',' || DASH.test(gap)) {
      const opened = openingOf(text, end - 1);
      const alone = nameAt(names, end - 1);
      if (alone !== undefined && alone.firstWord === (opened ?? 0) && opened !== undefined) return asName(alone);
      if (opened === undefined) return undefined;
      end = opened;
    } else if (gap !== '') return undefined;
    const { first, relative } = stretchBefore(text, names, end);
    if (relative) {
      let who = first - 1;
      while (who > 0 && !RELATIVE.has(text.lower[who] as string)) who--;
      return antecedent(text, names, who);
    }
    if (CONDITIONAL.has(text.lower[first - 1] ?? '')) return undefined;
    return phraseOf(text, names, first, end);
  };

  /** Where the insertion that ends with a word begins: behind the comma or dash before it. */
  function openingOf(text: ClauseText, last: number): number | undefined {
    for (let i = last; i > 0 && last - i < FARTHEST; i--) {
      const gap = between(text, i - 1, i);
      if (gap === ',' || DASH.test(gap)) return i;
      if (BLOCKING.test(gap)) return undefined;
    }
    return undefined;
  }

  /** Where the brackets open that close behind a word. */
  function openingBracket(text: ClauseText, last: number): number | undefined {
    for (let i = last; i > 0 && last - i < FARTHEST; i--) if (between(text, i - 1, i).startsWith('(')) return i;
    return undefined;
  }

  const asName = (hit: NameHit): NounPhrase => ({
    ...{ first: hit.firstWord, end: hit.endWord, names: [hit], places: [] },
    ...{ kind: 'name', indefinite: false, negated: false },
  });

  const elided = (at: number): NounPhrase => ({
    ...{ first: at, end: at, names: [], places: [], kind: 'elided', indefinite: false, negated: false },
  });

  /** What "who" or "which" at a word stands for. */
  function antecedent(text: ClauseText, names: readonly NameHit[], who: number): NounPhrase | undefined {
    const gap = between(text, who - 1, who);
    if (gap !== '' && gap !== ',') return undefined;
    const last = nameAt(names, who - 1);
    const { first } = stretchBefore(text, names, who);
    const found = phraseOf(text, names, first, who);
    // "Pavel Rehor, 34, who": an age stands between.
    if (last !== undefined && (found === undefined || found.kind !== 'noun')) return asName(last);
    return found;
  }

  const after: Phrases['after'] = (text, names, at, stop = text.words.length) => {
    let first = at;
    while (first < stop && isAdverb(text.lower[first] as string) && nameAt(names, first) === undefined) first++;
    let end = first;
    for (; end < stop && end - first < LONGEST_OBJECT; end++) {
      if (end > at && between(text, end - 1, end) !== '') break;
      const word = text.lower[end] as string;
      if (nameAt(names, end) !== undefined) continue;
      if (
        CONJUNCTIONS.has(word) ||
        (RELATIVE.has(word) && end > first) ||
        BE.has(word) ||
        HAVE.has(word) ||
        isSpeech(word)
      )
        break;
      if (word === 'to' && end > first) break;
    }
    const opening = text.lower[first] ?? '';
    if (end <= first || prepositions.has(opening) || (TIMES.test(opening) && nameAt(names, first) === undefined))
      return undefined;
    if (opening === 'that' || opening === 'whether' || opening === 'to') return undefined;
    return phraseOf(text, names, first, end);
  };

  return { antecedent, before, after };
}

const EVERYBODY = new Set([
  ...[
    'everyone',
    'everybody',
    'everything',
    'anyone',
    'anybody',
    'anything',
    'someone',
    'somebody',
    'something',
    'others',
    'those',
  ],
  ...[
    'the',
    'this',
    'these',
    'that',
    'what',
    'here',
    'there',
    'more',
    'most',
    'less',
    'least',
    'same',
    'lot',
    'way',
    'one',
    'ones',
  ],
]);

/** Conjunctions under which nothing is stated. */
const CONDITIONAL = new Set(['if', 'whether', 'unless', 'until', 'till']);
