import { plainText } from '../plain-text.ts';

const SYNTAX = /[\\`*_[\]<>|~#]/g;
/** An ampersand that could begin an entity. */
const ENTITY_START = /&(?=[#a-z])/gi;
/** A dollar sign closes a formula where no digit follows; one before an amount is harmless and stays readable. */
const FORMULA_END = /\$(?!\d)/g;
/** What begins a list item, an underline or a thematic break at the start of a line. */
const BLOCK_START = /^(?:[-+=]|\d{1,9}(?=[.)]))/;

const escapeBlockStart = (text: string): string =>
  text.replace(BLOCK_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));

const escapeSyntax = (text: string): string =>
  text.replace(SYNTAX, '\\$&').replace(ENTITY_START, '\\&').replace(FORMULA_END, '\\$$');

/** Viewers turn bare addresses into links, escaped or not; only code spans are safe from that. */
const looksLikeAddress = (word: string): boolean => /:\/\/|www\.|@|mailto:|xmpp:/i.test(word);

/** Code span for an identifier or an address. Backticks and pipes become apostrophes: neither can be escaped in every place. */
export const codeSpan = (text: string): string => `\`${plainText(text).replace(/[`|]/g, "'") || ' '}\``;

/**
 * Source text as Markdown that shows exactly that text: on one line, no emphasis, link, HTML, entity, table cell or block of its own.
 * Fit for headings, list items, table cells and link labels.
 */
export function escapeMarkdown(text: string): string {
  const words = plainText(text).split(/([\s`|<>[\]\\]+)/);
  const escaped = words.map((word) => (looksLikeAddress(word) ? codeSpan(word) : escapeSyntax(word))).join('');
  return escapeBlockStart(escaped);
}

/** `target` must be percent-encoded already. */
export const link = (label: string, target: string): string => `[${escapeMarkdown(label)}](${target})`;
