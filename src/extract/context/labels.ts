import type { Lexicon } from '../../model/lexicon.ts';
import { isTriggered, type Triggers } from '../triggers.ts';
import type { FormHit } from './forms.ts';
import type { PassageText } from './passage-view.ts';

/** A figure, a single capital, a roman numeral, or capitals with figures: "3", "C", "IV", "NR214". */
const LABEL = /^(?:\d{1,4}[A-Z]?|[A-Z]|[IVX]{1,5}|[A-Z]{1,3}\d{1,5})$/;

export type LabelReader = (passage: PassageText) => FormHit[];

/** Finds labels that tell one thing of a kind from another ("Series C", "Level 3", "flight NR214") and stretches of time: scope, never quantities. */
export function createLabelReader(lexicon: Lexicon, triggers: Triggers): LabelReader {
  const kinds = lexicon.words('scope-labels');
  const hasKind = triggers.on((lower) => kinds.has(lower));
  const hasSpan = triggers.on((lower) => SPAN_WORD.test(lower));
  const labelsIn = (view: PassageText): FormHit[] =>
    view.words.flatMap((word, index) => {
      const label = view.words[index + 1];
      if (label === undefined || !kinds.has(word.lower) || !LABEL.test(label.text)) return [];
      if (!/^ $/.test(view.text.slice(word.end, label.start)) || isVerb(view, index)) return [];
      return [{ set: word.lower, member: label.lower, firstWord: index, endWord: index + 2 }];
    });
  return (view) => [
    ...(isTriggered(view, hasKind) ? labelsIn(view) : []),
    ...(isTriggered(view, hasSpan) ? readSpan(view) : []),
  ];
}

/** "The dead number 47": nothing is labelled where a noun with its article comes before. */
const isVerb = ({ lower }: PassageText, at: number): boolean =>
  lower[at] === 'number' && /^(?:the|those|its|their)$/.test(lower[at - 2] ?? '');

/** One of them stands in every stretch of time. */
const SPAN_WORD = /^(?:past|last|previous)$/;

const SPAN =
  /\b(?:in|over|for|during|within) the (?:past|last|previous) (\p{L}{2,12}|\d{1,4}) (day|week|month|quarter|year|decade)s?\b/iu;

/** "over the past five years": the stretch of time that a change is measured over is scope. */
function readSpan(view: PassageText): FormHit[] {
  const found = SPAN.exec(view.text);
  if (found === null) return [];
  const first = view.words.findIndex((word) => word.start >= found.index);
  const length = found[0].split(' ').length;
  return [{ set: 'span', member: `${found[1]} ${found[2]}`.toLowerCase(), firstWord: first, endWord: first + length }];
}
