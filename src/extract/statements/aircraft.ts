import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { PassageView } from '../context/passage-view.ts';
import { isTriggered, type Triggers } from '../triggers.ts';
import type { StatementReader } from './statement-reader.ts';

const DIGIT = /\d/;
const ARTICLES = new Set(['a', 'an', 'the']);
/** Words of maker and operator that may stand between the article and the designator: "a Norvik Airways Airbus A330". */
const NAME_REACH = 4;

/** "737-800" → "737"; "A321neo" → "a321". */
function designatorOf(word: string, designators: ReadonlySet<string>): string | undefined {
  if (designators.has(word)) return word;
  const [stem] = word.split('-');
  if (stem !== undefined && designators.has(stem)) return stem;
  const bare = /^([a-z]?\d{3})(?:neo|er|lr|max|xlr)$/.exec(word)?.[1];
  return bare !== undefined && designators.has(bare) ? bare : undefined;
}

/** Index of the article of the noun phrase that a designator ends: only capitalised words may stand between. */
function articleBefore(view: PassageView, at: number): number | undefined {
  for (let back = at - 1; back >= 0 && at - back <= NAME_REACH; back--) {
    const word = view.words[back];
    if (word === undefined || /[,;:()]/.test(view.text.slice(word.end, view.words[back + 1]?.start))) return undefined;
    if (ARTICLES.has(word.lower)) return back;
    if (word.text === word.lower) return undefined;
  }
  return undefined;
}

/**
 * Reads the type of the one aircraft that a document is about: "flight NR214, an Airbus A330", "The Boeing 787-9 was …". Fleets,
 * orders and replacements are other aircraft.
 */
export function createAircraftReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const designators = lexicon.words('aircraft-designators');
  const nouns = lexicon.words('aircraft-nouns');
  const others = lexicon.words('other-aircraft');
  const designatorIn = (lower: string): string | undefined =>
    DIGIT.test(lower) ? designatorOf(lower, designators) : undefined;
  const hasDesignator = triggers.on((lower) => designatorIn(lower) !== undefined);
  return ({ view, focus }) => {
    if (!isTriggered(view, hasDesignator) || focus.length === 0 || view.lower.some((word) => others.has(word)))
      return [];
    const speaksOfOne = view.lower.some((word) => nouns.has(word));
    return view.words.flatMap((word, index): Mention[] => {
      const designator = designatorIn(word.lower);
      const article = designator === undefined ? undefined : articleBefore(view, index);
      if (designator === undefined || article === undefined) return [];
      if (!speaksOfOne && !(article === 0 && view.lower[0] === 'the')) return [];
      const span = { start: view.words[article + 1]?.start ?? word.start, end: word.end };
      const value = { type: 'name' as const, role: 'type: aircraft', name: designator };
      return [{ span, core: span, attribute: 'aircraft type', subject: focus, subjectImplied: true, value }];
    });
  };
}
