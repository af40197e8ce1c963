/** Classes of UTF-16 code units, as far as figures need them. All are constant-time look-ups. */

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Multiplication and division signs lie among the Latin-1 letters. */
const isLatinSign = (code: number): boolean => code === 0xd7 || code === 0xf7;

/** Letters of any script, roughly: everything above Latin-1 signs outside the blocks of punctuation, symbols and surrogates. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return isAsciiLetter(code);
  if (code < 0xc0) return code === 0xb5;
  if (isLatinSign(code)) return false;
  return code < 0x2000 || (code >= 0x2c00 && code < 0x3000) || (code >= 0x3040 && code < 0xd800) || isLetterlike(code);
}

/** Greek and Latin letters that Unicode repeats as signs: ohm, kelvin, ångström. */
const isLetterlike = (code: number): boolean => code === 0x2126 || code === 0x212a || code === 0x212b;

export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x3000;

export const isUpperCase = (character: string): boolean => character !== character.toLowerCase();

/** Hyphens and dashes, the minus sign among them. */
export const isDash = (text: string): boolean => text.length === 1 && '-‐‑‒–—−'.includes(text);

export const isHyphen = (text: string): boolean => text === '-' || text === '‐' || text === '‑';

export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
