import { list, mapOf } from '../io/collections.ts';
import { boolean, checked, exactDecimal, number, numberOrNull, oneOf, text, textLike } from '../io/fields.ts';
import { optional, record, required } from '../io/record.ts';
import type {
  AttributeEntry,
  CalendarWords,
  CurrencyEntry,
  HedgeEntry,
  LexiconData,
  NumberWords,
  OfficeEntry,
  OppositesEntry,
  RankEntry,
  ScopeSetEntry,
  TermSetEntry,
  UnitEntry,
  VagueEntry,
} from '../model/lexicon.ts';
import { type DefinitionsField, entry, named, plain, sections, words } from './definition.ts';

const forms = list(text, { atLeast: 1 });
const symbols = list(text);
const factor = exactDecimal({ fractions: true });

const unit = entry<UnitEntry>('a unit', {
  name: required(text, 'Singular, in words: "kilometre per hour".'),
  dimension: required(text, 'What it measures: "length", "mass", "share", "count".'),
  factor: required(factor, 'Exact factor to the base unit of the dimension.'),
  offset: optional(exactDecimal(), 'Added after scaling: 273.15 for degrees Celsius.'),
  forms: required(list(text), 'Words in any case: "kilometres", "km".'),
  symbols: optional(symbols, 'Case-sensitive short forms that may be attached to the figure: "MW".'),
  exact: optional(boolean, 'True if the last written place is the step, trailing zeros or not.'),
  beside: optional(list(text), 'Words, one of which must stand in the passage for a symbol to mean this unit.'),
  measures: optional(list(text), 'What is always measured in it, so that its bare figures are too.'),
});

const currency = entry<CurrencyEntry>('a currency', {
  name: required(text, 'Singular, in words: "pound sterling".'),
  symbols: optional(symbols, 'Case-sensitive, before or after the figure: "US$".'),
  codes: required(list(text), 'ISO 4217 and other written codes.'),
  forms: required(list(text), 'Words in any case.'),
  subunit: optional(
    record('a subunit', {
      name: required(text, 'Singular, in words: "penny".'),
      factor: required(factor, 'Of the currency: "0.01".'),
      forms: required(list(text), 'Words in any case.'),
      symbols: optional(symbols, 'Case-sensitive: "p".'),
    }),
  ),
});

const hedge = entry<HedgeEntry>('a hedge', {
  relation: required(oneOf(['~', '>', '<'], 'relation'), '~ approximate, > at least, < at most.'),
  below: required(numberOrNull, 'Steps below the figure that it still covers; null is down to nothing.'),
  above: required(numberOrNull, 'Steps above the figure that it still covers; null is without limit.'),
  excludes: optional(boolean, 'True if the figure itself is not covered ("more than").'),
  before: optional(list(text), 'Forms that stand before the figure.'),
  after: optional(list(text), 'Forms that stand after the figure.'),
});

const vague = entry<VagueEntry>('a vague word', {
  forms: required(forms, 'Words in any case: "dozens".'),
  unit: required(text, 'Id of the unit of min and max.'),
  min: required(numberOrNull, 'Lower end; null is unbounded.'),
  max: required(numberOrNull, 'Upper end; null is unbounded.'),
  minOpen: optional(boolean, 'True if the lower end itself is not meant.'),
  maxOpen: optional(boolean, 'True if the upper end itself is not meant.'),
  beside: optional(list(text), 'Counts only beside one of these nouns, in any inflection.'),
});

const attribute = entry<AttributeEntry>('an attribute', {
  label: required(text, 'How a report names it.'),
  dimensions: required(forms, 'Dimensions of its values, or "term".'),
  nouns: optional(list(text), 'Nouns and phrases that name it, in any inflection.'),
  verbs: optional(list(text), 'Verbs and phrases that state it, in any inflection.'),
  counted: optional(list(text), 'Counted nouns that suffice by themselves.'),
  after: optional(list(text), 'Words that name it right after the value: "long".'),
  labels: optional(list(text), 'Labels of rows, columns and fields that name it: "Employees".'),
  beside: optional(list(text), 'A cue counts only if one of these stands in the same sentence.'),
  outranks: optional(list(text), 'Attributes that give way to this one where both fit a value.'),
  exact: optional(boolean, 'True if the written unit is the step, trailing zeros or not: limits, list prices.'),
  shareOfName: optional(boolean, 'True if a share of a named company is one where nothing else is said.'),
  byNoun: optional(boolean, 'True if claims that count different things are no rivals.'),
  timeless: optional(boolean, 'True for what does not change with time: claims of any period compare.'),
  planned: optional(boolean, 'True for what will be done: a deadline is then no period.'),
  of: optional(list(text), 'Prepositions before the participant that the property is of.'),
  news: optional(boolean, 'True for events that recur: only dates near that of the source count.'),
  impersonal: optional(boolean, 'True for events that are themselves what a document is about.'),
  bearers: optional(list(text), 'Nouns that stand for what the document is about when the event befalls them.'),
  onlyBearers: optional(boolean, 'True if "it" must have a name that ends with one of the bearers.'),
  replaces: optional(
    mapOf(forms),
    'Another event, then nouns for which this one is meant: the start of a "fire" is its outbreak.',
  ),
});

