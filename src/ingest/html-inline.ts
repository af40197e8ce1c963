import { type MappedText, mappedTextBuilder, rawOffset, sliceMapped } from './mapped-text.ts';

/** Collects the text of one block: white space collapses to single blanks, a line break becomes a line end. */
export interface InlineText {
  /** Characters [start, end) of the page. */
  readonly text: (start: number, end: number, preformatted: boolean) => void;
  /** A decoded character that is written at `start`. */
  readonly character: (character: string, start: number) => void;
  readonly lineBreak: (start: number) => void;
  /** Raw offset at which what is being collected begins; undefined while there is nothing. */
  readonly begin: () => number | undefined;
  /** What was collected since the last time. */
  readonly take: () => MappedText;
}

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
  const endOfRun = (start: number, end: number): number => {
    let at = start;
    while (at < end) {
      const code = page.text.charCodeAt(at);
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
        if (at < end) blankAt ??= at;
        while (at < end && isBlank(page.text.charCodeAt(at))) at++;
      }
    },
    character: (character, start) => {
      appendBlank();
      builder.append(character, rawOffset(page, start));
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
