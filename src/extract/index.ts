import { type DateFinder, inOrder, orderOf } from '../calendar/index.ts';
import type { Claim, Exclusion } from '../model/claim.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Reading } from '../model/mention.ts';
import { once } from '../model/once.ts';
import type { Relation } from '../model/relation.ts';
import type { Document, Passage } from '../model/source.ts';
import { slice } from '../model/span.ts';
import type { DateOrder, WrittenDate } from '../model/written-date.ts';
import { createPassageFinder, createPhraseFinder } from './context/forms.ts';
import type { PassageText, PassageView } from './context/passage-view.ts';
import { periodsOf } from './context/when.ts';
import { createDeriver, type StatedPassage } from './derive/index.ts';
import { createKnownPassages, type KnownPassage } from './known-passages.ts';
import { registerNames } from './names/registry.ts';
import {
  claimsOfPassage,
  type DocumentContext,
  impliedPeriods,
  type ReadPassage,
  unitContextOf,
} from './passage-claims.ts';
import { createReaders, type Readers } from './readers.ts';
import type { StatementContext } from './statements/statement-reader.ts';
import type { Triggers } from './triggers.ts';

/** Everything one document states, and the figures in it that state nothing. */
export interface Extraction {
  readonly claims: readonly Claim[];
  readonly leftOut: readonly Exclusion[];
}

export type Extractor = (document: Document, passages: readonly Passage[]) => Extraction;

export interface ExtractOptions {
  /** How to read dates of figures alone that fit two orders, in documents that do not show it themselves. */
  readonly dateOrder?: DateOrder;
  /** A finder of dates with the same lexicon, where one is at hand. */
  readonly findDates?: DateFinder;
  /** What follows by arithmetic, besides what the words of a text say. */
  readonly relations?: readonly Relation[];
}

/** Compiles the lexicon once; the extractor then reads one document at a time. Pure: the same document gives the same claims. */
export function createExtractor(lexicon: Lexicon, options: ExtractOptions = {}): Extractor {
  const { dateOrder: order, findDates, relations = [] } = options;
  const readers = createReaders(lexicon, findDates);
  const takesBack = createTakesBack(lexicon, readers.triggers);
  const derive = createDeriver(lexicon, readers.triggers, relations);
  const knownPassage = createKnownPassages(readers);
  return (document, passages) => {
    const read = passages.map((passage) => knownPassage(slice(document.text, passage.span)));
    const texts = read.map(({ words }) => words);
    const shownOrder = orderShown(read) ?? order;
    const registry = registerNames(document, passages, texts, readers.names, readers.speakers.speakers);
    const context: DocumentContext = {
      document,
      registry,
      readers,
      impliedPeriod: impliedPeriods(document, readers),
    };
    const stated: StatedPassage[] = [];
    const leftOut: Exclusion[] = [];
    let previous: readonly string[] = [];
    passages.forEach((passage, index) => {
      const known = read[index] as KnownPassage;
      const written = inOrder(known.dates(), shownOrder);
      const { view, excluded } = viewOf(document, passage, known, readingOf(known, passage, shownOrder, readers));
      leftOut.push(...excluded);
      if (passage.block.kind === 'boilerplate') return;
      if (passage.block !== passages[index - 1]?.block) previous = registry.focusAt(passage.block.section).slice(0, 1);
      const after = following(passages, index).map((at) => texts[at] as PassageText);
      const refuted = after.some((next) => takesBack(next, view));
      const all = readPassage(context, passage, known, view, written, index, refuted);
      const made = claimsOfPassage(context, all, previous);
      stated.push({ passage, view, claims: made.claims, dates: all.dates });
      previous = made.subject;
    });
    return {
      claims: [...stated.flatMap(({ claims }) => claims), ...derive(stated, registry.focusAt(undefined))],
      leftOut,
    };
  };
}

/** The order of day and month that a document shows: where one of its dates fits a single order, all are read in it. */
function orderShown(passages: readonly KnownPassage[]): DateOrder | undefined {
  const orders = new Set(passages.flatMap(({ words, dates }) => orderOf(words.text, dates()) ?? []));
  const [shown] = orders;
  return orders.size === 1 ? shown : undefined;
}

/** The quantities of a passage; those of a cell depend on the heads of its table too. */
function readingOf(known: KnownPassage, passage: Passage, order: DateOrder | undefined, readers: Readers): Reading {
  const context = unitContextOf(passage);
  return context === undefined
    ? known.values(order)
    : readers.values(known.words.text, context, inOrder(known.dates(), order));
}

