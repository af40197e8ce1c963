import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { foldName } from '../../model/names.ts';
import type { StatementReader } from './statement-reader.ts';

/** Given name and surname, at most with two names or particles between. */
const FEWEST_WORDS = 2;
const MOST_WORDS = 4;
const LETTERS = /^\p{Lu}?\p{Ll}[\p{L}'’.-]*$|^\p{Lu}\.?$/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * Reads how people are spelled: every name of several words whose last is no English word. The topic is the given name: surnames a
 * letter or two apart then meet, those of other people do not. A name that a source writes over and over is read where it first stands
 * in a passage.
 */
export function createSpellingReader(lexicon: Lexicon): StatementReader {
  const placeWords = lexicon.words('place-words');
  return ({ view, names }) => {
    const seen = new Set<string>();
    return names.flatMap((hit): Mention[] => {
      const words = withoutOccupation(hit.name.split(/\s+/), lexicon);
      const [given] = words;
      const surname = words[words.length - 1];
      if (given === undefined || surname === undefined || words.length < FEWEST_WORDS || words.length > MOST_WORDS)
        return [];
      if (!CAPITAL.test(given) || placeWords.has(given.toLowerCase())) return [];
      const english = lexicon.isEnglish(surname.toLowerCase());
      if (
        (english && (!hit.titled || lexicon.isEnglish(given.toLowerCase()))) ||
        !words.every((word) => LETTERS.test(word))
      )
        return [];
      const name = words.join(' ');
      if (seen.has(name)) return [];
      seen.add(name);
      const skipped = hit.name.split(/\s+/).length - words.length;
      const span = { start: view.words[hit.firstWord + skipped]?.start ?? hit.start, end: hit.end };
      const value = { type: 'name' as const, role: `person: ${foldName(given)}`, name };
      return [{ span, core: span, attribute: 'name of a person', subject: [given], value }];
    });
  };
}

/** "Engineer Mara Ilves": an English word before a name of two words is what the person does. */
function withoutOccupation(words: readonly string[], lexicon: Lexicon): readonly string[] {
  const [first, ...rest] = words;
  return first !== undefined && rest.length >= FEWEST_WORDS && lexicon.isNoun(first.toLowerCase())
    ? withoutOccupation(rest, lexicon)
    : words;
}
