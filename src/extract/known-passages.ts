import { inOrder } from '../calendar/index.ts';
import type { Reading } from '../model/mention.ts';
import { once } from '../model/once.ts';
import type { DateOrder, WrittenDate } from '../model/written-date.ts';
import type { CueHit } from './context/cues.ts';
import type { FormHit } from './context/forms.ts';
import type { PassageText } from './context/passage-view.ts';
import type { Readers } from './readers.ts';
import { tokenise } from './words.ts';

/** What a passage says by itself, whichever document it stands in. Each part is worked out when it is first asked for. */
export interface KnownPassage {
  readonly words: PassageText;
  readonly dates: () => readonly WrittenDate[];
  /** Its quantities, with its dates read in an order. */
  readonly values: (order: DateOrder | undefined) => Reading;
  /** Cues of attributes that have the words beside them that they ask for. */
  readonly cues: () => readonly CueHit[];
  readonly scopes: () => readonly FormHit[];
}

/** Characters of the passages that are kept: texts that tell one story in the same words stand near each other, and memory stays small. */
const MOST_CHARACTERS = 200_000;

/**
 * Reads passages, and remembers the latest of them: agency reports, near-copies and pages that are kept up to date repeat whole sentences,
 * of which only names and context differ.
 */
export function createKnownPassages(readers: Readers): (text: string) => KnownPassage {
  const known = new Map<string, KnownPassage>();
  let characters = 0;
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    if (characters + text.length > MOST_CHARACTERS) {
      known.clear();
      characters = 0;
    }
    const passage = knownPassage(text, readers);
    known.set(text, passage);
    characters += text.length;
    return passage;
  };
}

function knownPassage(text: string, readers: Readers): KnownPassage {
  const words = textOf(text, readers);
  const dates = once(() => readers.findDates(text));
  const readings = new Map<DateOrder | undefined, Reading>();
  return {
    words,
    dates,
    values: (order) => {
      const reading = readings.get(order) ?? readers.values(text, undefined, inOrder(dates(), order));
      readings.set(order, reading);
      return reading;
    },
    cues: once(() => readers.attribute.founded(words, readers.cues.inPassage(words))),
    scopes: once(() => [...readers.scopes(words), ...readers.labels(words)]),
  };
}

function textOf(text: string, { formOf, triggers }: Readers): PassageText {
  const words = tokenise(text, formOf);
  return {
    text,
    words,
    lower: words.map((word) => word.lower),
    stems: words.map((word) => word.form.stem),
    triggered: triggers.together(words),
  };
}
