import type { Problem } from '../model/report.ts';
import { BODY_KEYS, TITLE_KEYS } from './record-fields.ts';

/** The value of a JSON text, in a box because it may be null; undefined if the text is not valid JSON. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const quoted = (keys: readonly string[]): string => keys.map((key) => `"${key}"`).join(', ');

export const notAnArticle = (file: string, line: number): Problem => ({
  code: 'no-text',
  message: 'This record holds no text to read.',
  file,
  line,
  column: 1,
  hint: `An article has one of the fields ${quoted([...TITLE_KEYS, ...BODY_KEYS])}.`,
});
