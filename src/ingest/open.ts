import { gunzipSync } from 'node:zlib';
import { type OpenedFile, openText } from '../io/open-text.ts';
import { withinTime } from '../io/time-limit.ts';
import type { Decoder } from '../model/plugin.ts';
import { UnreadableError } from '../model/problem.ts';
import type { Problem } from '../model/report.ts';
import type { RawDocument, RawFile } from '../model/source.ts';
import { memberNames } from './zip.ts';

/** As much as a file that is not packed may have. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;
/** A packed file is packed once, or twice by mistake. */
const MOST_LAYERS = 2;
/** Far more than any sound file takes. */
const LONGEST = 120_000;
/** Files packed in one, however deep, and the characters of text that all of them may have, with those of the one. */
const MOST_INSIDE = 500;
const MOST_CHARACTERS = LARGEST_UNPACKED;
/** A file in a message in a message is still read. */
const DEEPEST = 3;

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;

function gunzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      const size = `${LARGEST_UNPACKED / 1024 / 1024} MB`;
      throw new UnreadableError('too-large', `The file unpacks to more than ${size}, and was not read.`, 'Split it.');
    }
    throw new UnreadableError('damaged', 'The gzip archive is damaged, and was not read.', 'Pack it again.');
  }
}

function unpacked(file: RawFile): RawFile {
  let { bytes } = file;
  for (let layer = 0; layer < MOST_LAYERS && isGzip(bytes); layer++) bytes = gunzip(bytes);
  return { ...file, bytes };
}

const tooLate = (): UnreadableError =>
  new UnreadableError(
    'too-slow',
    `The file was given up after ${LONGEST / 1000} seconds.`,
    'Split it, or save it as text.',
  );

function problemOf(file: string, error: unknown): Problem {
  if (error instanceof UnreadableError) {
    const { code, message, hint } = error;
    return { code, message, file, ...(hint === undefined ? {} : { hint }) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'damaged',
    message: `The file is damaged, and was not read: ${reason.slice(0, 200).replace(/[.\s]+$/, '')}.`,
    file,
    hint: 'Open it and save it again.',
  };
}

/** What one file and those packed in it came to so far. */
interface Opening {
  readonly documents: RawDocument[];
  readonly problems: Problem[];
  inside: number;
  characters: number;
}

interface Opened extends OpenedFile {
  readonly files: readonly RawFile[];
}

async function openOne(file: RawFile, decoders: readonly Decoder[], signal: AbortSignal): Promise<Opened> {
  const { name } = file;
  try {
    const { bytes } = unpacked(file);
    const sniffed = { name, bytes, members: memberNames(bytes) };
    const decoder = decoders.find((each) => each.recognises(sniffed));
    if (decoder === undefined) return { ...openText(sniffed), files: [] };
    const { parts, problems, files = [] } = await decoder.decode(sniffed, signal);
    return { documents: [{ name, text: parts.map(({ text }) => text).join('\n'), parts }], problems, files };
  } catch (error) {
    return { documents: [], problems: [problemOf(name, error)], files: [] };
  }
}

const TOO_MUCH = 'there are too many, or they are too large';

const leftInside = (file: string, left: readonly RawFile[], why: string): Problem => ({
  code: 'too-large',
  message: `${left.length === 1 ? 'A file inside was' : `${left.length} files inside were`} not read: ${why}.`,
  file,
  hint: 'Save what matters as a file of its own.',
});

async function openInto(
  found: Opening,
  file: RawFile,
  decoders: readonly Decoder[],
  signal: AbortSignal,
  depth = 0,
): Promise<void> {
  const { documents, problems, files } = await openOne(file, decoders, signal);
  if (signal.aborted) return;
  found.problems.push(...problems);
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  if (depth > 0 && found.characters + characters > MOST_CHARACTERS) {
    found.problems.push(leftInside(file.name, [file], TOO_MUCH));
    return;
  }
  found.characters += characters;
  found.documents.push(...documents);
  if (depth === DEEPEST && files.length > 0) {
    found.problems.push(leftInside(file.name, files, 'too many files lie in each other'));
    return;
  }
  for (const [index, inside] of files.entries()) {
    if (found.inside === MOST_INSIDE) {
      found.problems.push(leftInside(file.name, files.slice(index), TOO_MUCH));
      return;
    }
    found.inside++;
    await openInto(found, inside, decoders, signal, depth + 1);
    if (signal.aborted) return;
  }
}

/**
 * Makes documents of a file: unpacks it, and has it decoded by the first decoder that recognises what it holds, whatever it is called;
 * what none recognises is text. Files packed in it are opened the same way. Never rejects for what a file holds.
 */
export async function openFile(file: RawFile, decoders: readonly Decoder[], longest = LONGEST): Promise<OpenedFile> {
  const found: Opening = { documents: [], problems: [], inside: 0, characters: 0 };
  try {
    await withinTime(longest, (signal) => openInto(found, file, decoders, signal), tooLate);
  } catch (error) {
    found.problems.push(problemOf(file.name, error));
  }
  // Work that was given up may still go on, and adds nothing any more.
  return { documents: found.documents, problems: found.problems };
}
