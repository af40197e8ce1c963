/**
 * What the YAML files under rules/lexicon say, merged over all files (shipped first, then the user's), as plain data. A file holds any
 * of the top-level keys of LexiconData. A form is lower case unless case distinguishes it (units such as "MW", currency signs), and
 * may be several words.
 */

/** Factors are exact decimal or fraction strings ("1609.344", "1/3"), to the base unit of the dimension. */
export interface UnitEntry {
  /** Singular, in words: "kilometre per hour". */
  readonly name: string;
  /** "length", "mass", "duration", "area", "share", "count", … */
  readonly dimension: string;
  readonly factor: string;
  /** Added after scaling: 273.15 for degrees Celsius in kelvin. */
  readonly offset?: string;
  /** Words, any case: "kilometres", "km". */
  readonly forms: readonly string[];
  /** Case-sensitive short forms that may be attached to the figure: "km", "MW", "m". */
  readonly symbols?: readonly string[];
  /** Figures in this unit keep the last written place as their step, trailing zeros or not: per cent, years of age. */
  readonly exact?: boolean;
  /** Words of which one must stand in the passage for a symbol to mean this unit, and then no other: "F" beside "capacitor". */
  readonly beside?: readonly string[];
  /** What is always measured in it, so that its bare figures are too: "life expectancy". */
  readonly measures?: readonly string[];
}

export interface CurrencyEntry {
  /** "dollar", "pound sterling". */
  readonly name: string;
  /** Case-sensitive, before or after the figure: "$", "US$", "kr". */
  readonly symbols?: readonly string[];
  /** ISO 4217 and other written codes: "USD". */
  readonly codes: readonly string[];
  readonly forms: readonly string[];
  readonly subunit?: {
    readonly name: string;
    readonly factor: string;
    readonly forms: readonly string[];
    readonly symbols?: readonly string[];
  };
}

export interface NumberWords {
  /** "one" → "1", "ninety" → "90", "half" is in fractions. Values are exact decimal strings. */
  readonly cardinals: Readonly<Record<string, string>>;
  /** "hundred", "thousand", "million", "lakh": multiply what stands before. */
  readonly magnitudes: Readonly<Record<string, string>>;
  /** Case-insensitive suffixes of a figure: "k", "m", "mn", "bn", "tn". */
  readonly suffixes: Readonly<Record<string, string>>;
  /** "half" → "1/2", "third" → "1/3", "quarter" → "1/4". */
  readonly fractions: Readonly<Record<string, string>>;
  /** "dozen" → "12", "pair" → "2". */
  readonly collectives: Readonly<Record<string, string>>;
  /** "twice" → "2", "halved" → "1/2": words for a multiple of something else. */
  readonly multiples: Readonly<Record<string, string>>;
  /** "first" → 1: ordinals are no quantities. */
  readonly ordinals: Readonly<Record<string, number>>;
}

/** What parts of the calendar are called, by lower-case form. */
export interface CalendarWords {
  /** "january", "jan" → 1. */
  readonly months: Readonly<Record<string, number>>;
  /** "monday", "mon" → 1; Sunday is 7. */
  readonly weekdays: Readonly<Record<string, number>>;
  /** First of the three months of a season: "winter" → 12. */
  readonly seasons: Readonly<Record<string, number>>;
  /** Days of every year: "christmas day" → "12-25". */
  readonly days: Readonly<Record<string, string>>;
  /** "noon" → "12:00". */
  readonly hours: Readonly<Record<string, string>>;
  /** "cest" → "+02:00"; an empty string where one name stands for several zones. */
  readonly zones: Readonly<Record<string, string>>;
}

/** A hedge moves the ends of the interval of a figure by steps; null is unbounded. */
export interface HedgeEntry {
  readonly relation: '~' | '>' | '<';
  /** Steps below the figure that it still covers; null is down to nothing. */
  readonly below: number | null;
  readonly above: number | null;
  /** True if the figure itself is not covered ("more than", "fewer than", "nearly"). */
  readonly excludes?: boolean;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
}

/** A word that stands for an interval, in the unit named. */
export interface VagueEntry {
  readonly forms: readonly string[];
  readonly unit: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly minOpen?: boolean;
  readonly maxOpen?: boolean;
  /** Counts only beside one of these nouns, by stem ("minority" beside "stake"). */
  readonly beside?: readonly string[];
}

