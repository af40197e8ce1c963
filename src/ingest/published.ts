import { isoDate, weekdayOf } from '../model/calendar.ts';
import type { DayFinder, FoundDay } from '../model/written-date.ts';
import { readDateline } from './dateline.ts';
import { type Draft, wordCount } from './draft.ts';
import { endsLikeSentence } from './lines.ts';

/** A date that may be the day of publication; of several the one of the highest rank counts, then the first. */
interface Candidate {
  readonly date: FoundDay;
  readonly rank: number;
}

const PUBLISHED_BEFORE = /\b(?:published|posted|issued|released|dated)\b[^.]{0,30}$/i;
const UPDATED_BEFORE = /\b(?:updated|edited|changed|modified|revised)\b[^.]{0,30}$/i;
const BYLINE = /^by \p{Lu}/iu;
/** What stands before a date that is a part of a line by itself: nothing, or the end of another part, and a weekday. */
const PART_BEFORE =
  /(?:^|[|·•,(]|[ \u00a0][-–—][ \u00a0])[ \u00a0]*(?:\p{L}{3,9}day,?[ \u00a0])?(?:\p{L}{3,5}[.,]{1,2}[ \u00a0])?$/u;
const COPYRIGHT_YEAR = /(?:©|\(c\)|copyright)[ \u00a0]*(?:\d{4}[-–])?(\d{4})/gi;

const YEAR = /(?:19|20)\d\d/;

const RANK = { published: 4, dateline: 3, line: 2, updated: 1, margin: 0 } as const;
/** The head of a document ends with its third long paragraph, or here. */
const LONGEST_HEAD = 10;
const LONG_PARAGRAPH = 35;
const LONGEST_LINE = 40;
/** Blocks before the headline (menus, mastheads) and after the text that may carry a date. */
const BLOCKS_BEFORE_HEADLINE = 12;
const BLOCKS_AT_END = 3;

function rankOf(text: string, date: FoundDay): number | undefined {
  const before = text.slice(Math.max(0, date.start - 60), date.start);
  if (PUBLISHED_BEFORE.test(before)) return RANK.published;
  if (UPDATED_BEFORE.test(before)) return RANK.updated;
  if (BYLINE.test(text) || PART_BEFORE.test(before)) return RANK.line;
  return endsLikeSentence(text) ? undefined : RANK.margin;
}

function candidatesOf(draft: Draft, days: DayFinder): Candidate[] {
  const { text } = draft.content;
  const short = wordCount(text, LONGEST_LINE + 1) <= LONGEST_LINE;
  if (draft.cell !== undefined || (draft.kind === 'headline' && draft.level !== undefined)) return [];
  const dateline = readDateline(text, days)?.date;
  if (!short) return dateline === undefined ? [] : [{ date: dateline, rank: RANK.dateline }];
  return days(text).flatMap((date): Candidate[] => {
    if (date.start === dateline?.start && date.month === dateline.month) return [{ date, rank: RANK.dateline }];
    const rank = rankOf(text, date);
    return rank === undefined ? [] : [{ date, rank }];
  });
}

/** Index of the block after the head of a document that begins at `start`. */
function endOfHead(drafts: readonly Draft[], start: number): number {
  let long = 0;
  let end = start;
  while (end < drafts.length && end - start < LONGEST_HEAD && long < 3) {
    if (wordCount(drafts[end]?.content.text ?? '', LONG_PARAGRAPH) >= LONG_PARAGRAPH) long++;
    end++;
  }
  return end;
}

/** Candidates of the head of a document, then of its margins: there, a date counts less, or only with a word such as "updated". */
function allCandidates(drafts: readonly Draft[], days: DayFinder): Candidate[] {
  const candidates = (draft: Draft): Candidate[] => candidatesOf(draft, days);
  const headline = Math.max(
    0,
    drafts.findIndex((draft) => draft.kind === 'headline'),
  );
  const end = endOfHead(drafts, headline);
  const before = drafts.slice(Math.max(0, headline - BLOCKS_BEFORE_HEADLINE), headline).flatMap(candidates);
  const after = drafts.slice(Math.max(end, drafts.length - BLOCKS_AT_END)).flatMap(candidates);
  return [
    ...drafts.slice(headline, end).flatMap(candidates),
    ...before.map((candidate) => ({ ...candidate, rank: Math.min(candidate.rank, RANK.line) })),
    ...after
      .filter((candidate) => candidate.rank === RANK.updated || candidate.rank === RANK.published)
      .map((candidate) => ({ ...candidate, rank: RANK.updated })),
  ];
}

/** The year of a date without one: the only year among the full dates of the document, or that of a copyright line. A weekday must fit. */
function supplyYear(date: FoundDay, drafts: readonly Draft[], days: DayFinder): number | undefined {
  const fits = (year: number): boolean =>
    date.weekday === undefined || weekdayOf(isoDate(year, date.month, date.day)) + 1 === date.weekday;
  const years = new Set<number>();
  const copyright = new Set<number>();
  for (const { content } of drafts) {
    if (!YEAR.test(content.text)) continue;
    for (const { year } of days(content.text)) if (year !== undefined && fits(year)) years.add(year);
    for (const [, year] of content.text.matchAll(COPYRIGHT_YEAR)) if (fits(Number(year))) copyright.add(Number(year));
  }
  const [year] = years.size > 0 || date.weekday === undefined ? years : copyright;
  return years.size <= 1 ? year : undefined;
}

/**
 * The day on which a document says that it was published, yyyy-mm-dd: after "published" or "posted"; in a dateline; on a line of its
 * own or beside the byline; else after "updated". Undefined where no year can be told.
 */
export function readPublished(drafts: readonly Draft[], days: DayFinder): string | undefined {
  const candidates = allCandidates(drafts, days).sort((a, b) => b.rank - a.rank);
  const [best] = candidates;
  if (best === undefined) return undefined;
  const { date } = best;
  const year =
    date.year ??
    candidates.find((other) => other.date.year !== undefined && other.date.month === date.month)?.date.year ??
    supplyYear(date, drafts, days);
  return year === undefined ? undefined : isoDate(year, date.month, date.day);
}
