import type { Problem } from '../model/report.ts';
import type { RawDocument, RawFile } from '../model/source.ts';
import type { Reading } from '../reading.ts';

/** A file or a text before it is read. Plain data, so that another thread can be told. */
export interface Unread {
  readonly input: RawFile | RawDocument;
  /** Names for its documents, in order, in place of those that they would have. */
  readonly names?: readonly string[];
  /** Whether nobody else has use for its bytes, so that their memory can go to another thread rather than a copy. */
  readonly isMovable?: boolean;
}

/** What became of one file or text. */
export interface Outcome extends Reading {
  readonly unopened: readonly Problem[];
}

/** An outcome as JSON, the form in which it crosses threads and is kept. */
export interface WrittenOutcome {
  readonly json: string;
  /** False where another run may come to something else: what took too long may be faster then. */
  readonly lasting: boolean;
}

/** Reads several, each by itself; outcomes come in the same order. */
export type ReadBatch<T> = (batch: readonly Unread[]) => Promise<readonly T[]>;

/** Bytes or UTF-16 units that there are to read. */
export const sizeOf = ({ input }: Unread): number => ('bytes' in input ? input.bytes.byteLength : input.text.length);

const LARGE = 64 * 1024;

/** Whether a file is worth handing over by itself. */
export const isLarge = (unread: Unread): boolean => 'bytes' in unread.input && sizeOf(unread) >= LARGE;

export const writtenOutcome = (outcome: Outcome): WrittenOutcome => ({
  json: JSON.stringify(outcome),
  lasting: outcome.unopened.every(({ code }) => code !== 'too-slow' && code !== 'lost'),
});

export const outcomeOf = ({ json }: Pick<WrittenOutcome, 'json'>): Outcome => JSON.parse(json) as Outcome;