/**
 * A property that claims can state a value of. A form "home ... wash / burn" counts only where one of the words behind the dots stands in
 * the passage too, and near the value if it is what is counted.
 */
export interface AttributeEntry {
  /** How a report names it: "investment". */
  readonly label: string;
  /** Dimensions of its values: "money", "share", "count", "duration", …, "date" for events, or "term". */
  readonly dimensions: readonly string[];
  /** Nouns and phrases that name it, any inflection. */
  readonly nouns?: readonly string[];
  /** Verbs and phrases that state it, any inflection. */
  readonly verbs?: readonly string[];
  /** Counted nouns that suffice by themselves ("contractors"). */
  readonly counted?: readonly string[];
  /** Words that name it right after the value: "long", "wide". */
  readonly after?: readonly string[];
  /** Labels of rows, columns and fields that name it there, where the same words in a sentence would not: "Employees". */
  readonly labels?: readonly string[];
  /** A cue counts only when one of these stands in the same sentence, by stem. */
  readonly beside?: readonly string[];
  /** Attributes that give way to this one where cues of both fit a value, however near theirs stands. */
  readonly outranks?: readonly string[];
  /** Keeps the written unit as step, trailing zeros or not: limits, list prices, scores. */
  readonly exact?: boolean;
  /** "49% of Arden" is a value of it where nothing else says what it is a value of. */
  readonly shareOfName?: boolean;
  /** What is counted tells values apart: passengers hurt are no rivals of people hurt. */
  readonly byNoun?: boolean;
  /** Does not change with time (a length, a launch mass): claims of any period compare. */
  readonly timeless?: boolean;
  /** A count or sum of what is planned to be done: the time by which it is done is no period that it holds for. */
  readonly planned?: boolean;
  /** Prepositions before the participant that the property is of ("in": invests in X). */
  readonly of?: readonly string[];
  /** For events that befall one participant again and again: only dates near that of the source count, as those of what it reports. */
  readonly news?: boolean;
  /** For events that are themselves what a document is about ("the crash"): whom they befell need not be named. */
  readonly impersonal?: boolean;
  /** For events: nouns that, with "the", stand for what the document is about when the event befalls them ("the company was founded"). */
  readonly bearers?: readonly string[];
  /** For events: "it" stands for what the document is about only if the name of that ends with one of the bearers. */
  readonly onlyBearers?: boolean;
  /** For events: another event → nouns for which it is this one that is meant. "The fire started" dates the outbreak. */
  readonly replaces?: Readonly<Record<string, readonly string[]>>;
}

/** Adjectives that rank things by one property. */
export interface RankEntry {
  /** Superlatives of the top end: "largest", "biggest". */
  readonly top: readonly string[];
  /** Superlatives of the other end: "smallest". */
  readonly bottom?: readonly string[];
}

/** An office that a person holds. */
export interface OfficeEntry {
  /** Forms of its name in any case, the deputies and former holders left out: "chief financial officer", "finance director". */
  readonly forms: readonly string[];
  /** Offices of one family exclude each other: nobody is chief executive and finance director of one firm. */
  readonly family?: string;
  /** True if a body has one holder of it at a time. */
  readonly single?: boolean;
  /** Nouns of what its holder leads: "who leads the inquiry" says the same as "lead investigator". */
  readonly leads?: readonly string[];
}

/** A set of scopes that exclude each other ("killed" / "injured"). */
export interface ScopeSetEntry {
  /** Attributes that the set narrows; absent: all. */
  readonly attributes?: readonly string[];
  /** Scope that a claim means which names none of the set. */
  readonly default?: string;
  /** Scope → forms that place a claim in it. */
  readonly members: Readonly<Record<string, readonly string[]>>;
}

