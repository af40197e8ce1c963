import type { Lexicon } from '../../model/lexicon.ts';
import { createFormReader } from '../context/cues.ts';
import type { StatementReader } from './statement-reader.ts';

const NEGATIONS = new Set(['not', 'no', 'never', "n't", 'neither']);
const NEGATION_REACH = 2;

/** Reads words out of sets in which only one can hold, where the passage speaks of what the set is about. */
export function createTermReader(lexicon: Lexicon): StatementReader {
  const sets = Object.entries(lexicon.data.terms);
  const readForms = createFormReader(
    sets.flatMap(([set, entry]) => Object.entries(entry.terms).map(([term, forms]) => [set, term, forms] as const)),
  );
  const about = new Map(
    sets.map(([set, entry]) => [set, new Set((entry.about ?? []).map((word) => lexicon.stem(word)))]),
  );

  return ({ view }) =>
    readForms(view.lower).flatMap((hit) => {
      const topics = about.get(hit.set);
      const inForm = (index: number): boolean => index >= hit.firstWord && index < hit.endWord;
      if (
        topics !== undefined &&
        topics.size > 0 &&
        !view.stems.some((stem, index) => topics.has(stem) && (!inForm(index) || hit.endWord - hit.firstWord > 1))
      )
        return [];
      const first = view.words[hit.firstWord];
      const last = view.words[hit.endWord - 1];
      if (first === undefined || last === undefined) return [];
      const span = { start: first.start, end: last.end };
      const negated = view.lower
        .slice(Math.max(0, hit.firstWord - NEGATION_REACH), hit.firstWord)
        .some((word) => NEGATIONS.has(word));
      return [
        {
          span,
          core: span,
          attribute: hit.set,
          value: { type: 'term' as const, set: hit.set, term: hit.member, ...(negated ? { negated } : {}) },
        },
      ];
    });
}
