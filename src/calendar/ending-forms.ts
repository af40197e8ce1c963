/** Longest form in words, and the characters that so many words take at most. */
const MOST_WORDS = 4;
const MOST_CHARACTERS = 40;

/** Offset at which the longest of some forms begins that ends, but for blanks, right before an offset; undefined if none does. */
export type EndingForms = (text: string, before: number) => number | undefined;

const isBlank = (code: number): boolean => code === 32 || code === 0xa0 || (code >= 9 && code <= 13);

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code >= 0xc0 || code === 39;

/** Where the word that ends at `end` begins; `end` itself if there is none. */
export function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < MOST_CHARACTERS && isLetter(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

export function pastBlanksBefore(text: string, before: number): number {
  let at = before;
  while (at > 0 && before - at < MOST_WORDS && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** The word before an offset, blanks or a hyphen between; lower case, empty if there is none. */
export function wordBefore(text: string, before: number): string {
  const end = text[before - 1] === '-' ? before - 1 : pastBlanksBefore(text, before);
  return text.slice(wordStart(text, end), end).toLowerCase();
}

/** Makes a finder of forms of one to four words; looks at a few words of the text only. */
export function endingForms(forms: ReadonlySet<string>): EndingForms {
  return (text, before) => {
    let found: number | undefined;
    let phrase = '';
    let end = pastBlanksBefore(text, before);
    if (end === before && text[before - 1] === '.') end -= 1;
    for (let words = 0; words < MOST_WORDS; words++) {
      const start = wordStart(text, end);
      if (start === end) break;
      const word = text.slice(start, end).toLowerCase();
      phrase = phrase === '' ? word : `${word} ${phrase}`;
      if (forms.has(phrase)) found = start;
      end = pastBlanksBefore(text, start);
      if (end === start) break;
    }
    return found;
  };
}

/** Words before an offset, the nearest first, lower case: as many of its sentence as are asked for. */
export function wordsBefore(text: string, before: number, most: number): string[] {
  const words: string[] = [];
  let end = pastBlanksBefore(text, before);
  while (words.length < most) {
    const start = wordStart(text, end);
    if (start === end) break;
    words.push(text.slice(start, end).toLowerCase());
    end = pastBlanksBefore(text, start);
  }
  return words;
}