export interface TermSetEntry {
  /** What the set answers: "decision", "state of the inquiry". */
  readonly label: string;
  /** Nouns of which one must stand in the clause; absent: none needed. */
  readonly about?: readonly string[];
  /** True if the noun tells one thing from another: an airport that is open is no rival of a road that is closed. */
  readonly byThing?: boolean;
  /** True if it is said of what the document is about, whoever the clause names. */
  readonly impersonal?: boolean;
  /** A thing passes through the terms in the order given ("onward"), or may go from any to any; absent: it holds for good. */
  readonly changes?: 'onward' | 'freely';
  /** Term → its forms, any inflection. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

/** Forms of a predicate, by what it is said of. Verbs in their base form; what follows them belongs to them: "turn down". */
export interface PredicateForms {
  /** Verbs whose subject it is said of: "survive". */
  readonly does?: readonly string[];
  /** Verbs whose object it is said of, or their subject in the passive: "approve". */
  readonly done?: readonly string[];
  /** States that "be" or "remain" links with their subject, as written: "at large". */
  readonly is?: readonly string[];
}

/** Predicates of which only one can be true of the same thing. */
export interface OppositesEntry {
  /** What the set answers: "whether it was approved". */
  readonly label: string;
  /** A thing passes through the poles in the order given ("onward"), or may go from any to any; absent: it holds for good. */
  readonly changes?: 'onward' | 'freely';
  /** Nouns of which the subject or the object must be one; absent: anything may be. */
  readonly about?: readonly string[];
  /** True if a name says enough: the launch of a rocket and the rocket are the same. */
  readonly byName?: boolean;
  /** True if it is a matter of what the document is about, whoever the subject is: lawyers appeal for their clients. */
  readonly impersonal?: boolean;
  /** True if it is a matter of what else the clause says: who confirms one thing may deny another. */
  readonly matter?: boolean;
  /** True if things whose descriptions differ are no rivals: "unemployment", "youth unemployment". */
  readonly strict?: boolean;
  readonly poles: Readonly<Record<string, PredicateForms>>;
}

export interface LexiconData {
  readonly units: Readonly<Record<string, UnitEntry>>;
  readonly currencies: Readonly<Record<string, CurrencyEntry>>;
  readonly numbers: NumberWords;
  readonly calendar: CalendarWords;
  readonly hedges: Readonly<Record<string, HedgeEntry>>;
  readonly vague: Readonly<Record<string, VagueEntry>>;
  readonly attributes: Readonly<Record<string, AttributeEntry>>;
  readonly scopes: Readonly<Record<string, ScopeSetEntry>>;
  readonly terms: Readonly<Record<string, TermSetEntry>>;
  readonly opposites: Readonly<Record<string, OppositesEntry>>;
  /** Property → the adjectives that rank things by it. */
  readonly ranks: Readonly<Record<string, RankEntry>>;
  /** Canonical name of an office → its forms. */
  readonly offices: Readonly<Record<string, OfficeEntry>>;
  /** Noun kind → nouns: words that may stand for each other when counted ("people": persons, residents). */
  readonly nouns: Readonly<Record<string, readonly string[]>>;
  /** Sets of plain forms by name: "speech-verbs", "forecast", "rumour", "refutation", "abbreviations", "titles", "legal-suffixes", "labels", "boilerplate", … */
  readonly words: Readonly<Record<string, readonly string[]>>;
  /** Canonical name → other names of it. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Irregular form → base form: "men" → "man", "sold" → "sell". The stem of the form is the stem of its base. */
  readonly irregular: Readonly<Record<string, string>>;
}

/** What a verb is mostly about, by the files that WordNet sorts verbs into. */
export type VerbField =
  | 'body'
  | 'change'
  | 'cognition'
  | 'communication'
  | 'competition'
  | 'consumption'
  | 'contact'
  | 'creation'
  | 'emotion'
  | 'motion'
  | 'perception'
  | 'possession'
  | 'social'
  | 'stative'
  | 'weather';

/** How common a word is, and what else means the same. */
export interface Meaning {
  /** 0 for words that are hardly ever used, 9 for the commonest. */
  readonly commonness: number;
  /** Names of the synonym classes that it belongs to. */
  readonly classes: readonly string[];
  /** Absent for a word that is never a verb. */
  readonly verbField?: VerbField;
}

/** Lexicon data with what the stages look up in it. Frozen; made once by `compileLexicon`. */
export interface Lexicon {
  readonly data: LexiconData;
  /** Hex digest of the data: changes when any entry does. */
  readonly digest: string;
  /** Stem of one word, lower-cased; memoised. */
  readonly stem: (word: string) => string;
  /** Whether a lower-case word is one of the English language rather than a name. False for all where no vocabulary was given. */
  readonly isEnglish: (word: string) => boolean;
  /** Whether a lower-case word is mostly used as a noun in the singular. */
  readonly isNoun: (word: string) => boolean;
  /** What the thesaurus says of a stem; a word that it does not have is rare and stands for itself. */
  readonly meaning: (stem: string) => Meaning;
  /** The set of forms under `words.<name>`, lower-cased; empty if there is none. */
  readonly words: (name: string) => ReadonlySet<string>;
}
