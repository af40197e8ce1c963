/** A longer line is no record of anything, and would be held in memory several times over. */
const LONGEST_LINE = 64 * 1024 * 1024;

export interface Line {
  readonly text: string;
  /** 1-based. */
  readonly number: number;
}

/** Thrown by `linesOf` for a line that nobody should hold in memory. */
export class LineTooLong extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`Line ${line} is longer than ${LONGEST_LINE / 1024 / 1024} MB.`);
    this.name = 'LineTooLong';
    this.line = line;
  }
}

/**
 * The lines of a stream of UTF-8, one at a time and only as fast as they are asked for; without line ends and byte order mark.
 * @throws LineTooLong, and the error of the stream.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  // A line may come in many pieces: they are joined once, when it ends.
  let pieces: string[] = [];
  let length = 0;
  let number = 1;
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      yield { text: withoutReturn(pieces.join('') + text.slice(start, end)), number };
      number++;
      pieces = [];
      length = 0;
      start = end + 1;
    }
    pieces.push(text.slice(start));
    length += text.length - start;
    if (length > LONGEST_LINE) throw new LineTooLong(number);
  }
  const last = pieces.join('') + decoder.decode();
  if (last !== '') yield { text: withoutReturn(last), number };
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
