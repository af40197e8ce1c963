import { type MappedText, mappedTextBuilder, rawOffset, sliceMapped } from './mapped-text.ts';
import { readRaised } from './raised.ts';

/** Collects the text of one block: white space collapses to single blanks, a line break becomes a line end. */
export interface InlineText {
  /** Characters [start, end) of the page. */
  readonly text: (start: number, end: number, preformatted: boolean) => void;
  /** The same of characters above the line. */
  readonly raised: (start: number, end: number) => void;
  /** A decoded character that is written at `start`. */
  readonly character: (character: string, start: number) => void;
  readonly lineBreak: (start: number) => void;
  /** Raw offset at which what is being collected begins; undefined while there is nothing. */
  readonly begin: () => number | undefined;
  /** What was collected since the last time. */
  readonly take: () => MappedText;
}

const SOFT_HYPHEN = '\u00ad';
const SOFT_HYPHEN_CODE = 0xad;

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

export function inlineText(page: MappedText): InlineText {
  let builder = mappedTextBuilder();
  let blankAt: number | undefined;
  const [base = 0] = page.raws;
  const appendBlank = (): void => {
    if (blankAt !== undefined && builder.length() > 0) builder.append(' ', rawOffset(page, blankAt));
    blankAt = undefined;
  };
  const appendRun = (start: number, end: number): void => {
    appendBlank();
    if (page.starts.length === 1) builder.append(page.text.slice(start, end), base + start);
    else builder.appendMapped(sliceMapped(page, start, end));
  };
  const appendOne = (character: string, start: number): void => {
    appendBlank();
    builder.append(character, rawOffset(page, start));
  };
  const endOfRun = (start: number, end: number): number => {
    let at = start;
    while (at < end) {
      const code = page.text.charCodeAt(at);
      if (code === SOFT_HYPHEN_CODE) break;
      // A single blank between words is as it should be; taking it along makes one long piece of a sentence.
      if (isBlank(code) && (code !== 32 || at === start || at + 1 >= end || isBlank(page.text.charCodeAt(at + 1))))
        break;
      at++;
    }
    return at;
  };
  return {
    text: (start, end, preformatted) => {
      let at = start;
      while (at < end) {
        const from = at;
        at = preformatted ? end : endOfRun(at, end);
        if (at > from) appendRun(from, at);
        if (at < end && page.text[at] !== SOFT_HYPHEN) blankAt ??= at;
        if (page.text[at] === SOFT_HYPHEN) at++;
        while (at < end && isBlank(page.text.charCodeAt(at))) at++;
      }
    },
    raised: (start, end) => {
      const text = page.text.slice(start, end);
      const kind = readRaised(builder.end(), text);
      if (kind === 'note') appendOne('[', start);
      if (kind === 'exponent') appendOne(text === '2' ? '²' : '³', start);
      else appendRun(start, end);
      if (kind === 'note') appendOne(']', end);
    },
    character: (character, start) => {
      if (character !== SOFT_HYPHEN) appendOne(character, start);
    },
    lineBreak: (start) => {
      blankAt = undefined;
      builder.append('\n', rawOffset(page, start));
    },
    begin: () => (builder.length() === 0 ? undefined : rawOffset(builder.build(), 0)),
    take: () => {
      const taken = builder.build();
      builder = mappedTextBuilder();
      blankAt = undefined;
      return taken;
    },
  };
}
