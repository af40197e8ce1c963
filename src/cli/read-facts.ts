import { resolve } from 'node:path';
import { readTextFile } from '../io/files.ts';
import type { Facts } from '../model/facts.ts';
import { InputError } from '../model/problem.ts';
import { systemReason } from './system-errors.ts';

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const valuesFit = (value: unknown, fits: (one: unknown) => boolean): boolean =>
  isRecord(value) && Object.values(value).every(fits);

const isList = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

const isSketch = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.hashes === 'string' &&
  (value.published === undefined || typeof value.published === 'string');

/** The facts that one line of JSON holds; undefined if it holds something else. */
export function parseFacts(text: string): Facts | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const fits =
      isRecord(value) &&
      valuesFit(value.aliases, isList) &&
      valuesFit(value.sketches, isSketch) &&
      valuesFit(value.load, (count) => Number.isInteger(count));
    return fits ? (value as unknown as Facts) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a file that the filter "facts" wrote.
 * @throws InputError if it cannot be read or holds something else.
 */
export async function readFacts(path: string, cwd: string): Promise<Facts> {
  let text: string;
  try {
    text = await readTextFile(resolve(cwd, path));
  } catch (error) {
    throw new InputError([
      { code: 'unreadable', file: path, message: `The facts cannot be read: ${systemReason(error)}.` },
    ]);
  }
  const facts = parseFacts(text);
  if (facts !== undefined) return facts;
  const message = 'This holds no facts; "gainsay facts" writes them.';
  throw new InputError([{ code: 'not-facts', file: path, line: 1, column: 1, message }]);
}
