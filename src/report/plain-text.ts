const BIDI_OVERRIDE = /[\u202a-\u202e\u2066-\u2069]/;
/** Joiners that scripts and emoji need, and visible Arabic signs that Unicode classes as format characters. */
const NEEDED_FORMAT = /\u200c|\u200d|[\u0600-\u0605\u06dd]/;

function shown(character: string): string {
  if (NEEDED_FORMAT.test(character)) return character;
  if (!BIDI_OVERRIDE.test(character)) return '';
  return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase()}⟩`;
}

/**
 * Source text on one line, safe to show: whitespace runs become one space, control and invisible characters (terminal escapes
 * among them) vanish, characters that reorder what is displayed are spelt out, lone surrogates become U+FFFD.
 */
export function plainText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, shown)
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}
