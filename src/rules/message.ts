/** What a rule's message may name, with what stands there in a report. `a` and `b` are the first claims of the first two sides. */
export const PLACEHOLDERS = {
  topic: 'what the claims are about: "stake of Arden in Bolt"',
  subject: 'the main participant',
  attribute: 'the property: "stake"',
  'a.source': 'publisher or name of the first source',
  'a.text': 'value of the first claim, as written',
  'a.quote': 'sentence of the first claim',
  'a.speaker': 'who said it, else the source',
  'b.source': 'publisher or name of the second source',
  'b.text': 'value of the second claim, as written',
  'b.quote': 'sentence of the second claim',
  'b.speaker': 'who said it, else the source',
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;

export const placeholderNames = Object.keys(PLACEHOLDERS) as readonly Placeholder[];

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Names between braces in a template, in order, known or not. */
export const placeholdersOf = (template: string): string[] =>
  Array.from(template.matchAll(PLACEHOLDER), (match) => match[1] ?? '');

/**
 * Fills a template. Values are put in as they are, once: braces inside a value stay what they are. A name without a value is left as it
 * stands; a rule that was loaded has none but those of PLACEHOLDERS.
 */
export function renderMessage(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
