/**
 * Telephone numbers by their shape: groups of digits that begin with "+" or "0", or in threes and fours as in North America. A figure
 * in a text has neither leading zeros nor such groups.
 */
const PHONE =
  /(?<![\d.,/-])(?:\+\d{1,3}|0\d{0,4}|\(0?\d{2,4}\))(?:[ \u00a0-]\(?\d{2,8}\)?){1,5}(?![\d,]\d)|(?<![\d.,/-])(?:1-)?(?:\(\d{3}\) ?|\d{3}-)\d{3}-\d{4}(?![\d-])/g;
const DATE = /^\d{2}-\d{2}-\d{4}$/;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

export function hasPhoneNumber(text: string): boolean {
  for (const [number] of text.matchAll(PHONE)) {
    const digits = number.replace(/\D/g, '').length;
    if (digits >= FEWEST_DIGITS && digits <= MOST_DIGITS && !DATE.test(number)) return true;
  }
  return false;
}
