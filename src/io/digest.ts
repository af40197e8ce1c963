import { hash } from 'node:crypto';

/** First `length` hex digits of the SHA-256 of the parts, which are separated so that ("ab", "c") and ("a", "bc") differ. */
export function digest(parts: readonly string[], length = 16): string {
  return hash('sha256', parts.join('\u0000'), 'hex').slice(0, length);
}
