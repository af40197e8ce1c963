import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { PassageView } from '../context/passage-view.ts';
import { isTriggered, type Triggers } from '../triggers.ts';
import { fieldOf } from './rank-field.ts';
import { about, rankedThing } from './ranked-thing.ts';
import { type RankWords, rankWords } from './ranks.ts';
import type { StatementContext, StatementReader } from './statement-reader.ts';
import type { Superlative } from './superlatives.ts';

/** Words between the denial and the comparative, and nouns behind "than any other". */
const DENIAL_REACH = 7;
const NOUNS = 3;

/** A comparative that nothing exceeds; word indices, the end exclusive. */
interface Unsurpassed extends Superlative {
  readonly firstWord: number;
  readonly endWord: number;
  readonly nouns: readonly string[];
  /** Whether the thing itself is the subject of the comparative. */
  readonly ofSubject: boolean;
}

/**
 * Reads first places that are said by comparison: "nothing longer has been built in Norway", "no other bridge is longer", "it is longer
 * than any other bridge in Norway".
 */
export function createSuperiorityReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const words = rankWords(lexicon);
  const compares = triggers.on((lower) => DENIAL.test(lower) || lower === 'than');
  return (context) => {
    if (!isTriggered(context.view, compares)) return [];
    const { lower } = context.view;
    return lower.flatMap((word, at) => {
      const more = lower[at - 1] === 'more';
      const grade = more || word.endsWith('er') ? words.superlatives.ofComparative(word, more) : undefined;
      const found = grade && unsurpassed(context.view, words, grade, more ? at - 1 : at, at + 1);
      return found === undefined ? [] : rankOf(context, words, found);
    });
  };
}

const DENIAL = /^(?:nothing|nobody|none|no)$/;
const OTHERS = /^(?:any|every|all)$/;
const OTHER = /^(?:other|others|else|one|one's|of)$/;

function unsurpassed(
  view: PassageView,
  words: RankWords,
  grade: Superlative,
  firstWord: number,
  endWord: number,
): Unsurpassed | undefined {
  const { lower } = view;
  if (lower[endWord] === 'than' && OTHERS.test(lower[endWord + 1] ?? '')) {
    const nouns = nounsFrom(view, words, endWord + 2);
    return { ...grade, firstWord, endWord, nouns, ofSubject: true };
  }
  for (let at = firstWord - 1; at >= 0 && firstWord - at <= DENIAL_REACH; at--) {
    if (/[,;:()–—]/.test(view.text.slice(view.words[at]?.end, view.words[at + 1]?.start))) return undefined;
    if (!DENIAL.test(lower[at] as string)) continue;
    const nouns = nounsFrom(view, words, at + 1);
    // "No longer" and "no more than" deny something else.
    return lower[at] === 'no' && at + 1 === firstWord
      ? undefined
      : { ...grade, firstWord, endWord, nouns, ofSubject: false };
  }
  return undefined;
}

function nounsFrom({ lower }: PassageView, words: RankWords, from: number): string[] {
  const nouns: string[] = [];
  for (let at = from; at < lower.length && nouns.length < NOUNS; at++) {
    const word = lower[at] as string;
    if (OTHER.test(word)) continue;
    if (words.functionWords.has(word) || words.copulas.has(word) || /er$/.test(word)) break;
    nouns.push(words.stem(word));
  }
  return nouns;
}

function rankOf(context: StatementContext, words: RankWords, found: Unsurpassed): Mention[] {
  const { view } = context;
  const first = view.words[found.firstWord];
  const last = view.words[found.endWord - 1];
  const ranked = found.ofSubject ? rankedThing(context, words, found.firstWord, found.endWord) : about(context.focus);
  const among = fieldOf(context, words, found, found.endWord);
  if (first === undefined || last === undefined || ranked === undefined || among.length === 0) return [];
  const span = { start: first.start, end: last.end };
  const of = `${found.property}: ${[...new Set(found.nouns)].sort().join(' ')}`.trim();
  return [
    {
      span,
      core: span,
      attribute: 'rank',
      ...ranked,
      value: { type: 'rank', position: 1, from: found.from, of, among },
    },
  ];
}
