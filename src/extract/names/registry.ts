import { foldName, sameName } from '../../model/names.ts';
import type { Document, Passage } from '../../model/source.ts';
import type { Word } from '../words.ts';
import { casingOf, findNames, type NameHit } from './find.ts';
import type { NameVocabulary } from './vocabulary.ts';

/** The names of one document: hits by passage, the full form of each, and what the document is about. */
export interface NameRegistry {
  readonly hits: readonly (readonly NameHit[])[];
  /** Full form of a name within the document: "Hallaert" → "Ines Hallaert". */
  readonly canonical: (name: string) => string;
  /** Every name of the document as written, once. */
  readonly names: readonly string[];
  /** What the document is mostly about, most salient first; at most three. */
  readonly focus: readonly string[];
}

const IN_TITLE = 4;
const IN_FIRST_PARAGRAPH = 2;
const MENTION_CAP = 8;
/** A name is a second focus if it is at least this salient against the first. */
const FOCUS_SHARE = 0.45;
const FOCUS_COUNT = 3;

/** Surnames stand for the one full name of the document that ends with them. */
function surnames(names: Iterable<string>): Map<string, string> {
  const full = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const name of names) {
    const tokens = name.split(/\s+/);
    if (tokens.length < 2 || tokens.length > 4) continue;
    const last = foldName(tokens[tokens.length - 1] as string);
    const known = full.get(last);
    if (known !== undefined && !sameName(known, name)) ambiguous.add(last);
    if (known === undefined || known.length < name.length) full.set(last, name);
  }
  for (const name of ambiguous) full.delete(name);
  return full;
}

interface Salience {
  name: string;
  score: number;
  mentions: number;
}

function addTo(ranking: Salience[], name: string, weight: number): void {
  const known = ranking.find((entry) => sameName(entry.name, name));
  if (known === undefined) ranking.push({ name, score: weight, mentions: 1 });
  else if (known.mentions++ < MENTION_CAP) known.score += weight;
}

function rankFocus(
  passages: readonly Passage[],
  hits: readonly (readonly NameHit[])[],
  speakers: ReadonlySet<NameHit>,
  canonical: (name: string) => string,
): string[] {
  const ranking: Salience[] = [];
  const firstParagraph = passages.find((passage) => passage.block.kind === 'paragraph')?.block;
  const firstHeadline = passages.find((passage) => passage.block.kind === 'headline')?.block;
  passages.forEach((passage, index) => {
    if (passage.block.kind === 'boilerplate') return;
    const weight =
      passage.block === firstHeadline ? IN_TITLE : passage.block === firstParagraph ? IN_FIRST_PARAGRAPH : 1;
    for (const hit of hits[index] ?? []) addTo(ranking, canonical(hit.name), speakers.has(hit) ? weight / 4 : weight);
  });
  ranking.sort((a, b) => b.score - a.score);
  const best = ranking[0]?.score ?? 0;
  return ranking
    .filter((entry) => entry.score >= FOCUS_SHARE * best)
    .slice(0, FOCUS_COUNT)
    .map((entry) => entry.name);
}

/** Finds the names of a document. `speakersOf` tells which hits of a passage only speak, as speakers are seldom what a text is about. */
export function registerNames(
  document: Document,
  passages: readonly Passage[],
  words: readonly (readonly Word[])[],
  vocabulary: NameVocabulary,
  speakersOf: (text: string, words: readonly Word[], hits: readonly NameHit[]) => readonly NameHit[],
): NameRegistry {
  const prose = passages.flatMap((passage, index) =>
    passage.block.kind === 'boilerplate' ? [] : [words[index] as readonly Word[]],
  );
  const casing = casingOf(prose);
  const speakers = new Set<NameHit>();
  const hits = passages.map((passage, index) => {
    if (passage.block.kind === 'boilerplate') return [];
    const text = document.text.slice(passage.span.start, passage.span.end);
    const found = findNames(text, words[index] as readonly Word[], casing, vocabulary);
    for (const hit of speakersOf(text, words[index] as readonly Word[], found)) speakers.add(hit);
    return found;
  });
  const names = [...new Set(hits.flatMap((found) => found.map((hit) => hit.name)))];
  const bySurname = surnames(names);
  const canonical = (name: string): string => (name.includes(' ') ? name : (bySurname.get(foldName(name)) ?? name));
  return { hits, canonical, names, focus: rankFocus(passages, hits, speakers, canonical) };
}
