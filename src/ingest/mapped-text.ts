/**
 * Text that remembers where it came from: piece i begins at starts[i], is copied from raw offset raws[i] on, and ends where piece
 * i + 1 begins. A decoded escape or entity is a piece of its own. `starts` ascends strictly and begins with 0.
 */
export interface MappedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly raws: readonly number[];
}

/** Collects text piece by piece. `append` takes characters that stand at `raw` and following, or one decoded character. */
export interface MappedTextBuilder {
  readonly append: (text: string, raw: number) => void;
  readonly appendMapped: (piece: MappedText) => void;
  /** Text without a place of its own (a separator): it is said to stand where the text before it ends. */
  readonly appendUnmapped: (text: string) => void;
  readonly length: () => number;
  /** The last few characters. */
  readonly end: () => string;
  readonly build: () => MappedText;
}

export function mappedTextBuilder(): MappedTextBuilder {
  let text = '';
  const starts: number[] = [0];
  const raws: number[] = [0];
  const append = (piece: string, raw: number): void => {
    if (piece === '') return;
    const last = starts.length - 1;
    const start = starts[last] as number;
    if (text.length === start) raws[last] = raw;
    else if (raw !== (raws[last] as number) + text.length - start) {
      starts.push(text.length);
      raws.push(raw);
    }
    text += piece;
  };
  return {
    append,
    appendMapped: (piece) => {
      const { starts: from, raws: at } = piece;
      for (let i = 0; i < from.length; i++) append(piece.text.slice(from[i], from[i + 1]), at[i] as number);
    },
    appendUnmapped: (piece) => {
      text += piece;
    },
    length: () => text.length,
    end: () => text.slice(-8),
    build: () => ({ text, starts, raws }),
  };
}

/** Text that stands in the raw file as it is. */
export const verbatim = (text: string, raw: number): MappedText => ({ text, starts: [0], raws: [raw] });

function pieceAt(mapped: MappedText, offset: number): number {
  let low = 0;
  let high = mapped.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((mapped.starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset in the raw file of the character at `offset`. */
export function rawOffset(mapped: MappedText, offset: number): number {
  const piece = pieceAt(mapped, offset);
  return (mapped.raws[piece] as number) + offset - (mapped.starts[piece] as number);
}

/** The part of a mapped text between two of its offsets. */
export function sliceMapped(mapped: MappedText, start: number, end: number): MappedText {
  if (start <= 0 && end >= mapped.text.length) return mapped;
  const starts = [0];
  const raws = [rawOffset(mapped, start)];
  for (let i = pieceAt(mapped, start) + 1; i < mapped.starts.length && (mapped.starts[i] as number) < end; i++) {
    starts.push((mapped.starts[i] as number) - start);
    raws.push(mapped.raws[i] as number);
  }
  return { text: mapped.text.slice(start, end), starts, raws };
}

/** Without white space at its ends. */
export function trimMapped(mapped: MappedText): MappedText {
  const left = mapped.text.length - mapped.text.trimStart().length;
  const right = mapped.text.trimEnd().length;
  return left >= right ? verbatim('', rawOffset(mapped, 0)) : sliceMapped(mapped, left, right);
}

/** Several texts as one, with a blank between them. */
export function joinMapped(parts: readonly MappedText[]): MappedText {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const builder = mappedTextBuilder();
  for (const part of parts) {
    if (part.text === '') continue;
    if (builder.length() > 0) builder.appendUnmapped(' ');
    builder.appendMapped(part);
  }
  return builder.build();
}
