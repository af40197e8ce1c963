import type { Claim } from '../model/claim.ts';
import type { RuleTarget, SourceFacts } from '../model/rule.ts';
import type { DateValue, Quantity, Value } from '../model/value.ts';

type CelType = 'double' | 'string' | 'list<string>';

interface NameEntry {
  readonly type: CelType;
  readonly meaning: string;
}

const CLAIM_NAMES = {
  value: {
    type: 'double',
    meaning:
      'the figure in the base unit (metres, seconds, 0.05 for 5 %); of a date, days since 1970; of a rank, the place',
  },
  min: { type: 'double', meaning: 'lower end of what the figure stands for; of a date, its first day' },
  max: { type: 'double', meaning: 'upper end; of a date, its last day' },
  unit: { type: 'string', meaning: 'unit in words, singular: "metre", "US dollar", "passenger"' },
  text: { type: 'string', meaning: 'value as written, with its hedge' },
  quote: { type: 'string', meaning: 'sentence, item or row that holds it' },
  source: { type: 'string', meaning: 'name of the source' },
  publisher: { type: 'string', meaning: 'publisher, else the name of the source' },
  published: { type: 'string', meaning: 'day on which the source appeared, "2025-06-13"; empty if it does not say' },
  scope: { type: 'list<string>', meaning: 'parts and measures it names: "casualty: killed"' },
  speaker: { type: 'string', meaning: 'who is quoted as saying so; empty if nobody is' },
  certainty: { type: 'string', meaning: 'stated, reported, rumoured, forecast or refuted' },
} as const satisfies Readonly<Record<string, NameEntry>>;

/** What an expression may name, by variable. Docs derive from it. */
export const EXPRESSION_NAMES = {
  a: CLAIM_NAMES,
  b: CLAIM_NAMES,
  topic: {
    attribute: { type: 'string', meaning: 'attribute of the lexicon' },
    dimension: { type: 'string', meaning: 'what is measured: "length", "money:USD", "date"' },
    subject: { type: 'list<string>', meaning: 'participants that the claims name' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, NameEntry>>>>;

type TypeOf<T extends CelType> = T extends 'double' ? number : T extends 'string' ? string : readonly string[];
type ValuesOf<T extends Readonly<Record<string, NameEntry>>> = { readonly [K in keyof T]: TypeOf<T[K]['type']> };

export type ClaimValues = ValuesOf<typeof CLAIM_NAMES>;
export interface ExpressionValues {
  readonly a: ClaimValues;
  readonly b: ClaimValues;
  readonly topic: ValuesOf<typeof EXPRESSION_NAMES.topic>;
}

/** Members of a list that an expression sees. */
export const MOST_MEMBERS = 20;
/** Characters of a text that an expression sees. */
const LONGEST_TEXT = 2000;

const DAY = 86_400_000;

/** What an expression sees of a claim. */
export function claimValues(claim: Claim, source: SourceFacts): ClaimValues {
  const { value, quote, scope, speaker, certainty, text } = claim;
  return {
    ...figuresOf(value),
    unit: value.type === 'quantity' ? value.unitName : '',
    text,
    quote: quote.slice(0, LONGEST_TEXT),
    source: source.name,
    publisher: source.publisher ?? source.name,
    published: source.published?.slice(0, 10) ?? '',
    scope: scope.slice(0, MOST_MEMBERS),
    speaker: speaker ?? '',
    certainty,
  };
}

export const topicValues = ({ attribute, dimension, subject }: RuleTarget): ExpressionValues['topic'] => ({
  attribute,
  dimension: dimension ?? '',
  subject: subject.slice(0, MOST_MEMBERS),
});

type Figures = Pick<ClaimValues, 'value' | 'min' | 'max'>;

/** Not a number for values that are none: every comparison with it is false. */
const NO_FIGURES: Figures = { value: Number.NaN, min: Number.NaN, max: Number.NaN };

function figuresOf(value: Value): Figures {
  if (value.type === 'quantity') return ofQuantity(value);
  if (value.type === 'date') return ofDate(value);
  return value.type === 'rank' ? { value: value.position, min: value.position, max: value.position } : NO_FIGURES;
}

/** The figure as written where one is; of a bound the end that it has. */
function ofQuantity({ min, max, relation, figures, step, vague }: Quantity): Figures {
  const ends = { min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY };
  if (min === null || max === null) return { ...ends, value: min ?? max ?? Number.NaN };
  const isPoint = relation === '=' && figures.length === 1 && vague !== true && min !== max;
  return { ...ends, value: isPoint ? min + step / 2 : (min + max) / 2 };
}

function ofDate({ from, to }: DateValue): Figures {
  const days = (date: string | null): number => (date === null ? Number.NaN : Date.parse(date.slice(0, 10)) / DAY);
  return { value: days(from ?? to), min: days(from), max: days(to) };
}
