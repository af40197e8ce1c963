const AFTER_LENGTH = /(?:^|[\s\d])(?:[kcmd]?m|ft|in|mi)$/;
const NOTE_MARK = /^[\d*†‡§,]{1,4}$/u;

/** What a raised figure says: an exponent after a unit of length, elsewhere a reference to a note, which is no part of the text. */
export function readRaised(before: string, text: string): 'exponent' | 'note' | 'text' {
  if (/^[23]$/.test(text) && AFTER_LENGTH.test(before.slice(-4))) return 'exponent';
  return NOTE_MARK.test(text) ? 'note' : 'text';
}

/** The same as one piece of text: "km²", "pupils[3]", "21st". */
export function raisedText(before: string, text: string): string {
  const kind = readRaised(before, text);
  if (kind === 'exponent') return text === '2' ? '²' : '³';
  return kind === 'note' ? `[${text}]` : text;
}
