import { LineTooLong, linesOf } from '../io/lines.ts';
import type { ClaimRecord } from '../model/claim-record.ts';
import { InputError } from '../model/problem.ts';
import { readRecordLine } from '../model/record-lines.ts';
import type { Environment } from './environment.ts';

const STDIN = 'standard input';
const TAB = '\t';

const brokenLine = (line: number, reason: string): InputError =>
  new InputError([
    { code: 'broken-line', message: `Line ${line} cannot be read: ${reason}.`, file: STDIN, line, column: 1 },
  ]);

async function* wholeInput({ stdin }: Environment): AsyncGenerator<Uint8Array> {
  yield await stdin();
}

/** Lines of standard input that are not blank. @throws InputError for a line that is too long. */
export async function* inputLines(environment: Environment): ReturnType<typeof linesOf> {
  const stream = environment.stdinStream?.() ?? wholeInput(environment);
  try {
    for await (const line of linesOf(stream)) if (line.text.trim() !== '') yield line;
  } catch (error) {
    if (error instanceof LineTooLong) throw brokenLine(error.line, 'it is too long');
    throw error;
  }
}

/** What "extract --explain" adds is not for filters. */
const LEFT_OUT = '{"leftOut":';

/** The claims on standard input, one a line, one at a time. @throws InputError naming the first line that is none. */
export async function* inputRecords(environment: Environment): AsyncGenerator<ClaimRecord> {
  for await (const { text, number } of inputLines(environment)) {
    if (text.startsWith(LEFT_OUT)) continue;
    yield recordAt(text, number);
  }
}

function recordAt(text: string, number: number): ClaimRecord {
  const record = readRecordLine(text);
  if (typeof record === 'string') throw brokenLine(number, record);
  return record;
}

export interface KeyGroup {
  readonly key: string;
  readonly records: readonly ClaimRecord[];
}

/**
 * Claims behind their keys, as the filter "key" writes them and `sort` brings them together: one group after the other, one at a time in
 * memory.
 * @throws InputError naming the first line that has no key or no claim, or whose key stood before in another group.
 */
export async function* inputGroups(environment: Environment): AsyncGenerator<KeyGroup> {
  let key: string | undefined;
  let records: ClaimRecord[] = [];
  for await (const { text, number } of inputLines(environment)) {
    const tab = text.indexOf(TAB);
    if (tab < 0) throw brokenLine(number, 'there is no tab between a key and a claim');
    const next = text.slice(0, tab);
    if (next !== key) {
      if (key !== undefined) yield { key, records };
      [key, records] = [next, []];
    }
    records.push(recordAt(text.slice(tab + 1), number));
  }
  if (key !== undefined) yield { key, records };
}

/** Text is handed on in pieces of this many UTF-16 units. */
const PIECE = 64 * 1024;

/** Writes lines to standard output and waits where its reader is behind, so that memory does not grow with what is written. */
export async function writeLines(
  lines: AsyncIterable<string> | Iterable<string>,
  { stdout }: Environment,
): Promise<void> {
  let pending: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const text = pending.join('');
    [pending, length] = [[], 0];
    if (text !== '' && stdout.write(text) === false) await stdout.drained?.();
  };
  for await (const line of lines) {
    pending.push(line, '\n');
    length += line.length + 1;
    if (length >= PIECE) await flush();
  }
  await flush();
}
