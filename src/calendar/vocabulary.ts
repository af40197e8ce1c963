import type { Lexicon } from '../model/lexicon.ts';
import type { DateUnit, Shift } from '../model/written-date.ts';
import { type EndingForms, endingForms } from './ending-forms.ts';

/** Everything that one lower-case word can mean in a date. */
export interface Sense {
  readonly month?: number;
  readonly weekday?: number;
  /** First month of a season. */
  readonly season?: number;
  readonly cardinal?: number;
  readonly ordinal?: number;
  readonly unit?: DateUnit;
  readonly part?: 'start' | 'middle' | 'end';
  /** A part that "in" may follow: "early in 2024". */
  readonly adverb?: true;
  readonly shift?: Shift;
  /** Days from the date of the source: "yesterday". */
  readonly days?: Shift;
  readonly side?: 'earlier' | 'later';
  readonly dayHalf?: 'am' | 'pm';
  /** Stands behind the hours of a clock: "o'clock". */
  readonly hours?: true;
  readonly zone?: string;
  /** True for a word that dates are built with and none begins with. */
  readonly grammar?: boolean;
  /** Begins or goes on in the name of a day: "christmas". */
  readonly feast?: true;
  /** Stands for a time of day: "noon". */
  readonly hour?: true;
  readonly fiscal?: 'word' | 'label';
  /** Stands before or behind the number of a part of a year: "Q3". */
  readonly label?: 'quarter' | 'half';
  /** Counted from the date named before: "the following week". */
  readonly neighbour?: -1 | 1;
  /** Another word too, so that it needs a cue or a figure beside it. */
  readonly ambiguous?: true;
}

/** The lexicon as dates are read with it; made once. */
export interface CalendarVocabulary {
  readonly senses: ReadonlyMap<string, Sense>;
  /** Length of the longest word with a sense. */
  readonly longest: number;
  /** Phrases of several words that are a day of every year, or a time of day. */
  readonly days: ReadonlyMap<string, string>;
  readonly hours: ReadonlyMap<string, string>;
  /** Names of zones, also those of two words. */
  readonly zones: ReadonlyMap<string, string>;
  readonly about: EndingForms;
  readonly shortOf: EndingForms;
  readonly beyond: EndingForms;
  readonly before: EndingForms;
  readonly by: EndingForms;
  readonly after: EndingForms;
  readonly since: EndingForms;
  readonly until: EndingForms;
  readonly ahead: ReadonlySet<string>;
  readonly cues: ReadonlySet<string>;
  /** Whether four digits before a lower-case word count or measure something. */
  readonly isCounted: (word: string) => boolean;
}

/** Words that dates are built with. */
const GRAMMAR = 'of the on in at to from between and or through ago until till s st nd rd th e'.split(' ');

const UNITS: ReadonlySet<string> = new Set<DateUnit>([
  'day',
  'week',
  'weekend',
  'fortnight',
  'month',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]);
const LARGEST_COUNT = 999;
const LARGEST_ORDINAL = 31;
/** Unit of a form: plurals in -s and -ies of what the lexicon lists. */
function unitForms(forms: ReadonlySet<string>): [string, Sense][] {
  return [...forms].flatMap((form): [string, Sense][] => {
    if (!UNITS.has(form)) return [];
    const unit = form as DateUnit;
    const plural = form.endsWith('y') && form !== 'day' ? `${form.slice(0, -1)}ies` : `${form}s`;
    return [
      [form, { unit }],
      [form === 'half' ? 'halves' : plural, { unit }],
    ];
  });
}

function listed(lexicon: Lexicon, name: string, sense: Sense): [string, Sense][] {
  return [...lexicon.words(name)].map((form) => [form, sense]);
}

const numbered = (entries: Readonly<Record<string, number>>, sense: (value: number) => Sense): [string, Sense][] =>
  Object.entries(entries).map(([form, value]) => [form.toLowerCase(), sense(value)]);

function numberSenses({ data }: Lexicon): [string, Sense][] {
  const cardinals = Object.entries(data.numbers.cardinals)
    .map(([form, value]) => [form, Number(value)] as const)
    .filter(([, value]) => Number.isInteger(value) && value <= LARGEST_COUNT);
  return [
    ...cardinals.map(([form, cardinal]): [string, Sense] => [form, { cardinal }]),
    ...numbered(data.numbers.ordinals, (ordinal) => (ordinal <= LARGEST_ORDINAL ? { ordinal } : {})),
    ['a', { cardinal: 1 }],
    ['an', { cardinal: 1 }],
  ];
}

