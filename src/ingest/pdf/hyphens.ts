/** A hyphen that a program put at the end of a line, or one that belongs to the word: the document itself tells which. */
export interface HyphenReader {
  /** The end of a line and the beginning of the next as one text. */
  readonly join: (before: string, after: string) => string;
}

/** A document that divides words does so at the end of that share of its lines, and more than now and then. */
const LEAST_SHARE = 0.02;
const LEAST_DIVIDED = 3;

const ENDS_DIVIDED = /\p{L}[-\u00ad\u2010]$/u;
const LAST_WORD = /[\p{L}\p{M}’']{1,40}(?=[-\u00ad\u2010]$)/u;
const FIRST_WORD = /^[\p{L}\p{M}’']{1,40}/u;
const WORDS = /[\p{L}\p{M}’']+(?:-[\p{L}\p{M}’']+)*/gu;

/** Learns from the lines of a document how it divides words. */
export function hyphenReader(lines: readonly string[]): HyphenReader {
  const words = new Set<string>();
  let divided = 0;
  let open = false;
  for (const line of lines) {
    const opens = ENDS_DIVIDED.test(line.slice(-3));
    const found = [...line.matchAll(WORDS)].map(([word]) => word.toLowerCase());
    // What stands on either side of the end of a line may be half a word.
    for (const word of found.slice(open ? 1 : 0, opens ? -1 : undefined)) words.add(word);
    if (opens) divided++;
    open = opens;
  }
  const divides = divided >= LEAST_DIVIDED && divided >= LEAST_SHARE * lines.length;
  return {
    join: (before, after) => {
      const head = LAST_WORD.exec(before.slice(-42))?.[0].toLowerCase();
      const tail = FIRST_WORD.exec(after.slice(0, 42))?.[0];
      if (head === undefined || tail === undefined)
        return /[-\u2010]$/.test(before) ? before + after : `${before} ${after}`;
      const whole = before.slice(0, -1) + after;
      if (before.endsWith('\u00ad')) return whole;
      if (tail !== tail.toLowerCase() || words.has(`${head}-${tail}`)) return before + after;
      if (words.has(head + tail)) return whole;
      return divides && !(words.has(head) && words.has(tail)) ? whole : before + after;
    },
  };
}
