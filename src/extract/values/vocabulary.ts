import type { HedgeEntry, Lexicon, NumberWords, VagueEntry } from '../../model/lexicon.ts';
import { type Decimal, decimal, decimalOrFraction, lastPlace } from './decimal.ts';
import { type FormIndex, formIndex } from './forms.ts';
import { compileUnits, type UnitIndex } from './units.ts';

/** The lexicon as the value reader looks it up: words by what they do in a figure. Made once for each reader. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly cardinals: ReadonlyMap<string, Decimal>;
  /** Value and exponent of powers of ten: "million" → 6. */
  readonly magnitudes: ReadonlyMap<string, number>;
  readonly suffixes: ReadonlyMap<string, number>;
  readonly fractions: ReadonlyMap<string, { readonly value: Decimal; readonly denominator: number }>;
  readonly collectives: ReadonlyMap<string, Decimal>;
  readonly ordinals: ReadonlySet<string>;
  /** "tenfold" → 10, "twice" → 2. */
  readonly multiples: ReadonlyMap<string, Decimal>;
  readonly hedgesBefore: FormIndex<HedgeEntry>;
  readonly hedgesAfter: FormIndex<HedgeEntry>;
  /** "give or take": the figure behind is how far the one before reaches. */
  readonly tolerances: FormIndex<true>;
  readonly vague: FormIndex<readonly VagueEntry[]>;
  readonly units: UnitIndex;
  /** Whether a figure may begin with a lower-case word or a mark. */
  readonly opens: (lower: string) => boolean;
  /** Matches if a passage may hold a figure at all. */
  readonly anchor: RegExp;
  /** Whether a lower-case word is in a named word list of the lexicon. */
  readonly has: (list: string, lower: string) => boolean;
}

const decimals = (entries: Readonly<Record<string, string>>): Map<string, Decimal> =>
  new Map(Object.entries(entries).map(([word, value]) => [word, decimal(value)]));

const exponents = (entries: Readonly<Record<string, string>>): Map<string, number> =>
  new Map(Object.entries(entries).map(([word, value]) => [word, lastPlace(decimal(value))]));

const fractionsOf = (entries: Readonly<Record<string, string>>): Vocabulary['fractions'] =>
  new Map(
    Object.entries(entries).map(([word, text]) => [
      word,
      { value: decimalOrFraction(text), denominator: Number(text.split('/')[1] ?? '1') },
    ]),
  );

/** "twice", and "fold" behind any cardinal. */
const multiplesOf = ({ cardinals, multiples }: NumberWords): Map<string, Decimal> =>
  new Map([
    ...Object.entries(cardinals).map(([word, value]): [string, Decimal] => [`${word}fold`, decimal(value)]),
    ...Object.entries(multiples).map(([word, value]): [string, Decimal] => [word, decimalOrFraction(value)]),
  ]);

const hedgeForms = (hedges: Readonly<Record<string, HedgeEntry>>, side: 'before' | 'after'): [string, HedgeEntry][] =>
  Object.values(hedges).flatMap((hedge) => (hedge[side] ?? []).map((form): [string, HedgeEntry] => [form, hedge]));

/** Entries that share a form differ in what they stand beside. */
function vagueForms(entries: Readonly<Record<string, VagueEntry>>): Map<string, VagueEntry[]> {
  const byForm = new Map<string, VagueEntry[]>();
  for (const entry of Object.values(entries)) {
    for (const form of entry.forms) byForm.set(form, [...(byForm.get(form) ?? []), entry]);
  }
  return byForm;
}

const longestWord = (form: string): string =>
  form.split(/[^a-z]+/).reduce((longest, word) => (word.length > longest.length ? word : longest), '');

/** Words of the lexicon hold letters and marks; marks have a meaning in an expression. */
const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const isWord = (form: string): boolean => /^[a-z]/.test(form);

const firstWord = (form: string): string => form.toLowerCase().split(/[^\p{L}']+/u)[0] ?? '';

function openerOf(lexicon: Lexicon): (lower: string) => boolean {
  const { numbers, vague } = lexicon.data;
  const openers = new Set([
    'a',
    'an',
    'no',
    'not',
    'none',
    ...Object.keys(numbers.cardinals),
    ...multiplesOf(numbers).keys(),
    ...Object.keys(numbers.fractions),
    ...Object.keys(numbers.ordinals),
    ...Object.values(vague).flatMap((entry) => entry.forms.map(firstWord)),
    ...[...lexicon.words('zero-words')].map(firstWord),
  ]);
  return (lower) => openers.has(lower);
}

function anchorOf(lexicon: Lexicon): RegExp {
  const { numbers, vague } = lexicon.data;
  const forms = [
    ...Object.keys(numbers.cardinals),
    ...Object.keys(numbers.magnitudes),
    ...Object.keys(numbers.fractions),
    ...Object.keys(numbers.collectives),
    ...Object.keys(numbers.ordinals),
    ...Object.keys(numbers.multiples),
    ...Object.values(vague).flatMap((entry) => entry.forms.map(longestWord)),
    ...lexicon.words('zero-nouns'),
    ...lexicon.words('zero-words'),
    'none',
  ];
  const words = [...new Set(forms)].filter(isWord).map(escaped);
  const signs = [...new Set(forms)].filter((form) => form !== '' && !isWord(form)).join('');
  // Classes before words: most figures are digits.
  return new RegExp(`[0-9${signs.replace(/[\]\\^-]/g, '\\$&')}]|\\b(?:${words.join('|')})`, 'i');
}

/** Compiles the parts of a lexicon that figures are read with. */
export function compileVocabulary(lexicon: Lexicon): Vocabulary {
  const { numbers, hedges, vague } = lexicon.data;
  const lists = new Map<string, ReadonlySet<string>>();
  const list = (name: string): ReadonlySet<string> => {
    const known = lists.get(name) ?? lexicon.words(name);
    lists.set(name, known);
    return known;
  };
  return {
    lexicon,
    cardinals: decimals(numbers.cardinals),
    magnitudes: exponents(numbers.magnitudes),
    suffixes: exponents(numbers.suffixes),
    fractions: fractionsOf(numbers.fractions),
    collectives: decimals(numbers.collectives),
    multiples: multiplesOf(numbers),
    ordinals: new Set(Object.keys(numbers.ordinals)),
    hedgesBefore: formIndex(hedgeForms(hedges, 'before')),
    hedgesAfter: formIndex(hedgeForms(hedges, 'after')),
    tolerances: formIndex([...lexicon.words('tolerances')].map((form): [string, true] => [form, true])),
    vague: formIndex(vagueForms(vague)),
    units: compileUnits(lexicon.data),
    opens: openerOf(lexicon),
    anchor: anchorOf(lexicon),
    has: (name, lower) => list(name).has(lower),
  };
}
