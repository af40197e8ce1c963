import type { PassageView } from '../context/passage-view.ts';
import type { StatementContext } from './statement-reader.ts';

/** Words that say among which things something ranks. */
export interface FieldWords {
  /** "world", "country", "league". */
  readonly fields: ReadonlySet<string>;
  readonly fillers: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
}

/** Words behind a rank that say among what. */
const FIELD_REACH = 9;
export const YEAR = /^(?:1[5-9]|2[01])\d\d$/;

/** Names, nationalities, years and words such as "world" that stand around the phrase: among what the thing ranks. */
export function fieldOf(
  context: StatementContext,
  words: FieldWords,
  position: { readonly firstWord: number; readonly endWord: number },
  end: number,
): string[] {
  const { view } = context;
  const stop = view.words.slice(end).findIndex((_, index) => index >= FIELD_REACH || isBreak(view, end + index));
  const last = stop < 0 ? view.words.length : end + stop;
  const field = new Set(capitalisedRuns(view, position.endWord, last));
  for (let at = Math.max(0, position.firstWord - 1); at < last; at++) {
    const word = withoutPossessive(view.lower[at] as string);
    if (ALL_TIME.has(word) || isSinceBeginning(view, at)) field.add(EVER);
    else if (words.fields.has(word) && DEMONSTRATIVE.test(view.lower[at - 1] ?? '')) field.add(`that ${word}`);
    else if (words.fields.has(word) || YEAR.test(word)) field.add(word);
  }
  const filled = words.fillers.has(view.lower[position.firstWord - 1] ?? '');
  const owner = view.words[position.firstWord - (filled ? 2 : 1)];
  if (owner !== undefined && POSSESSIVE.test(owner.text) && !words.fields.has(withoutPossessive(owner.lower)))
    field.add(withoutPossessive(owner.lower));
  else if (owner !== undefined && words.possessives.has(owner.lower)) field.add('its');
  return [...field].sort();
}

/** "in that league": one that was named before. */
const DEMONSTRATIVE = /^th(?:is|at)$/;
/** "on record", "in its history": of all that there were. */
const ALL_TIME = new Set(['record', 'records', 'history']);
export const EVER = 'ever';

/** "since counting began": of all that were ever counted. */
export const isSinceBeginning = ({ lower }: PassageView, at: number): boolean =>
  lower[at] === 'since' &&
  lower.slice(at + 1, at + 4).some((word) => /^(?:began|begin|begun|started|start)$/.test(word));

const POSSESSIVE = /['’]s?$/;
const withoutPossessive = (word: string): string => word.replace(POSSESSIVE, '');

/** Neighbouring capitalised words, lower-cased: names as they are written, whoever they mean. */
function capitalisedRuns(view: PassageView, from: number, to: number): string[] {
  const runs: string[][] = [];
  let previous = Number.NaN;
  view.words.slice(from, to).forEach((word, index) => {
    if (word.text === word.lower) return;
    const name = withoutPossessive(word.lower);
    if (index === previous + 1) runs[runs.length - 1]?.push(name);
    else runs.push([name]);
    previous = index;
  });
  return runs.map((run) => run.join(' '));
}

const isBreak = (view: PassageView, at: number): boolean =>
  at > 0 && /[,;:()–—.]/.test(view.text.slice(view.words[at - 1]?.end, view.words[at]?.start));
