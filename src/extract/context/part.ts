import type { AttributeEntry, Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { type PassageView, wordRange } from './passage-view.ts';

/** Words of the phrase after "of" that are looked at for its head. */
const LONGEST_PHRASE = 6;
/** "one in three patients": the noun stands right behind. */
const RATIO = /\b(?:in|of)\s+(?:every\s+)?[\p{L}\d,]+$/u;
/** "23 more than a week ago", "five fewer": a difference. */
const COMPARED = new Set(['more', 'fewer', 'less', 'additional', 'extra']);

/** Dimensions of which "of …" says what is measured: a share of the jobs, tonnes of diesel, hectares of forest. */
const HAS_BASE: ReadonlySet<string> = new Set(['share', 'mass', 'volume', 'area']);
/** Words before a value among which the verb of its change stands. */
const VERB_WITHIN = 5;

export interface PartReader {
  /** "of: job" for "half of the jobs", where a share says what it is a share of; absent for a share of something that has a name. */
  readonly baseOf: (view: PassageView, mention: Mention) => string | undefined;
  /** Whether a count tells how much something changed, not how much of it there is. */
  readonly isChange: (view: PassageView, mention: Mention, entry: AttributeEntry | undefined) => boolean;
}

/** Reads which part of what a value is. */
export function createPartReader(lexicon: Lexicon): PartReader {
  const functionWords = lexicon.words('function');
  const determiners = lexicon.words('determiners');

  const isNoun = (word: string): boolean => lexicon.isNoun(word) || lexicon.isNoun(word.replace(/s$/, ''));

  /** Head of the noun phrase that begins at a word: its last word before the phrase ends. */
  const headFrom = (view: PassageView, from: number): string | undefined => {
    let at = from;
    while (determiners.has(view.lower[at] ?? '')) at++;
    let head: string | undefined;
    let headIsNoun = false;
    for (let word = at; word < Math.min(view.words.length, at + LONGEST_PHRASE); word++) {
      const lower = view.lower[word] as string;
      if (word > at && /[^\s\u00a0]/.test(view.text.slice(view.words[word - 1]?.end, view.words[word]?.start))) break;
      if (functionWords.has(lower) || /\d/.test(lower)) break;
      if (view.words[word]?.text.charAt(0) !== lower.charAt(0)) return undefined;
      const noun = isNoun(lower);
      if (headIsNoun && !noun) break;
      head = lower;
      headIsNoun = noun;
    }
    return head;
  };

  /** "lay off 1,500": the attribute is itself one of change, and the verb of change its cue; only what is counted by its noun alone can change. */
  const isSaidBy = (view: PassageView, first: number, entry: AttributeEntry | undefined): boolean => {
    if (entry === undefined) return false;
    if ((entry.beside?.length ?? 0) > 0 || (entry.counted?.length ?? 0) === 0) return true;
    const verbs = [...(entry.verbs ?? []), ...(entry.beside ?? [])].map((form) =>
      lexicon.stem(form.split(' ')[0] as string),
    );
    return view.stems.slice(Math.max(0, first - VERB_WITHIN), first).some((stem) => verbs.includes(stem));
  };

  return {
    baseOf: (view, mention) => {
      const { value } = mention;
      if (value.type !== 'quantity' || !HAS_BASE.has(value.dimension)) return undefined;
      const { end } = wordRange(view, mention.span);
      const written = view.text.slice(mention.span.start, mention.span.end);
      const from = view.lower[end] === 'of' ? end + 1 : RATIO.test(written) ? end : undefined;
      const head = from === undefined ? undefined : headFrom(view, from);
      return head === undefined ? undefined : `of: ${lexicon.stem(head)}`;
    },
    isChange: (view, mention, entry) => {
      const { value } = mention;
      if (value.type !== 'quantity' || (value.dimension !== 'count' && !value.dimension.startsWith('money')))
        return false;
      const { first, end } = wordRange(view, mention.span);
      if (COMPARED.has(view.lower[end] ?? '')) return view.lower.slice(end, end + 4).includes('than');
      return (
        value.trend !== undefined &&
        !isSaidBy(view, first, entry) &&
        !['to', 'at'].includes(view.lower[first - 1] ?? '')
      );
    },
  };
}
