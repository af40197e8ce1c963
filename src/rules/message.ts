import { type MessageValues, PLACEHOLDERS, type Placeholder } from '../model/rule.ts';

export const placeholderNames = Object.keys(PLACEHOLDERS) as readonly Placeholder[];

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Names between braces in a template, in order, known or not. */
export const placeholdersOf = (template: string): string[] =>
  Array.from(template.matchAll(PLACEHOLDER), (match) => match[1] ?? '');

/**
 * Fills a template. Values are put in as they are, once: braces inside a value stay what they are. Unknown names cannot stand in a rule
 * that was loaded; here they are left alone.
 */
export function renderMessage(template: string, values: MessageValues): string {
  return template.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as Placeholder] : whole,
  );
}
