import type { Lexicon } from '../model/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { DateBound, WrittenDate } from '../model/written-date.ts';
import { pastBlanksBefore, wordStart, wordsBefore } from './ending-forms.ts';
import { readPart } from './parts.ts';
import { readDates } from './ranges.ts';
import { readLength } from './relative.ts';
import { type Read, type Scan, spanOf } from './scan.ts';
import { createWordLookup, dateTokens, GAP, type Token } from './tokens.ts';
import { type CalendarVocabulary, compileCalendar } from './vocabulary.ts';

/** Splits texts into the words and figures of dates; words are looked up once for all texts. */
function createScanner(lexicon: Lexicon): (text: string) => Scan {
  const vocabulary = compileCalendar(lexicon);
  const lookUp = createWordLookup(vocabulary);
  return (text) => ({ text, tokens: dateTokens(text, vocabulary.longest, lookUp), vocabulary });
}

/** Finds the dates and times of day that a text writes, in text order, without overlaps. Pure; linear in the text; never throws. */
export type DateFinder = (text: string) => readonly WrittenDate[];

/** Compiles the words of a lexicon into a finder of dates. Make one and keep it: compiling costs more than reading. */
export function createDateFinder(lexicon: Lexicon): DateFinder {
  const scanOf = createScanner(lexicon);
  return (text) => {
    const scan = scanOf(text);
    const dates: WrittenDate[] = [];
    for (let at = 0; at < scan.tokens.length; ) {
      if (!canOpen(scan, at)) {
        at += 1;
        continue;
      }
      const reads = readsAt(scan, at);
      dates.push(...reads.map((read) => dateOf(scan, read)));
      at = Math.max(at + 1, reads.at(-1)?.to ?? 0);
    }
    return dates;
  };
}

/** Finds lengths of time before the source's date ("three years" in "the lowest in more than three years"), with their hedges. */
export function createLengthFinder(lexicon: Lexicon): DateFinder {
  const scanOf = createScanner(lexicon);
  return (text) => {
    const scan = scanOf(text);
    return scan.tokens.flatMap((_, at) => {
      const read = readLength(scan, at);
      return read === undefined ? [] : [dateOf(scan, read)];
    });
  };
}

/** Alone, only these are dates: "Thursday", "May", "yesterday", "noon", "2024". */
const standsAlone = ({ digits, sense }: Token): boolean =>
  digits === 4 || (sense !== undefined && (sense.month ?? sense.weekday ?? sense.days ?? sense.hour) !== undefined);

/** Whether a date can begin at tokens[at]: most words of the calendar begin one only before another. */
function canOpen({ tokens }: Scan, at: number): boolean {
  const token = tokens[at] as Token;
  if (token.sense?.grammar === true) return false;
  const next = tokens[at + 1];
  return (next !== undefined && next.gap !== GAP.far) || standsAlone(token);
}

function readsAt(scan: Scan, at: number): readonly Read[] {
  const part = readPart(scan, at);
  return part === undefined ? readDates(scan, at) : [part];
}

const BOUNDS = ['about', 'before', 'by', 'after', 'since'] as const satisfies readonly DateBound[];

/** Where the word that bounds a date begins; an article may stand between. */
function boundBefore(
  text: string,
  start: number,
  vocabulary: CalendarVocabulary,
): { bound: DateBound; start: number } | undefined {
  const blank = pastBlanksBefore(text, start);
  const word = wordStart(text, blank);
  const from = blank < start && text.slice(word, blank).toLowerCase() === 'the' ? word : start;
  for (const bound of BOUNDS) {
    const found = vocabulary[bound](text, from);
    if (found !== undefined) return { bound, start: found };
  }
  return undefined;
}

/** Words before a date in which one tells that it lies ahead. */
const AHEAD_REACH = 8;

/** Forms of which only the reading decides whether they are past: "Thursday", "March". */
const DIRECTED: ReadonlySet<string> = new Set(['weekday', 'month', 'day', 'day-of-month', 'division']);

/** "will vote on Thursday", "until Friday" */
function looksAhead({ text, vocabulary }: Scan, { form }: Read, start: number): boolean {
  if (!DIRECTED.has(form.form)) return false;
  if (vocabulary.until(text, start) !== undefined && form.form === 'weekday') return true;
  return wordsBefore(text, start, AHEAD_REACH).some((word) => vocabulary.ahead.has(word));
}

function dateOf(scan: Scan, read: Read): WrittenDate {
  const core: Span = spanOf(scan, read);
  const { form, weekday, clock, part, fault } = read;
  const bound = form.form === 'distance' ? undefined : boundBefore(scan.text, core.start, scan.vocabulary);
  return {
    span: { start: bound?.start ?? core.start, end: core.end },
    core,
    form,
    ...(weekday === undefined ? {} : { weekday }),
    ...(clock === undefined ? {} : { clock }),
    ...(part === undefined ? {} : { part }),
    ...(bound === undefined ? {} : { bound: bound.bound }),
    ...(looksAhead(scan, read, core.start) ? { ahead: true } : {}),
    ...(fault === undefined ? {} : { fault }),
  };
}
