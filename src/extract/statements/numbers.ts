import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { createPassageFinder } from '../context/forms.ts';
import type { Triggers } from '../triggers.ts';
import type { StatementReader } from './statement-reader.ts';

const NUMBER = /^\d{2,8}$/;
/** Names that the number is looked up under. */
const MOST_CANDIDATES = 3;

/** Reads the number of the one thing of its kind that a document speaks of: "Local 871", "case number 4417". */
export function createNumberReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const find = createPassageFinder(lexicon.words('numbered-nouns'), triggers);
  return ({ view, focus }) =>
    focus.length === 0
      ? []
      : find(view).flatMap(({ firstWord, endWord }): Mention[] => {
          const at = /^(?:no|number|is|was)$/.test(view.lower[endWord] ?? '') ? endWord + 1 : endWord;
          const word = view.words[at];
          if (word === undefined || !NUMBER.test(word.text)) return [];
          const kind = view.lower
            .slice(firstWord, endWord)
            .join(' ')
            .replace(/ number$/, '');
          const span = { start: word.start, end: word.end };
          const value = { type: 'name' as const, role: `number: ${kind}`, name: word.text };
          const subject = focus.slice(0, MOST_CANDIDATES);
          return [{ span, core: span, attribute: 'number', subject, subjectImplied: true, value }];
        });
}
