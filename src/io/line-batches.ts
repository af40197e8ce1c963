import { createReadStream } from 'node:fs';
import type { RawDocument } from '../model/source.ts';
import { linesOf } from './lines.ts';

/** UTF-16 units of the lines that are read together: enough to keep a reader busy, little beside what the program itself needs. */
const BATCH = 1024 * 1024;

/** A file that holds one document a line, cut between lines into pieces that are read one at a time. Rejects with the system's error, and LineTooLong. */
export async function* lineBatches(path: string, name: string): AsyncGenerator<RawDocument> {
  let lines: string[] = [];
  let length = 0;
  let firstLine = 1;
  for await (const { text, number } of linesOf(createReadStream(path, { highWaterMark: BATCH }))) {
    lines.push(text);
    length += text.length + 1;
    if (length < BATCH) continue;
    yield { name, text: lines.join('\n'), firstLine };
    [lines, length, firstLine] = [[], 0, number + 1];
  }
  if (lines.length > 0) yield { name, text: lines.join('\n'), firstLine };
}
