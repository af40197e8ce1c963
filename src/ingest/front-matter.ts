import type { Metadata } from './draft.ts';
import { recordMetadata } from './record-fields.ts';

export interface FrontMatter {
  readonly metadata: Metadata;
  /** Offset at which the text begins; 0 if there is no front matter. */
  readonly end: number;
}

const LONGEST = 20_000;
const FENCE = /^---[ \t]*\r?\n/;
const END = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const ENTRY = /^([A-Za-z_]\w{0,40})[ \t]*:[ \t]*(.*)$/;

const unquoted = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;

/**
 * Metadata between two lines of three hyphens at the top of a text: one "key: value" a line, with the field names of news records.
 * Anything else in it (lists, nested keys) is passed over.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = FENCE.exec(text.slice(0, 100))?.[0];
  const ending = opening === undefined ? null : END.exec(text.slice(0, LONGEST));
  if (opening === undefined || ending === null) return { metadata: {}, end: 0 };
  const fields: Record<string, string> = {};
  for (const line of text.slice(opening.length, ending.index).split('\n')) {
    const [, key, value = ''] = ENTRY.exec(line.trimEnd()) ?? [];
    if (key !== undefined) fields[key] = unquoted(value.trim());
  }
  return { metadata: recordMetadata(fields), end: ending.index + ending[0].length };
}
