/** Prefix of the attribute of a date whose event the lexicon does not name: its verb does. */
const EVENT = 'event:';

/** The attribute of dates of an event that words name, by their stems. */
export const eventAttribute = (stems: readonly string[]): string => `${EVENT}${stems.join('-')}`;

/** The words of such an attribute; undefined for any other. */
export const eventOf = (attribute: string): string | undefined =>
  attribute.startsWith(EVENT) ? attribute.slice(EVENT.length) : undefined;
