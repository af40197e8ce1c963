import { createHash, hash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, as Content-Security-Policy and integrity attributes write it. */
export const sha256Base64 = (text: string): string => hash('sha256', text, 'base64');

const SEPARATOR = '\u0000';
/** Parts from which on they are not joined first: together they could be longer than any string may be. */
const MANY_PARTS = 1000;

function hashOfMany(parts: readonly string[]): string {
  const sha = createHash('sha256');
  for (const [index, part] of parts.entries()) {
    if (index > 0) sha.update(SEPARATOR);
    sha.update(part);
  }
  return sha.digest('hex');
}

/** First `length` hex digits of the SHA-256 of the parts, which are separated so that ("ab", "c") and ("a", "bc") differ. */
export function digest(parts: readonly string[], length = 16): string {
  const whole = parts.length < MANY_PARTS ? hash('sha256', parts.join(SEPARATOR), 'hex') : hashOfMany(parts);
  return whole.slice(0, length);
}

/** SHA-256 of bytes as they are, in hex digits. */
export const digestOfBytes = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');
