/** How a number format of Excel shows a number. Read is what changes its meaning: places, per cent, currency, thousands, dates. */
export type ShowNumber = (value: number) => string;

/** Formats that files name by number only, as the standard lists them (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
};

/** A day in milliseconds; serial number 25569 is 1970-01-01, and in files that count from 1904 1462 days less. */
const DAY = 86_400_000;
const EPOCH = 25_569;
const SHIFT_1904 = 1462;
/** Fifteen digits are all that a stored number is good for. */
const SIGNIFICANT = 15;
const MOST_PLACES = 20;
const LONGEST_CODE = 250;

/** "1234567.5" with commas. */
function withThousands(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A number in full, without exponent. */
export function generalNumber(value: number): string {
  const rounded = Number(value.toPrecision(SIGNIFICANT));
  if (Math.abs(rounded) >= 1e21 || (rounded !== 0 && Math.abs(rounded) < 1e-7)) return rounded.toString();
  return rounded.toString().includes('e') ? rounded.toFixed(MOST_PLACES).replace(/\.?0+$/, '') : rounded.toString();
}

/** Code of the section for positive or negative numbers, its literals and its placeholders apart. */
interface Section {
  readonly before: string;
  readonly pattern: string;
  readonly after: string;
}

/** Quoted text, brackets, an escaped character, a blank as wide as a character, or one character. */
const TOKEN = /"([^"]{0,250})"?|\[([^\]]{0,250})\]?|\\(.)|[_*].?|([#0?.,])|(.)/gs;

/** Takes literals out of their quotes, currencies out of their brackets, and leaves out colours, conditions and spacing. */
function sectionOf(code: string): Section {
  const section = { before: '', pattern: '', after: '' };
  for (const [, quoted, bracketed, escaped, placeholder, other] of code.matchAll(TOKEN)) {
    const currency = bracketed?.startsWith('$') === true ? bracketed.slice(1).split('-')[0] : undefined;
    const literal = quoted ?? currency ?? escaped ?? other ?? '';
    section.pattern += placeholder ?? '';
    if (section.pattern === '') section.before += literal;
    else section.after += literal;
  }
  return section;
}

function plainShow(code: string): ShowNumber {
  const { before, pattern, after } = sectionOf(code);
  const percent = before.includes('%') || after.includes('%');
  const trimmed = pattern.replace(/,+$/, '');
  const scale = 1000 ** (pattern.length - trimmed.length) / (percent ? 100 : 1);
  const places = Math.min(MOST_PLACES, (trimmed.split('.')[1] ?? '').replace(/[^0#?]/g, '').length);
  const least = (trimmed.split('.')[1] ?? '').replace(/[^0]/g, '').length;
  return (value) => {
    const fixed = Math.abs(value / scale).toFixed(places);
    const short = least < places ? fixed.replace(new RegExp(`0{0,${places - least}}$`), '').replace(/\.$/, '') : fixed;
    return `${before}${value < 0 ? '-' : ''}${trimmed.includes(',') ? withThousands(short) : short}${after}`.trim();
  };
}

/** Letters of dates outside of quotes and brackets. */
const isDate = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && !/[#0?]/.test(code.replace(/"[^"]*"/g, ''));

function showDate(code: string, from1904: boolean): ShowNumber {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  return (value) => {
    const time = new Date(Math.round((value + (from1904 ? SHIFT_1904 : 0) - EPOCH) * DAY));
    if (Number.isNaN(time.getTime())) return generalNumber(value);
    const iso = time.toISOString();
    if (!/[yd]/.test(bare)) return bare.includes('h') ? iso.slice(11, 16) : iso.slice(0, 7);
    if (bare.includes('y') && !bare.includes('d')) return bare.includes('m') ? iso.slice(0, 7) : iso.slice(0, 4);
    return bare.includes('h') ? `${iso.slice(0, 10)} ${iso.slice(11, 16)}` : iso.slice(0, 10);
  };
}

/** The function that shows numbers as a format does. Dates come out as ISO 8601, so that nobody takes the month for the day. */
export function numberFormat(code: string | undefined, id: number, from1904: boolean): ShowNumber {
  const known = (code ?? BUILT_IN[id] ?? 'General').slice(0, LONGEST_CODE);
  if (isDate(known)) return showDate(known, from1904);
  const [positive = '', negative] = known.split(';');
  // Powers of ten and fractions are shown in full: what is compared is the number.
  if (!/[#0?]/.test(positive) || /E[+-]|[0#?] {0,2}\//i.test(positive)) return generalNumber;
  const show = plainShow(positive);
  // In the section for negative numbers brackets or a minus of its own stand for the sign; a minus says it to everyone.
  return (value) => (value < 0 && negative !== undefined ? `-${show(-value)}` : show(value));
}
