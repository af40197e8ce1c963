import type { AttributeEntry, LexiconData } from '../../model/lexicon.ts';
import type { DraftTest } from './draft.ts';

/** Two figures whose digits differ, and that no rounding makes the same. */
const FIGURES = [
  ['24', '42'],
  ['2,410', '4,210'],
] as const;
const DATES = ['3 May 2024', '13 May 2024'] as const;
const WHERE = 'Sandwick Quay';
/** Words of one kind that are tried. */
const MOST_WORDS = 6;

/** Two different values of a dimension, as a text writes them. */
function valuePairs(dimension: string, { units, currencies }: LexiconData): (readonly [string, string])[] {
  if (dimension === 'date') return [DATES];
  const [, currency = 'EUR'] = dimension.split(':');
  const symbol = currencies[currency]?.symbols?.[0] ?? `${currency} `;
  if (dimension.startsWith('money')) return FIGURES.map(([a, b]) => [`${symbol}${a} million`, `${symbol}${b} million`]);
  if (dimension === 'share') return [['24%', '42%']];
  const unit = Object.values(units).find((entry) => entry.dimension === dimension && entry.factor === '1');
  const form = unit?.symbols?.[0] ?? unit?.forms[0];
  return form === undefined ? [] : FIGURES.map(([a, b]) => [`${a} ${form}`, `${b} ${form}`]);
}

const plainForms = (forms: readonly string[] = []): string[] =>
  forms.filter((form) => !form.includes(' ... ')).slice(0, MOST_WORDS);

const plural = (noun: string): string => (/s$/.test(noun) ? noun : `${noun}s`);

/** Pairs of sentences that say two different values of one thing, likeliest to be read first. */
export function sentencePairs(
  words: { readonly entry?: AttributeEntry; readonly unit?: string },
  dimensions: readonly string[],
  lexicon: LexiconData,
): (readonly [string, string])[] {
  const counted = [...plainForms(words.entry?.counted), ...(words.unit === undefined ? [] : [words.unit])];
  const ofCounts = counted.flatMap((noun) =>
    FIGURES.map(([a, b]) => [`${WHERE} has ${a} ${plural(noun)}.`, `${WHERE} has ${b} ${plural(noun)}.`] as const),
  );
  const values = dimensions.flatMap((dimension) => valuePairs(dimension, lexicon));
  const sentences = plainForms(words.entry?.nouns).flatMap((noun) => [
    (value: string) => `The ${noun} of ${WHERE} is ${value}.`,
    (value: string) => `${WHERE} has a ${noun} of ${value}.`,
  ]);
  const ofEvents = plainForms(words.entry?.verbs).map((verb) => (value: string) => `${WHERE} was ${verb} on ${value}.`);
  const ofValues = [...sentences, ...(dimensions.includes('date') ? ofEvents : [])].flatMap((sentence) =>
    values.map(([a, b]) => [sentence(a), sentence(b)] as const),
  );
  return [...ofCounts, ...ofValues];
}

/** One test that fires and one that stays silent. */
export const testsOf = ([a, b]: readonly [string, string]): DraftTest[] => [
  { name: 'two values', sources: [a, b], expect: 'conflict' },
  { name: 'one value', sources: [a, a], expect: 'same' },
];
