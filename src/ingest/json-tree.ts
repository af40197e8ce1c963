import type * as JsoncParser from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { lazyPackage } from '../io/lazy-package.ts';
import type { Problem } from '../model/report.ts';
import { lineStartsOf, placeAt } from '../model/source.ts';
import type { StringPlace } from './json-text.ts';

const parser = lazyPackage<typeof JsoncParser>('jsonc-parser');

export type JsonNode = Node;

const STRICT = { disallowComments: true, allowTrailingComma: false };

/** The tree of a valid JSON text, with offsets. */
export const jsonTree = (text: string): JsonNode | undefined => parser().parseTree(text, [], STRICT);

/** Places of the string values of an object, by key; of a repeated key, like JSON.parse, the last. */
export function stringPlacesOf(object: JsonNode): Map<string, StringPlace> {
  const places = new Map<string, StringPlace>();
  for (const property of object.children ?? []) {
    const [key, value] = property.children ?? [];
    if (value?.type === 'string')
      places.set(String(key?.value), { start: value.offset + 1, end: value.offset + value.length - 1 });
  }
  return places;
}

function firstError(text: string): ParseError | undefined {
  const errors: ParseError[] = [];
  try {
    parser().parseTree(text, errors, STRICT);
  } catch (error) {
    // The parser descends recursively: what is nested too deeply for it has no place to report.
    if (!(error instanceof RangeError)) throw error;
  }
  return errors[0];
}

/** "PropertyNameExpected" as words. */
const inWords = (code: string): string => code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

/** Where and how a text that JSON.parse refuses is broken. `firstLine`: the 1-based line of the file that the text begins with. */
export function jsonFault(file: string, text: string, firstLine: number): Problem {
  const error = firstError(text);
  const reason =
    error === undefined ? 'nested too deeply or not valid' : inWords(parser().printParseErrorCode(error.error));
  const positions = { text: [0], raw: [0], lineStarts: lineStartsOf(text), firstLine };
  const { line, column } = placeAt(positions, Math.min(error?.offset ?? 0, text.length));
  return { code: 'json', message: `Not valid JSON: ${reason}.`, file, line, column };
}