function nameSenses({ data }: Lexicon): [string, Sense][] {
  const { months, weekdays, seasons, zones } = data.calendar;
  return [
    ...numbered(months, (month) => ({ month })),
    ...numbered(weekdays, (weekday) => ({ weekday })),
    ...numbered(seasons, (season) => ({ season })),
    ...Object.entries(zones).map(([form, zone]): [string, Sense] => [form.toLowerCase(), { zone }]),
  ];
}

function wordSenses(lexicon: Lexicon): [string, Sense][] {
  return [
    ...GRAMMAR.map((form): [string, Sense] => [form, { grammar: true }]),
    ...unitForms(lexicon.words('date-units')),
    ...listed(lexicon, 'period-starts', { part: 'start' }),
    ...listed(lexicon, 'period-middles', { part: 'middle' }),
    ...listed(lexicon, 'period-ends', { part: 'end' }),
    ...listed(lexicon, 'period-adverbs', { adverb: true }),
    ...listed(lexicon, 'date-last', { shift: -1 }),
    ...listed(lexicon, 'date-this', { shift: 0 }),
    ...listed(lexicon, 'date-next', { shift: 1 }),
    ...listed(lexicon, 'date-words-yesterday', { days: -1 }),
    ...listed(lexicon, 'date-words-today', { days: 0 }),
    ...listed(lexicon, 'date-words-tomorrow', { days: 1 }),
    ...listed(lexicon, 'date-earlier', { side: 'earlier' }),
    ...listed(lexicon, 'date-later', { side: 'later' }),
    ...listed(lexicon, 'day-halves-am', { dayHalf: 'am' }),
    ...listed(lexicon, 'day-halves-pm', { dayHalf: 'pm' }),
    ...listed(lexicon, 'clock-hours', { hours: true }),
    ...listed(lexicon, 'fiscal-words', { fiscal: 'word' }),
    ...listed(lexicon, 'fiscal-labels', { fiscal: 'label' }),
    ...listed(lexicon, 'quarter-labels', { label: 'quarter' }),
    ...listed(lexicon, 'half-labels', { label: 'half' }),
    ...listed(lexicon, 'date-preceding', { neighbour: -1 }),
    ...listed(lexicon, 'date-following', { neighbour: 1 }),
    ...listed(lexicon, 'date-ambiguous', { ambiguous: true }),
  ];
}

/** Words of a phrase as tokens give them: in lower case, without a possessive ending. */
const phraseWords = (phrase: string): string[] => phrase.toLowerCase().replaceAll("'s", '').split(' ');

/** Phrases by their words, one blank between. */
const phrases = (entries: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(entries).map(([phrase, value]) => [phraseWords(phrase).join(' '), value]));

/** Words of phrases have a sense too, so that they are seen. */
const wordsOfPhrases = (entries: Readonly<Record<string, string>>, sense: Sense): [string, Sense][] =>
  Object.keys(entries).flatMap((phrase) => phraseWords(phrase).map((word): [string, Sense] => [word, sense]));

/** Compiles the parts of a lexicon that dates are read with. */
export function compileCalendar(lexicon: Lexicon): CalendarVocabulary {
  const { days, hours, zones } = lexicon.data.calendar;
  const entries = [
    ...wordsOfPhrases(days, { feast: true }),
    ...wordsOfPhrases(zones, {}),
    ...wordsOfPhrases(hours, { hour: true }),
    ...numberSenses(lexicon),
    ...nameSenses(lexicon),
    ...wordSenses(lexicon),
  ];
  const senses = new Map<string, Sense>();
  for (const [form, sense] of entries) senses.set(form, { ...senses.get(form), ...sense });
  const counted = lexicon.words('date-counted');
  const nouns = new Set(Object.values(lexicon.data.nouns).flat());
  return {
    senses,
    longest: Math.max(0, ...[...senses.keys()].map((form) => form.length)),
    days: phrases(days),
    hours: phrases(hours),
    zones: phrases(zones),
    about: endingForms(lexicon.words('date-approximate')),
    shortOf: endingForms(lexicon.words('date-short-of')),
    beyond: endingForms(lexicon.words('date-beyond')),
    before: endingForms(lexicon.words('date-before')),
    by: endingForms(lexicon.words('date-by')),
    after: endingForms(lexicon.words('date-after')),
    since: endingForms(lexicon.words('date-since')),
    until: endingForms(lexicon.words('date-until')),
    ahead: lexicon.words('date-ahead'),
    cues: lexicon.words('date-cues'),
    isCounted: (word) => counted.has(word) || nouns.has(word) || (word.endsWith('s') && nouns.has(word.slice(0, -1))),
  };
}
