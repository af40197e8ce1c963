import { sameName } from '../../model/names.ts';
import type { Passage } from '../../model/source.ts';

/** One name where it stands, with how much the place says that the text is about it. */
export interface Salient {
  readonly name: string;
  readonly passage: number;
  readonly weight: number;
}

/** A name in the title tells four times as much as one in the text, one in the first paragraph twice; the caps keep long texts from drowning both. */
export const IN_TITLE = 4;
const IN_FIRST_PARAGRAPH = 2;
const MENTION_CAP = 8;
/** A name is a second focus if it is at least this salient against the first. */
const FOCUS_SHARE = 0.12;
const FOCUS_COUNT = 6;
/** Distinct names that are weighed; a text that has more of them is a list and about none. */
const MOST_NAMES = 200;
/** Places in a sentence that say less: after a preposition or in front of a noun; and one who speaks. */
export const ASIDE = 0.5;
export const SPEAKING = 0.2;
/** "The Ilmark Gazette": who prints a text is seldom what it is about. */
export const MASTHEAD = 0.1;

interface Salience {
  readonly name: string;
  score: number;
  mentions: number;
}

function rank(names: readonly Salient[]): string[] {
  const ranking: Salience[] = [];
  // A form of a name keeps the entry it once found: entries are only ever added behind it.
  const byForm = new Map<string, Salience>();
  for (const { name, weight } of names) {
    const known = byForm.get(name) ?? ranking.find((entry) => sameName(entry.name, name));
    if (known === undefined) {
      if (ranking.length < MOST_NAMES) ranking.push({ name, score: weight, mentions: 1 });
      continue;
    }
    byForm.set(name, known);
    if (known.mentions++ < MENTION_CAP) known.score += weight;
  }
  ranking.sort((a, b) => b.score - a.score);
  const best = ranking[0]?.score ?? 0;
  return ranking
    .filter((entry) => entry.score >= FOCUS_SHARE * best)
    .slice(0, FOCUS_COUNT)
    .map((entry) => entry.name);
}

/** Shorter lines above a text are bylines, dates and mastheads. */
const LEAST_PARAGRAPH = 60;

/** How much the place of a passage in the document says. */
export function placeWeights(passages: readonly Passage[]): number[] {
  const firstParagraph = passages.find(
    ({ block, span }) => block.kind === 'paragraph' && span.end - span.start >= LEAST_PARAGRAPH,
  )?.block;
  const firstHeadline = passages.find((passage) => passage.block.kind === 'headline')?.block;
  return passages.map(({ block }) => {
    if (block.kind === 'boilerplate') return 0;
    return block === firstHeadline ? IN_TITLE : block === firstParagraph ? IN_FIRST_PARAGRAPH : 1;
  });
}

/** What a document is mostly about, and each of its sections, most salient first; at most six. */
export interface Focus {
  readonly whole: readonly string[];
  readonly ofSection: (section: string | undefined) => readonly string[];
}

export function focusOf(passages: readonly Passage[], names: readonly Salient[]): Focus {
  const bySection = new Map<string, Salient[]>();
  for (const name of names) {
    const section = passages[name.passage]?.block.section;
    if (section === undefined) continue;
    const members = bySection.get(section) ?? [];
    members.push(name);
    bySection.set(section, members);
  }
  const sections = new Map([...bySection].map(([section, members]) => [section, rank(members)]));
  return { whole: rank(names), ofSection: (section) => (section === undefined ? [] : (sections.get(section) ?? [])) };
}
