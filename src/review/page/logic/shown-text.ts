/** A stretch of source text as the page shows it: as text, or as the name of a character that would reorder or hide what is shown. */
export type ShownPiece = { readonly text: string } | { readonly control: string };

/** Marks, embeddings, overrides and isolates of the bidirectional algorithm, and characters that take no room. */
const REVEALED = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const SPLIT = /([\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff])/;
/** Control characters other than tab and line ends, which layout takes care of. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Text as text nodes can hold it safely: controls gone, lone surrogates as U+FFFD, invisible and reordering characters named. */
export function shownPieces(text: string): readonly ShownPiece[] {
  const visible = text.replace(CONTROLS, '').replace(/\p{Cs}/gu, '\ufffd');
  if (!REVEALED.test(visible)) return [{ text: visible }];
  return visible
    .split(SPLIT)
    .filter((part) => part !== '')
    .map((part) => (REVEALED.test(part) ? { control: codePoint(part) } : { text: part }));
}

/** The same as one string, for labels that hold no elements. */
export const shownString = (text: string): string =>
  shownPieces(text)
    .map((piece) => ('text' in piece ? piece.text : `⟨${piece.control}⟩`))
    .join('');
