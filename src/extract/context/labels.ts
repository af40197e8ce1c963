import type { Lexicon } from '../../model/lexicon.ts';
import type { FormHit } from './cues.ts';
import type { PassageView } from './passage-view.ts';

/** A figure, a single capital, a roman numeral, or capitals with figures: "3", "C", "IV", "CV618". */
const LABEL = /^(?:\d{1,4}[A-Z]?|[A-Z]|[IVX]{1,5}|[A-Z]{1,3}\d{1,5})$/;

export type LabelReader = (view: PassageView) => FormHit[];

/** Finds labels that tell one thing of a kind from another ("Series C", "Level 3", "flight CV618"): scope, never quantities. */
export function createLabelReader(lexicon: Lexicon): LabelReader {
  const kinds = lexicon.words('scope-labels');
  return (view) =>
    view.words.flatMap((word, index) => {
      const label = view.words[index + 1];
      if (label === undefined || !kinds.has(word.lower) || !LABEL.test(label.text)) return [];
      if (!/^ $/.test(view.text.slice(word.end, label.start))) return [];
      return [{ set: word.lower, member: label.lower, firstWord: index, endWord: index + 2 }];
    });
}