const rank = entry<RankEntry>('a rank', {
  top: required(forms, 'Superlatives of the top end: "largest", "biggest".'),
  bottom: optional(forms, 'Superlatives of the other end: "smallest".'),
});

const office = entry<OfficeEntry>('an office', {
  forms: required(forms, 'Forms of its name in any case: "chief financial officer", "CFO".'),
  family: optional(text, 'Offices of one family exclude each other.'),
  single: optional(boolean, 'True if a body has one holder of it at a time.'),
  leads: optional(list(text), 'Nouns of what its holder leads: "inquiry" of the lead investigator.'),
});

const scopeSet = entry<ScopeSetEntry>('a set of scopes', {
  attributes: optional(list(text), 'Attributes that the set narrows; all if absent.'),
  default: optional(text, 'Scope that a claim means which names none of the set.'),
  members: required(mapOf(forms), 'Scope, then the forms that place a claim in it.'),
});

const changes = oneOf(['onward', 'freely'], 'change');

const termSet = entry<TermSetEntry>('a set of terms', {
  label: required(text, 'What the set answers: "outcome of the appeal".'),
  about: optional(list(text), 'Nouns of which one must stand in the clause.'),
  byThing: optional(boolean, 'True if the noun tells one thing from another.'),
  impersonal: optional(boolean, 'True if it is said of what the document is about, whoever the clause names.'),
  changes: optional(changes, 'Whether a thing passes through the terms in their order, or freely.'),
  terms: required(mapOf(forms), 'Term, then its forms in any inflection.'),
});

const predicate = record('the forms of a predicate', {
  does: optional(forms, 'Verbs in their base form whose subject it is said of: "survive".'),
  done: optional(forms, 'Verbs in their base form whose object it is said of: "approve", "turn down".'),
  is: optional(forms, 'States of the subject of "be" or "remain", as written: "at large".'),
});

const opposites = entry<OppositesEntry>('a set of opposites', {
  label: required(text, 'What the set answers: "whether it was approved".'),
  changes: optional(changes, 'Whether a thing passes through the poles in their order, or freely.'),
  about: optional(list(text), 'Nouns of which the subject or the object must be one.'),
  byName: optional(boolean, 'True if a name says enough, whatever noun stands beside it.'),
  impersonal: optional(boolean, 'True if it is said of what the document is about, whoever the subject is.'),
  matter: optional(boolean, 'True if it is a matter of what else the clause says.'),
  strict: optional(boolean, 'True if things whose descriptions differ are no rivals.'),
  poles: required(mapOf(predicate), 'Pole, then the predicates that state it.'),
});

const decimals = named(plain(exactDecimal()));

const numberWords: Readonly<Record<keyof NumberWords, DefinitionsField>> = {
  cardinals: decimals,
  magnitudes: decimals,
  suffixes: decimals,
  fractions: named(plain(factor)),
  collectives: decimals,
  multiples: named(plain(factor)),
  ordinals: named(plain(number)),
};

/** Words that stand for one of the first so many whole numbers. */
const oneTo = (most: number): DefinitionsField =>
  named(
    plain(
      checked(number, (value) =>
        Number.isInteger(value) && value >= 1 && value <= most
          ? []
          : [{ code: 'yaml-type', message: `Expected a whole number from 1 to ${most}, found ${value}.` }],
      ),
    ),
  );

const calendarWords: Readonly<Record<keyof CalendarWords, DefinitionsField>> = {
  months: oneTo(12),
  weekdays: oneTo(7),
  seasons: oneTo(12),
  days: named(plain(textLike(/^[0-1][0-9]-[0-3][0-9]$/, 'a month and a day such as "12-25"'))),
  hours: named(plain(textLike(/^[0-2][0-9]:[0-5][0-9]$/, 'a time of day such as "12:00"'))),
  zones: named(plain(textLike(/^(?:[+-][0-1][0-9]:[0-5][0-9]|local)$/, 'an offset such as "+01:00", or "local"'))),
};

const kinds: Readonly<Record<keyof LexiconData, DefinitionsField>> = {
  units: named(unit),
  currencies: named(currency),
  numbers: sections('number words', numberWords),
  calendar: sections('words of the calendar', calendarWords),
  hedges: named(hedge),
  vague: named(vague),
  attributes: named(attribute),
  scopes: named(scopeSet),
  terms: named(termSet),
  opposites: named(opposites),
  ranks: named(rank),
  offices: named(office),
  nouns: named(words),
  words: named(words),
  aliases: named(words),
  irregular: named(plain(text)),
};

/** Everything a lexicon file may hold; reads to the definitions in it. */
export const lexiconFile: DefinitionsField = sections('a lexicon file', kinds);

/** A lexicon in which nothing is defined. */
export const emptyLexicon: LexiconData = {
  units: {},
  currencies: {},
  numbers: { cardinals: {}, magnitudes: {}, suffixes: {}, fractions: {}, collectives: {}, multiples: {}, ordinals: {} },
  calendar: { months: {}, weekdays: {}, seasons: {}, days: {}, hours: {}, zones: {} },
  hedges: {},
  vague: {},
  attributes: {},
  scopes: {},
  terms: {},
  opposites: {},
  ranks: {},
  offices: {},
  nouns: {},
  words: {},
  aliases: {},
  irregular: {},
};
