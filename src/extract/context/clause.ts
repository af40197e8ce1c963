import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import { type PassageView, wordRange } from './passage-view.ts';

const JOINERS: ReadonlySet<string> = new Set(['and', 'but', 'while']);

/** Tells verbs of the past and auxiliaries by their forms: irregular ones, and those in -ed. */
export function pastVerbs(lexicon: Lexicon): (word: string) => boolean {
  const auxiliaries = lexicon.words('auxiliaries');
  const listed = lexicon.words('past-verbs');
  return (word) => auxiliaries.has(word) || listed.has(word) || /[^e]ed$/.test(word);
}

/**
 * "Eight patients have died and three needed a new liver": whether a value right behind "and" is the subject of a verb of its own, so that
 * what is said before it is not said of it. "Eight in Arden and three in Belmar" share their verb.
 */
export function beginsClause(view: PassageView, mention: Mention, isVerb: (word: string) => boolean): boolean {
  const value = wordRange(view, mention.span);
  const before = view.lower[value.first - 1] ?? '';
  if (!JOINERS.has(before)) return false;
  const end = mention.noun === undefined ? value.end : wordRange(view, mention.noun.span).end;
  return isVerb(view.lower[end] ?? '');
}
