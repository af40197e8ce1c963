import { Buffer } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type Decoded = { readonly text: string; readonly encoding: Encoding } | NoText;

/** What data that is no text seems to be, and what can be done about it. */
export interface NoText {
  readonly binary: string;
  readonly hint?: string;
}

/** How much of a file is looked at to tell text from other data. */
const SAMPLE = 8192;
/** Text has next to no control characters; UTF-16 of a Western language has a NUL in most pairs of bytes. */
const MOST_CONTROL_SHARE = 0.02;
const LEAST_NUL_SHARE = 0.3;
const MOST_STRAY_NUL_SHARE = 0.02;

/** The characters of windows-1252 at 0x80 to 0x9F, where it differs from Latin-1; unassigned ones stay what they are. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const AS_IMAGE = 'Text in images is not read; give it as text.';
const AS_OFFICE = 'Save it as .docx, .xlsx, .odt or .pdf.';

/** Kinds of files that nothing here reads, and damaged ones of kinds that are read. */
const SIGNATURES: readonly (readonly [signature: string, name: string, hint: string])[] = [
  ['%PDF-', 'a PDF document', 'It may be damaged: open it and save it again.'],
  [
    'PK\u0003\u0004',
    'a ZIP archive or an office document',
    'Of archives .docx, .xlsx, .odt, .ods and .epub are read, if they are whole. Unpack others first.',
  ],
  ['\u0089PNG', 'a PNG image', AS_IMAGE],
  ['\u00ff\u00d8\u00ff', 'a JPEG image', AS_IMAGE],
  ['GIF8', 'a GIF image', AS_IMAGE],
  ['II*\u0000', 'a TIFF image', AS_IMAGE],
  ['MM\u0000*', 'a TIFF image', AS_IMAGE],
  ['\u001f\u008b', 'a gzip archive', 'It may be damaged: pack it again.'],
  ['BZh', 'a bzip2 archive', 'Unpack it first.'],
  ['7z\u00bc\u00af', 'a 7z archive', 'Unpack it first.'],
  ['\u00fd7zXZ', 'an xz archive', 'Unpack it first.'],
  ['(\u00b5/\u00fd', 'a Zstandard archive', 'Unpack it first.'],
  ['Rar!', 'a RAR archive', 'Unpack it first.'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document, or one with a password', `Open it. ${AS_OFFICE}`],
  ['{\\rtf', 'an RTF document', AS_OFFICE],
  ['SQLite f', 'an SQLite database', 'Export the table as .csv.'],
  ['PAR1', 'a Parquet file', 'Export the table as .csv.'],
];

const BINARY = 'binary data';

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** Written as bytes of Latin-1, so that each character is one byte. */
function signatureOf(bytes: Uint8Array): NoText | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const [, binary, hint] = SIGNATURES.find(([signature]) => head.startsWith(signature)) ?? [];
  return binary === undefined || hint === undefined ? undefined : { binary, hint };
}

/** Share of NUL bytes at even and odd places of a sample. */
function nulShares(sample: Uint8Array): readonly [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) counts[i % 2 === 0 ? 0 : 1]++;
  const pairs = Math.max(1, sample.length / 2);
  return [counts[0] / pairs, counts[1] / pairs];
}

/** Whether characters, given by their codes, are control characters too often for a text. */
function isBinary(codes: readonly number[] | Uint8Array): boolean {
  let controls = 0;
  for (const code of codes) if (code < 32 && !(code >= 8 && code <= 13) && code !== 27) controls++;
  return controls > MOST_CONTROL_SHARE * codes.length;
}

const utf16le = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength - (bytes.byteLength % 2)).toString('utf16le');

const utf16be = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, bytes.byteLength - (bytes.byteLength % 2)))
    .swap16()
    .toString('utf16le');

/** UTF-16 guessed from NUL bytes, unless it makes no text. */
function unmarkedUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = encoding === 'utf-16le' ? utf16le(bytes) : utf16be(bytes);
  const codes = Array.from(text.slice(0, SAMPLE), (character) => character.charCodeAt(0));
  return isBinary(codes) ? { binary: BINARY } : { text, encoding };
}

/** Done by hand because decoders disagree on 0x80 to 0x9F between versions of Node. */
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => HIGH_CONTROLS[character.charCodeAt(0) - 0x80] ?? character);

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Bytes as text, without a byte order mark: UTF-16 by its mark or by its NUL bytes, else UTF-8, else windows-1252. Data that is no
 * text is `binary`, with what it seems to be.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) return { binary: 'UTF-32 text' };
  if (startsWith(bytes, 0xff, 0xfe)) return { text: utf16le(bytes.subarray(2)), encoding: 'utf-16le' };
  if (startsWith(bytes, 0xfe, 0xff)) return { text: utf16be(bytes.subarray(2)), encoding: 'utf-16be' };
  const signature = signatureOf(bytes);
  if (signature !== undefined) return signature;
  const sample = bytes.subarray(0, SAMPLE);
  const [even, odd] = nulShares(sample);
  if (odd >= LEAST_NUL_SHARE && even <= MOST_STRAY_NUL_SHARE) return unmarkedUtf16(bytes, 'utf-16le');
  if (even >= LEAST_NUL_SHARE && odd <= MOST_STRAY_NUL_SHARE) return unmarkedUtf16(bytes, 'utf-16be');
  if (even > 0 || odd > 0 || isBinary(sample)) return { binary: BINARY };
  const text = utf8(bytes);
  return text === undefined ? { text: windows1252(bytes), encoding: 'windows-1252' } : { text, encoding: 'utf-8' };
}
