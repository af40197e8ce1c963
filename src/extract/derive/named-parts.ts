import type { Lexicon } from '../../model/lexicon.ts';
import type { Word } from '../words.ts';
import { isPlain, type StatedPassage, sameKind } from './figure.ts';
import type { RelationWords } from './relation-words.ts';
import { workSum } from './sum-working.ts';
import { labelledFigures, type TableFigure } from './tables.ts';
import type { Working } from './working.ts';

const MOST_PARTS = 8;

/** "The hull and the engine together make up the dry weight": rows of a table by their labels, added up where a sentence says so. */
export function namedParts(passages: readonly StatedPassage[], words: RelationWords, lexicon: Lexicon): Working[] {
  const sentences = passages.filter(
    ({ view, passage }) => passage.block.cell === undefined && words.find('make-up', view.lower).length > 0,
  );
  if (sentences.length === 0) return [];
  const labelled = labelledFigures(passages);
  const byLabel = new Map<string, TableFigure[]>();
  for (const entry of labelled) {
    const key = nameKey(entry.label.split(/[^\p{L}\p{N}]+/u), lexicon);
    byLabel.set(key, [...(byLabel.get(key) ?? []), entry]);
  }
  return sentences.flatMap(({ view }) => {
    const [hit] = words.find('make-up', view.lower);
    if (hit === undefined) return [];
    const left = phrases(view.words.slice(0, hit.firstWord), view.text, words);
    const right = view.words.slice(hit.endWord).map((word) => word.lower);
    const total = only(byLabel.get(nameKey(right, lexicon)));
    const members = left.map((phrase) => only(byLabel.get(nameKey(phrase, lexicon))));
    if (total === undefined || members.length < 2 || members.length > MOST_PARTS) return [];
    const list = members.flatMap((member) => member?.figure ?? []);
    if (list.length < members.length || !list.every((figure) => isPlain(figure) && sameKind(figure, total.figure)))
      return [];
    const working = workSum(list, total.figure, lexicon.data);
    return working === undefined || working.parts.length < list.length ? [] : [working];
  });
}

const only = (entries: readonly TableFigure[] | undefined): TableFigure | undefined =>
  entries?.length === 1 ? entries[0] : undefined;

/** Stems of the content words of a name, in alphabetical order. */
const nameKey = (nameWords: readonly string[], lexicon: Lexicon): string =>
  nameWords
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '' && !lexicon.words('function').has(word))
    .map(lexicon.stem)
    .sort()
    .join(' ');

/** Words split at commas and joining words. */
function phrases(row: readonly Word[], text: string, words: RelationWords): string[][] {
  const found: string[][] = [[]];
  row.forEach((word, index) => {
    const previous = row[index - 1];
    const comma = previous !== undefined && text.slice(previous.end, word.start).includes(',');
    const joiner = words.has('list-joiners', word.lower);
    if (comma || joiner) found.push([]);
    if (!joiner) found.at(-1)?.push(word.lower);
  });
  return found.filter((phrase) => phrase.length > 0);
}
