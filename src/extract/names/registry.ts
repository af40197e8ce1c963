import { foldName, sameName } from '../../model/names.ts';
import type { Block, Document, Passage } from '../../model/source.ts';
import type { PassageText } from '../context/passage-view.ts';
import { type Casing, casingOf } from './casing.ts';
import { findNames, type NameHit } from './find.ts';
import { ASIDE, type Focus, focusOf, IN_TITLE, MASTHEAD, placeWeights, type Salient, SPEAKING } from './focus.ts';
import { describesAnother, governingPreposition } from './position.ts';
import type { NameVocabulary } from './vocabulary.ts';

/** The names of one document: hits by passage, the full form of each, and what the document is about. */
export interface NameRegistry {
  readonly hits: readonly (readonly NameHit[])[];
  /** Full form of a name within the document: "Ilves" → "Mara Ilves". */
  readonly canonical: (name: string) => string;
  /** Every name of the document as written, once. */
  readonly names: readonly string[];
  /** What a section of the document is mostly about, then the document, most salient first. */
  readonly focusAt: (section: string | undefined) => readonly string[];
}

/** Names in order, later forms of an earlier one left out. */
export function distinctNames(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const name of names) if (!kept.some((other) => sameName(other, name))) kept.push(name);
  return kept;
}

export type SpeakersOf = (passage: PassageText, hits: readonly NameHit[]) => readonly NameHit[];

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

/** "By Edda Lind, health editor": who wrote a text takes no part in it. */
const BYLINE = /^(?:By|Text by|Words by|Story by|Reporting by) [^.!?]{2,60}$/;

interface NamedPassage {
  readonly passage: PassageText;
  readonly hits: readonly NameHit[];
}

function namedPassages(
  document: Document,
  passages: readonly Passage[],
  texts: readonly PassageText[],
  vocabulary: NameVocabulary,
): NamedPassage[] {
  const kindOf = (index: number): Block['kind'] => (passages[index] as Passage).block.kind;
  const isLabel = (index: number): boolean => kindOf(index) === 'headline' || kindOf(index) === 'cell';
  const isProse = (index: number): boolean => kindOf(index) !== 'boilerplate';
  const casing: Casing = casingOf(texts.filter((_, index) => isProse(index) && !isLabel(index)));
  const publisher = document.publisher;
  return texts.map((one, index) => {
    const found =
      isProse(index) && !BYLINE.test(one.text) ? findNames(one.text, one.words, casing, vocabulary, kindOf(index)) : [];
    return {
      passage: one,
      hits: publisher === undefined ? found : found.filter((hit) => foldName(hit.name) !== foldName(publisher)),
    };
  });
}

/** Finds the names of a document. `speakersOf` tells which hits of a passage only speak, as speakers are seldom what a text is about. */
export function registerNames(
  document: Document,
  passages: readonly Passage[],
  texts: readonly PassageText[],
  vocabulary: NameVocabulary,
  speakersOf: SpeakersOf,
): NameRegistry {
  const named = namedPassages(document, passages, texts, vocabulary);
  const names = [...new Set(named.flatMap(({ hits }) => hits.map((hit) => hit.name)))];
  const bySurname = surnames(names);
  const canonical = (name: string): string => (name.includes(' ') ? name : (bySurname.get(foldName(name)) ?? name));
  const weights = placeWeights(passages);
  const salient = salientNames(named, weights, vocabulary, speakersOf, canonical);
  const focus = focusOf(passages, salient);
  return {
    hits: named.map(({ hits }) => hits),
    canonical,
    names,
    focusAt: focusBySection(focus),
  };
}

/** The head of the section and the head of the whole come first, whatever else there is. Worked out once for each section. */
function focusBySection({ ofSection, whole }: Focus): NameRegistry['focusAt'] {
  const known = new Map<string | undefined, readonly string[]>();
  const [first, ...rest] = whole;
  return (section) => {
    const [local, ...others] = ofSection(section);
    const names =
      known.get(section) ?? distinctNames([local, first, ...rest, ...others].filter((name) => name !== undefined));
    known.set(section, names);
    return names;
  };
}

/** How much one place of a name says that the text is about it. */
function weightOf(
  { passage }: NamedPassage,
  hit: NameHit,
  weight: number,
  vocabulary: NameVocabulary,
  isSpeaker: boolean,
): number {
  const lastWord = passage.lower[hit.endWord - 1] ?? '';
  if (vocabulary.mediaNouns.has(lastWord)) return weight * MASTHEAD;
  if (weight >= IN_TITLE) return weight;
  if (isSpeaker) return weight * SPEAKING;
  const aside =
    governingPreposition(passage, hit, vocabulary) !== undefined || describesAnother(passage, hit, vocabulary);
  return aside ? weight * ASIDE : weight;
}

/** Who speaks once is a witness wherever the name stands: what a text is about seldom says a word in it. */
function salientNames(
  named: readonly NamedPassage[],
  weights: readonly number[],
  vocabulary: NameVocabulary,
  speakersOf: SpeakersOf,
  canonical: (name: string) => string,
): Salient[] {
  const speakers = new Set(
    named.flatMap(({ passage, hits }) =>
      hits.length === 0 ? [] : speakersOf(passage, hits).map((hit) => canonical(hit.name)),
    ),
  );
  return named.flatMap((one, passage) =>
    one.hits.map((hit) => {
      const name = canonical(hit.name);
      return { name, passage, weight: weightOf(one, hit, weights[passage] ?? 0, vocabulary, speakers.has(name)) };
    }),
  );
}
