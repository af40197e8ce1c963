import type { DayFinder, FoundDay } from '../model/written-date.ts';

/** The place, date and agency that a news text begins with: "LEUVEN, Oct 14 (Western Press) -". */
export interface Dateline {
  readonly date?: FoundDay;
  readonly agency?: string;
}

/** Longer openings are sentences. */
const LONGEST_DATELINE = 120;
const PLACE = /^\p{Lu}[\p{Lu}\p{M}.'’ -]{2,}/u;
const AGENCY = /[(/](\p{Lu}[\p{L}\p{N}&.'’ -]{1,40})[)/]$/u;
/** A dash with blanks around it, or two hyphens. */
const DASH = /[ \u00a0](?:[-–—]{1,3})[ \u00a0]|\s?[—–](?=\p{L})/u;

/**
 * Reads a dateline at the very beginning of a paragraph. There is one if the paragraph begins with a place in capitals, or with a
 * place and a date, and a dash follows; all that stands before the dash belongs to it.
 */
export function readDateline(paragraph: string, days: DayFinder): Dateline | undefined {
  const opening = paragraph.slice(0, LONGEST_DATELINE);
  const dash = DASH.exec(opening);
  if (dash === null) return undefined;
  const head = opening.slice(0, dash.index);
  if (!/^\p{Lu}/u.test(head)) return undefined;
  const date = days(head)[0];
  const agency = AGENCY.exec(head)?.[1]?.trim();
  if (!PLACE.test(head) && !(date !== undefined && /^[^,]{2,40},/.test(head))) return undefined;
  return { ...(date === undefined ? {} : { date }), ...(agency === undefined ? {} : { agency }) };
}
