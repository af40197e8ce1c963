import { hash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, as Content-Security-Policy and integrity attributes write it. */
export const sha256Base64 = (text: string): string => hash('sha256', text, 'base64');

/** First `length` hex digits of the SHA-256 of the parts, which are separated so that ("ab", "c") and ("a", "bc") differ. */
export function digest(parts: readonly string[], length = 16): string {
  return hash('sha256', parts.join('\u0000'), 'hex').slice(0, length);
}

/** SHA-256 of bytes as they are, in hex digits. */
export const digestOfBytes = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');
