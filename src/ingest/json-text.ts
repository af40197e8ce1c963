import { type MappedText, mappedTextBuilder, verbatim } from './mapped-text.ts';

const QUOTE = 34;
const BACKSLASH = 92;

/**
 * A JSON string as a mapped text: `value` is what it stands for, `raw` holds it between the quotes at [start, end). Only valid
 * strings are given: an escape is two characters, or six with "u".
 */
export function mapJsonString(value: string, raw: string, start: number, end: number): MappedText {
  if (value.length === end - start) return verbatim(value, start);
  const builder = mappedTextBuilder();
  let done = 0;
  let from = start;
  for (let slash = raw.indexOf('\\', from); slash >= 0 && slash < end; slash = raw.indexOf('\\', from)) {
    builder.append(value.slice(done, done + slash - from), from);
    done += slash - from;
    builder.append(value.slice(done, done + 1), slash);
    done += 1;
    from = slash + (raw.charCodeAt(slash + 1) === 117 ? 6 : 2);
  }
  builder.append(value.slice(done), from);
  return builder.build();
}

/** Offset of the quote that ends the string whose content begins at `start`. */
export function endOfJsonString(raw: string, start: number): number {
  let end = raw.indexOf('"', start);
  while (end >= 0) {
    let slashes = 0;
    while (end - slashes > start && raw.charCodeAt(end - slashes - 1) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
    end = raw.indexOf('"', end + 1);
  }
  return raw.length;
}

/** Where the content of a string lies between its quotes. */
export interface StringPlace {
  readonly start: number;
  readonly end: number;
}

/** Places of the string values of the outermost object of a valid JSON text, by key; of a repeated key, like JSON.parse, the last. */
export function stringPlaces(raw: string): Map<string, StringPlace> {
  const places = new Map<string, StringPlace>();
  let depth = 0;
  let key: string | undefined;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code === QUOTE) {
      const place = { start: i + 1, end: endOfJsonString(raw, i + 1) };
      i = place.end;
      if (depth !== 1) continue;
      if (key === undefined) key = raw.slice(place.start, place.end);
      else places.set(key, place);
    } else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) depth--;
    else if (code === 44 && depth === 1) key = undefined;
  }
  return places;
}

/** Whether the first line is an object as a whole, and another one begins on the next. */
export function looksLikeLines(text: string): boolean {
  if (!text.startsWith('{')) return false;
  const end = text.indexOf('\n');
  return (
    end > 2 &&
    text
      .slice(end - 2, end)
      .trimEnd()
      .endsWith('}') &&
    text.startsWith('{', end + 1)
  );
}
