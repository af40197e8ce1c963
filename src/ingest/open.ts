import { gunzipSync } from 'node:zlib';
import { type OpenedFile, openText } from '../io/open-text.ts';
import { withinTime } from '../io/time-limit.ts';
import type { Decoder } from '../model/plugin.ts';
import { UnreadableError } from '../model/problem.ts';
import type { Problem } from '../model/report.ts';
import type { RawFile } from '../model/source.ts';
import { memberNames } from './zip.ts';

/** As much as a file that is not packed may have. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;
/** A packed file is packed once, or twice by mistake. */
const MOST_LAYERS = 2;
/** Far more than any sound file takes. */
const LONGEST = 120_000;

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

/**
 * Makes a document of a file: unpacks it, and has it decoded by the first decoder that recognises what it holds, whatever it is called;
 * what none recognises is text. Never rejects for what a file holds.
 */
export async function openFile(file: RawFile, decoders: readonly Decoder[], longest = LONGEST): Promise<OpenedFile> {
  const { name } = file;
  try {
    const { bytes } = unpacked(file);
    const sniffed = { name, bytes, members: memberNames(bytes) };
    const decoder = decoders.find((each) => each.recognises(sniffed));
    if (decoder === undefined) return openText(sniffed);
    const { parts, problems } = await withinTime(longest, (signal) => decoder.decode(sniffed, signal), tooLate);
    return { document: { name, text: parts.map(({ text }) => text).join('\n'), parts }, problems };
  } catch (error) {
    return { problems: [problemOf(name, error)] };
  }
}
