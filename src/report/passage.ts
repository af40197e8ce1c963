import { plainText } from './plain-text.ts';

/** A quotation cut to size: the value, and what of the sentence stands around it. Plain text, not yet escaped for any format. */
export interface Passage {
  readonly before: string;
  /** Empty if the quotation does not hold the value as written. */
  readonly value: string;
  readonly after: string;
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

const isWord = (character: string | undefined): boolean => character !== undefined && WORD_CHARACTER.test(character);

/** Where `value` stands as a word of its own ("10" not inside "2010"), else where it stands at all, else -1. */
function indexOfWhole(text: string, value: string): number {
  const first = value === '' ? -1 : text.indexOf(value);
  for (let at = first; at >= 0; at = text.indexOf(value, at + 1)) {
    const joinsLeft = isWord(text[at - 1]) && isWord(value[0]);
    const joinsRight = isWord(text[at + value.length]) && isWord(value.at(-1));
    if (!joinsLeft && !joinsRight) return at;
  }
  return first;
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** The end of `text`, at most `room` characters, from a word bound on; a text without spaces is cut anywhere. */
function tail(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.length - room;
  const space = text.indexOf(' ', cut - 1);
  if (space >= 0) return `… ${text.slice(space + 1)}`;
  return `…${text.slice(isLowSurrogate(text, cut) ? cut + 1 : cut)}`;
}

/** The beginning of `text`, at most `room` characters, up to a word bound; a text without spaces is cut anywhere. */
function head(text: string, room: number): string {
  if (text.length <= room) return text;
  const space = text.lastIndexOf(' ', room);
  if (space >= 0) return `${text.slice(0, space)} …`;
  return `${text.slice(0, isLowSurrogate(text, room) ? room - 1 : room)}…`;
}

/** Cuts a quotation around the value to about `limit` characters, at word bounds, with "…" where something is left out. */
export function cutPassage(quote: string, value: string, limit: number): Passage {
  const text = plainText(quote);
  const wanted = plainText(value);
  const at = indexOfWhole(text, wanted);
  if (at < 0) return { before: head(text, limit), value: '', after: '' };
  const before = text.slice(0, at);
  const after = text.slice(at + wanted.length);
  const room = Math.max(0, limit - wanted.length);
  const half = Math.floor(room / 2);
  // What one end does not need goes to the other.
  const left = Math.max(half, room - after.length);
  const right = Math.max(half, room - before.length);
  return { before: tail(before, left), value: wanted, after: head(after, right) };
}
