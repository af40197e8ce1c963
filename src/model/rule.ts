import type { DerivationKind } from './claim.ts';
import type { Level, Severity } from './report.ts';

/** Which pairs of claims a rule owns. Every given field must hold; the more fields, the more specific the rule. */
export interface About {
  /** Lexicon attribute, or a list of them. */
  readonly attribute?: readonly string[];
  /** "money", "share", "count", "length", …; "money" stands for every currency. */
  readonly dimension?: readonly string[];
  /** Lexicon unit ids or counted nouns. */
  readonly unit?: readonly string[];
  /** Names of participants. */
  readonly subject?: readonly string[];
  /** Sets of exclusive terms. */
  readonly set?: readonly string[];
  /** How one of two values of a source follows from others of it; a rule without this is not about such pairs. */
  readonly derived?: readonly DerivationKind[];
}

/** What a rule test expects of two or more one-sentence sources: a level, or nothing to compare. */
export type Expectation = Level | 'nothing';

export interface RuleTest {
  readonly name: string;
  readonly sources: readonly string[];
  readonly expect: Expectation;
}

export interface Rule {
  readonly id: string;
  readonly description: string;
  readonly about: About;
  /** Id of a comparator of the kit: "quantity", "term". */
  readonly compare: string;
  /** A level without a severity here makes no finding. */
  readonly severity: Partial<Record<Level, Severity>>;
  /** Template; placeholders such as {a.source}, {a.text}, {b.text}, {topic} are checked when the rule is loaded. */
  readonly message: string;
  readonly help?: string;
  readonly tests: readonly RuleTest[];
  /** Where the rule was read: a shipped file's name, or the user's path. */
  readonly file: string;
}

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
  arithmetic: 'how the derived value is worked out: "27 + 14 + 3 = 44"; empty where both are stated',
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;
export type MessageValues = Readonly<Record<Placeholder, string>>;

/** What a rule may be about, of one topic. */
export interface RuleTarget {
  readonly attribute: string;
  /** "money:USD", "share"; absent for values without one. */
  readonly dimension?: string;
  readonly unit?: string;
  readonly subject: readonly string[];
  /** Set of the exclusive term. */
  readonly set?: string;
  /** How a value follows from others of its source, where it is held against what that source states. */
  readonly derived?: DerivationKind;
}

/** The rules as the judge uses them. */
export interface RuleBook {
  /** The most specific rule whose `about` fits; undefined if none does. */
  readonly ownerOf: (target: RuleTarget) => Rule | undefined;
  /** Fills a rule's message. */
  readonly messageOf: (rule: Rule, values: MessageValues) => string;
}
