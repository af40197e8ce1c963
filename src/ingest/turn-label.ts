/** What stands before speech in a transcript: who speaks, when, or both. */
export interface TurnLabel {
  /** Characters up to the speech, with the blanks before it. */
  readonly length: number;
  readonly speaker?: string;
  /** As written: "00:12:31", "3:05". */
  readonly time?: string;
  /** True for a name without a colon on a line of its own: "Ada Moor  00:12:31". */
  readonly alone?: boolean;
}

const LONGEST_LABEL = 90;
const MOST_NAME_WORDS = 6;
const TIME_FIRST = /^[[(]?((?:\d{1,3}:)?\d{1,2}:\d{2})(?:[.,]\d{1,3})?[\])]?(?=\s|$)\s{0,4}(?:[-–—|]\s{1,4})?/;
const TIME_LAST = /\s[[(]?((?:\d{1,3}:)?\d{1,2}:\d{2})(?:[.,]\d{1,3})?[\])]?$/;
/** A colon that is none of a time. */
const COLON = /:(?=\s|$)/;
const ASIDE = /\s\([^()]{1,50}\)$/;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}.'’_-]{0,30}\d{0,3}$/u;
const SMALL_WORD = /^(?:of|the|de|da|di|van|von|der|al|bin|for|and|&|\d{1,3})$/;

const isName = (text: string): boolean => {
  const words = text.split(/\s+/, MOST_NAME_WORDS + 1);
  if (words.length > MOST_NAME_WORDS || !NAME_WORD.test(words[0] ?? '')) return false;
  return (words.length > 1 || text.length > 1) && words.every((word) => NAME_WORD.test(word) || SMALL_WORD.test(word));
};

/** "ADA MOOR (MAYOR)" as the name alone; undefined if it is no name. */
function speakerIn(text: string): string | undefined {
  const [name = ''] = text.replace(ASIDE, '').split(', ', 1);
  return isName(name.trim()) ? name.trim() : undefined;
}

/** A name with a time beside it needs no colon: "Ada Moor  00:12:31", with the speech below it. */
function loneLabel(text: string, before: number, first: string | undefined): TurnLabel | undefined {
  const named = text.slice(before);
  const time = first ?? TIME_LAST.exec(named)?.[1];
  const speaker = time === undefined ? undefined : speakerIn(named.replace(TIME_LAST, '').trim());
  return time === undefined || speaker === undefined ? undefined : { length: text.length, speaker, time, alone: true };
}

/** The label that a text begins with: "ADA MOOR:", "[00:12:31] Ada Moor:", "Ada Moor (00:12:31):", "Ada Moor 00:12:31" or a time alone. */
export function turnLabel(text: string): TurnLabel | undefined {
  const head = text.slice(0, LONGEST_LABEL);
  const [before = '', first] = TIME_FIRST.exec(head) ?? [];
  const rest = head.slice(before.length);
  const colon = COLON.exec(rest)?.index ?? -1;
  if (colon < 0) {
    const alone = text.length < LONGEST_LABEL ? loneLabel(text, before.length, first) : undefined;
    return alone ?? (first === undefined ? undefined : { length: before.length, time: first });
  }
  const named = rest.slice(0, colon);
  const time = first ?? TIME_LAST.exec(named)?.[1];
  const speaker = speakerIn(named.replace(TIME_LAST, '').trim());
  if (speaker === undefined) return first === undefined ? undefined : { length: before.length, time: first };
  const end = before.length + colon + 1;
  const length = end + text.slice(end).length - text.slice(end).trimStart().length;
  return { length, speaker, ...(time === undefined ? {} : { time }) };
}

export const isCapitals = (name: string): boolean => !/\p{Ll}/u.test(name);

/** Whether a line begins a turn beyond doubt, whatever stands around it. */
export function beginsTurn(line: string): boolean {
  const { speaker, time } = turnLabel(line) ?? {};
  return speaker !== undefined && (time !== undefined || isCapitals(speaker));
}