/** A passage with more values is data without line ends: what each is a value of cannot be told, and trying would take its square in time. */
const MOST_VALUES = 200;

function viewOf(
  document: Document,
  passage: Passage,
  { words }: KnownPassage,
  reading: Reading,
): { view: PassageView; excluded: Exclusion[] } {
  const exclusion = (span: { start: number; end: number }, reason: string): Exclusion => {
    const start = passage.span.start + span.start;
    const end = passage.span.start + span.end;
    return { start, end, text: document.text.slice(start, end), reason };
  };
  const excluded = reading.leftOut.map((one) => exclusion(one.span, one.reason));
  if (passage.block.kind === 'boilerplate') {
    return {
      view: withMentions(words, NOTHING),
      excluded: [...excluded, ...reading.mentions.map((mention) => exclusion(mention.span, 'boilerplate'))],
    };
  }
  if (reading.mentions.length <= MOST_VALUES) return { view: withMentions(words, reading.mentions), excluded };
  const beyond = reading.mentions
    .slice(MOST_VALUES)
    .map((mention) => exclusion(mention.span, 'too many values in one passage'));
  return { view: withMentions(words, reading.mentions.slice(0, MOST_VALUES)), excluded: [...excluded, ...beyond] };
}

const withMentions = (
  { text, words, lower, stems, triggered }: PassageText,
  mentions: PassageView['mentions'],
): PassageView => ({ text, words, lower, stems, triggered, mentions });

function readPassage(
  context: DocumentContext,
  passage: Passage,
  known: KnownPassage,
  view: PassageView,
  written: readonly WrittenDate[],
  index: number,
  refutedByNext: boolean,
): ReadPassage {
  const { readers, registry, document } = context;
  const all = registry.hits[index] ?? [];
  const published = document.published?.date;
  const dates = readers.resolveDates(written, published);
  const periods = periodsOf(view, dates);
  const { cell } = passage.block;
  const statementContext: StatementContext = {
    view,
    names: all,
    dates,
    focus: registry.focusAt(passage.block.section),
    documentNames: registry.names,
    ...(published === undefined ? {} : { published }),
    ...(cell === undefined ? {} : { cell }),
  };
  const statements = readers.statements.flatMap((read) => read(statementContext));
  if (view.mentions.length === 0 && statements.length === 0) {
    return {
      passage,
      view,
      dates,
      statements,
      cues: NOTHING,
      scopes: NOTHING,
      periods,
      moments: NOTHING,
      hits: all,
      nameWords: () => NO_WORDS,
      speakers: NOTHING,
      speaker: undefined,
      refutedByNext,
    };
  }
  const speaking = readers.speakers.speakers(view, all);
  const speakers = new Set(speaking);
  const speaker = readers.speakers.speakerOf(view, speaking) ?? passage.block.speaker;
  const hits = all.filter((hit) => !speakers.has(hit));
  return {
    passage,
    view,
    dates,
    statements,
    cues: known.cues(),
    scopes: known.scopes(),
    periods,
    moments: readers.moments.momentsIn(view, dates),
    hits,
    nameWords: once(() => new Set(hits.flatMap((hit) => indices(hit.firstWord, hit.endWord)))),
    speakers: [...speakers].map((hit) => registry.canonical(hit.name)),
    speaker,
    refutedByNext,
  };
}

const NOTHING: readonly never[] = [];
const NO_WORDS: ReadonlySet<number> = new Set();

const indices = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** Sentences after a passage in which it may be taken back: those of its block, and the answer below a question that is a heading. */
const MOST_FOLLOWING = 2;

function following(passages: readonly Passage[], index: number): number[] {
  const block = (passages[index] as Passage).block;
  const found: number[] = [];
  for (let at = index + 1; at < passages.length && found.length < MOST_FOLLOWING; at++) {
    if (block.kind !== 'headline' && (passages[at] as Passage).block !== block) break;
    found.push(at);
  }
  return found;
}

/** Words at the head of a sentence within which it must take back the one before. */
const HEAD = 4;

/** Whether a sentence takes back an allegation made in the one before it ("That is wrong: …"). */
function createTakesBack(lexicon: Lexicon, triggers: Triggers): (next: PassageText, before: PassageText) => boolean {
  const refutation = createPhraseFinder(lexicon.words('refutation'));
  const allegation = createPassageFinder(lexicon.words('allegation'), triggers);
  return (next, before) => {
    if (next.lower.length === 0 || allegation(before).length === 0) return false;
    const head = next.lower.slice(0, HEAD);
    return head[0] === 'no' || refutation(head).length > 0;
  };
}
