import { pastBlanksBefore, wordBefore, wordStart } from './ending-forms.ts';
import { readDates } from './ranges.ts';
import { isGap, isWord, type Read, type Scan, senseAt } from './scan.ts';
import { GAP } from './tokens.ts';

const DIVISIBLE: ReadonlySet<string> = new Set([
  'month',
  'year',
  'division',
  'season',
  'decade',
  'century',
  'relative',
]);

/** "the year" behind "the end of" is that of the source. */
function definitePeriod(scan: Scan, at: number): Read | undefined {
  const { unit } = senseAt(scan, at + 1);
  if (!isWord(scan, at, 'the') || !isGap(scan, at + 1, GAP.blank) || unit === undefined || unit === 'day')
    return undefined;
  return { form: { form: 'relative', unit, shift: 0 }, from: at, to: at + 2 };
}

function wholePeriod(scan: Scan, at: number): Read | undefined {
  const next = isWord(scan, at, 'the') ? at + 1 : at;
  const [read, ...others] = readDates(scan, next);
  if (read === undefined || others.length > 0 || !DIVISIBLE.has(read.form.form)) return definitePeriod(scan, at);
  return read.form.form === 'relative' && read.form.unit === 'day' ? undefined : read;
}

/** "early 2022", "mid-March", "the end of last year": a part of a period, its article included. */
export function readPart(scan: Scan, at: number): Read | undefined {
  const { part, adverb } = senseAt(scan, at);
  const token = scan.tokens[at];
  if (part === undefined || token === undefined) return undefined;
  const behind = isWord(scan, at + 1, 'of') || (adverb === true && isWord(scan, at + 1, 'in')) ? at + 2 : at + 1;
  if (!isGap(scan, behind, GAP.blank | GAP.dash)) return undefined;
  const whole = wholePeriod(scan, behind);
  if (whole === undefined || whole.part !== undefined) return undefined;
  const article = wordBefore(scan.text, token.start) === 'the';
  const start = article ? wordStart(scan.text, pastBlanksBefore(scan.text, token.start)) : undefined;
  return { ...whole, from: at, part, ...(start === undefined ? {} : { start }) };
}
