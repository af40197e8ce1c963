import type { Certainty, Claim, DerivationKind } from './claim.ts';
import type { CompareOptions } from './compare-options.ts';
import type { Relation } from './relation.ts';
import type { Level, Severity } from './report.ts';

/** What a rule can ask of a pair of claims. Several names under one field: one of them is enough. */
export interface AboutFields {
  /** Lexicon attributes. */
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
  /** Names or publishers of sources with wildcards; one of the two claims is from such a source. */
  readonly source?: readonly string[];
  /** "killed" or "casualty: killed"; a claim of the topic says so. */
  readonly scope?: readonly string[];
  /** How one of the two claims is put forward. */
  readonly certainty?: readonly Certainty[];
}

/** Which pairs of claims a rule owns: every field and every combination given must hold. */
export interface About extends AboutFields {
  /** One of these holds. */
  readonly any?: readonly About[];
  /** All of these hold, each for whichever of the two claims. */
  readonly all?: readonly About[];
  readonly not?: About;
}

/** Circumstances in which a rule leaves a pair alone, with when they hold. Every sentence ends a message "left alone: …". */
export const CONDITIONS = {
  'same-publisher': 'both sources are of one publisher',
  copies: 'one source is a near-copy of the other, or both are of a third',
  'other-day': 'the sources appeared on different days',
  undated: 'one source does not say when it appeared',
  'other-period': 'the claims are not of the same stated period',
  'other-scope': 'one claim names a part or measure that the other does not',
  attributed: 'one value is in the words of somebody whom the source names',
  reported: 'one value is reported or rumoured rather than stated',
  forecast: 'one value is a forecast or plan',
  hedged: 'one value is approximate or a bound ("about", "at least")',
  'worked-out': 'one value follows from others rather than standing in the text',
  headline: 'one value stands in a headline',
} as const;

export type Condition = keyof typeof CONDITIONS;

/**
 * What a rule test expects of two or more one-sentence sources: a level; that the rule leaves such a level alone because of `unless` or
 * `when` ("excused"); or nothing to compare.
 */
export type Expectation = Level | 'excused' | 'nothing';

/** A source of a test: its text alone, or with what is known of it. */
export type TestSource =
  | string
  | { readonly text: string; readonly name?: string; readonly publisher?: string; readonly published?: string };

/** Name under which a source of a test is read. */
export const testSourceName = (source: TestSource, index: number): string =>
  (typeof source === 'string' ? undefined : source.name) ?? `source-${index + 1}.txt`;

export const testSourceText = (source: TestSource): string => (typeof source === 'string' ? source : source.text);

export interface RuleTest {
  readonly name: string;
  readonly sources: readonly TestSource[];
  readonly expect: Expectation;
}

export interface Rule {
  readonly id: string;
  readonly description: string;
  readonly about: About;
  /** Id of a comparator of the kit: "quantity", "term". */
  readonly compare: string;
  /** How the comparator compares, where the rule says more than its name. */
  readonly options?: CompareOptions;
  /** Arithmetic by which every source's own figures lead to further ones, which are then compared like stated ones. */
  readonly derive?: readonly Relation[];
  /** An expression in CEL over `a`, `b` and `topic`; where it is false the rule leaves the pair alone. */
  readonly when?: string;
  /** Circumstances of which one is enough for the rule to leave a pair alone. */
  readonly unless?: readonly Condition[];
  /** A level without a severity here makes no finding. */
  readonly severity: Partial<Record<Level, Severity>>;
  /** Template; placeholders such as {a.source}, {a.text}, {b.text}, {topic} are checked when the rule is loaded. */
  readonly message: string;
  /** Template of why such values may differ, with the same placeholders. */
  readonly why?: string;
  readonly help?: string;
  /** Addresses where an editor can read on. */
  readonly references?: readonly string[];
  readonly tests: readonly RuleTest[];
  /** Where the rule was read: a shipped file's name, or the user's path. */
  readonly file: string;
  /** True for a rule that comes with the program. */
  readonly shipped?: boolean;
}

/** What `message` and `why` of a rule may name, with what stands there in a report. `a` and `b` are the first claims of the first two sides. */
export const PLACEHOLDERS = {
  topic: 'what the claims are about: "stake of Arden in Bolt"',
  subject: 'the main participant',
  attribute: 'the property: "stake"',
  'a.source': 'publisher or name of the first source',
  'a.text': 'value of the first claim, as written',
  'a.quote': 'sentence of the first claim',
  'a.speaker': 'who said it, else the source',
  'a.published': 'day on which the first source appeared, else "undated"',
  'b.source': 'publisher or name of the second source',
  'b.text': 'value of the second claim, as written',
  'b.quote': 'sentence of the second claim',
  'b.speaker': 'who said it, else the source',
  'b.published': 'day on which the second source appeared, else "undated"',
  arithmetic: 'how the derived value is worked out: "27 + 14 + 3 = 44"; empty where both are stated',
} as const;

export type Placeholder = keyof typeof PLACEHOLDERS;
export type MessageValues = Readonly<Record<Placeholder, string>>;

/** What `about` looks at, of one topic and two of its claims. */
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
  /** Scopes of any claim of the topic, "set: member". */
  readonly scope?: readonly string[];
  /** Names and publishers of the sources of the two claims. */
  readonly source?: readonly string[];
  /** Of the two claims. */
  readonly certainty?: readonly Certainty[];
}

/** What is known of the source of a claim. */
export interface SourceFacts {
  readonly name: string;
  readonly publisher?: string;
  /** ISO 8601. */
  readonly published?: string;
  /** Name of the source that it stands for: itself, or the one that it copies. */
  readonly witness: string;
}

/** Whether a rule flags two claims of a level that it gives a severity. */
export type Ruling =
  /** `swapped` if what the rule says of `a` and `b` holds of the second claim and the first. */
  | { readonly flagged: true; readonly swapped: boolean }
  /** `because` ends a sentence; `failure` says what kept the rule from being applied. */
  | { readonly flagged: false; readonly because: string; readonly failure?: string };

/** Which rules own the pairs of one topic. */
export interface Ownership {
  /** Every rule that may own one, the most specific first. */
  readonly rules: readonly Rule[];
  /** Undefined if none does. The order of the two plays no part. */
  readonly ownerOf: (a: Claim, b: Claim) => Rule | undefined;
  /** True if that depends on the sources or the certainty of the two, so that a topic may have several owners. */
  readonly ofPairs: boolean;
}

/** The rules as the judge uses them. */
export interface RuleBook {
  /** `target` says nothing of sources and certainty: those are of the claims. */
  readonly ownershipIn: (target: RuleTarget) => Ownership;
  readonly rulingOn: (rule: Rule, a: Claim, b: Claim, target: RuleTarget) => Ruling;
  /** Fills a template of a rule. */
  readonly fill: (template: string, values: MessageValues) => string;
}
