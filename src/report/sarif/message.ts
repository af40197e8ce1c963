import { plainText } from '../plain-text.ts';
import type { Message } from './types.ts';

/**
 * Source text inside a SARIF message: brackets would begin a link and braces a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6).
 */
export const escapeMessage = (text: string): string =>
  plainText(text)
    .replace(/[\\[\]]/g, '\\$&')
    .replace(/[{}]/g, '$&$&');

export const message = (text: string): Message => ({ text: escapeMessage(text) });

/** A link to the related location with this id. */
export const locationLink = (label: string, id: number): string => `[${escapeMessage(label)}](${id})`;
