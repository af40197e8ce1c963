import { inOrder, orderOf } from '../calendar/index.ts';
import type { Claim, Exclusion } from '../model/claim.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Document, Passage } from '../model/source.ts';
import { slice } from '../model/span.ts';
import type { DateOrder, WrittenDate } from '../model/written-date.ts';
import { createPassageFinder, createPhraseFinder } from './context/forms.ts';
import { readSpan } from './context/labels.ts';
import type { PassageView } from './context/passage-view.ts';
import { periodsOf } from './context/when.ts';
import { createDeriver, type StatedPassage } from './derive/index.ts';
import { registerNames } from './names/registry.ts';
import { claimsOfPassage, type DocumentContext, type ReadPassage, unitContextOf } from './passage-claims.ts';
import { createReaders, type Readers } from './readers.ts';
import type { StatementContext } from './statements/statement-reader.ts';
import type { Triggers } from './triggers.ts';
import { tokenise, type Word } from './words.ts';

/** Everything one document states, and the figures in it that state nothing. */
export interface Extraction {
  readonly claims: readonly Claim[];
  readonly leftOut: readonly Exclusion[];
}

export type Extractor = (document: Document, passages: readonly Passage[]) => Extraction;

export interface ExtractOptions {
  /** How to read dates of figures alone that fit two orders, in documents that do not show it themselves. */
  readonly dateOrder?: DateOrder;
}

/** Compiles the lexicon once; the extractor then reads one document at a time. Pure: the same document gives the same claims. */
export function createExtractor(lexicon: Lexicon, { dateOrder: order }: ExtractOptions = {}): Extractor {
  const readers = createReaders(lexicon);
  const takesBack = createTakesBack(lexicon, readers.triggers);
  const derive = createDeriver(lexicon);
  return (document, passages) => {
    const words = passages.map((passage) => tokenise(slice(document.text, passage.span), readers.formOf));
    const dates = datesOf(document, passages, readers, order);
    const registry = registerNames(document, passages, words, readers.names, readers.speakers.speakers);
    const context: DocumentContext = { document, registry, readers };
    const stated: StatedPassage[] = [];
    const leftOut: Exclusion[] = [];
    let previous: readonly string[] = [];
    passages.forEach((passage, index) => {
      const written = dates[index] as readonly WrittenDate[];
      const { view, excluded } = viewOf(document, passage, words[index] as readonly Word[], written, readers);
      leftOut.push(...excluded);
      if (passage.block.kind === 'boilerplate') return;
      if (passage.block !== passages[index - 1]?.block) previous = registry.focusAt(passage.block.section).slice(0, 1);
      const after = following(passages, index).map((at) => words[at] as readonly Word[]);
      const refuted = after.some((next) => takesBack(next, view));
      const read = readPassage(context, passage, view, written, index, refuted);
      const made = claimsOfPassage(context, read, previous);
      stated.push({ passage, view, claims: made.claims, dates: read.dates });
      previous = made.subject;
    });
    return {
      claims: [...stated.flatMap(({ claims }) => claims), ...derive(stated, registry.focusAt(undefined))],
      leftOut,
    };
  };
}

/** Dates of every passage. Where one of the document fits a single order of day and month, all are read in it. */
function datesOf(
  document: Document,
  passages: readonly Passage[],
  readers: Readers,
  order: DateOrder | undefined,
): (readonly WrittenDate[])[] {
  const texts = passages.map((passage) => slice(document.text, passage.span));
  const found = texts.map((text) => readers.findDates(text));
  const orders = new Set(found.flatMap((dates, index) => orderOf(texts[index] as string, dates) ?? []));
  const [shown] = orders.size === 1 ? orders : [];
  return found.map((dates) => [...inOrder(dates, shown ?? order)]);
}

/** A passage with more values is data without line ends: what each is a value of cannot be told, and trying would take its square in time. */
const MOST_VALUES = 200;

function viewOf(
  document: Document,
  passage: Passage,
  words: readonly Word[],
  dates: readonly WrittenDate[],
  readers: Readers,
): { view: PassageView; excluded: Exclusion[] } {
  const text = slice(document.text, passage.span);
  const reading = readers.values(text, unitContextOf(passage), dates);
  const lower = words.map((word) => word.lower);
  const stems = words.map((word) => word.form.stem);
  const triggered = readers.triggers.together(words);
  const bare: PassageView = { text, words, lower, stems, mentions: [], triggered };
  const exclusion = (span: { start: number; end: number }, reason: string): Exclusion => {
    const start = passage.span.start + span.start;
    const end = passage.span.start + span.end;
    return { start, end, text: document.text.slice(start, end), reason };
  };
  const excluded = reading.leftOut.map((one) => exclusion(one.span, one.reason));
  if (passage.block.kind === 'boilerplate') {
    return {
      view: bare,
      excluded: [...excluded, ...reading.mentions.map((mention) => exclusion(mention.span, 'boilerplate'))],
    };
  }
  const beyond = reading.mentions
    .slice(MOST_VALUES)
    .map((mention) => exclusion(mention.span, 'too many values in one passage'));
  return { view: { ...bare, mentions: reading.mentions.slice(0, MOST_VALUES) }, excluded: [...excluded, ...beyond] };
}

function readPassage(
  context: DocumentContext,
  passage: Passage,
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
    return { passage, view, dates, statements, cues: [], scopes: [], periods, hits: all, speakers: [], refutedByNext };
  }
  const speakers = new Set(readers.speakers.speakers(view.text, view.words, all));
  const speaker = readers.speakers.speakerOf(view.text, view.words, all);
  return {
    passage,
    view,
    dates,
    statements,
    cues: readers.cues(view.lower, view.stems),
    scopes: [...readers.scopes(view.lower), ...readers.labels(view), ...readSpan(view)],
    periods,
    hits: all.filter((hit) => !speakers.has(hit)),
    speakers: [...speakers].map((hit) => registry.canonical(hit.name)),
    ...(speaker === undefined ? {} : { speaker }),
    refutedByNext,
  };
}

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
function createTakesBack(
  lexicon: Lexicon,
  triggers: Triggers,
): (next: readonly Word[], before: PassageView) => boolean {
  const refutation = createPhraseFinder(lexicon.words('refutation'));
  const allegation = createPassageFinder(lexicon.words('allegation'), triggers);
  return (next, before) => {
    if (next.length === 0 || allegation(before).length === 0) return false;
    const head = next.slice(0, HEAD).map((word) => word.lower);
    return head[0] === 'no' || refutation(head).length > 0;
  };
}
