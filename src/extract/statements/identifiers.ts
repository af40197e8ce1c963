import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { endingBefore } from '../context/forms.ts';
import { isTriggered, type Triggers } from '../triggers.ts';
import type { StatementReader } from './statement-reader.ts';

/** Two or three capitals, or a capital and a digit, and two to four digits: "NR214", "BA2490". */
const CODE = /^(?:[A-Z]{2,3}|[A-Z]\d|\d[A-Z])\d{2,4}$/;

/** Characters of a code that name the carrier (IATA designators). */
const PREFIX = 2;

/** Reads the codes that tell one flight from another. The topic is the carrier's designator: codes of one carrier meet. */
export function createIdentifierReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const nouns = lexicon.words('identifier-nouns');
  const cue = endingBefore(lexicon.words('identifier-cues'));
  const [kind] = nouns;
  const hasCode = triggers.on((lower) => CODE.test(lower.toUpperCase()));
  return ({ view }) => {
    if (kind === undefined || !isTriggered(view, hasCode)) return [];
    return view.words.flatMap((word, index): Mention[] => {
      if (!CODE.test(word.text)) return [];
      const noun = view.lower[index - 1] ?? '';
      if (!nouns.has(noun) && cue(view.lower, index) === undefined) return [];
      const span = { start: word.start, end: word.end };
      const role = nouns.has(noun) ? noun : kind;
      return [
        {
          span,
          core: span,
          attribute: 'code',
          subject: [word.text.slice(0, PREFIX)],
          value: { type: 'name', role, name: word.text },
        },
      ];
    });
  };
}
