import type { Span } from './span.ts';
import type { Quantity, Value } from './value.ts';

/** The noun that a figure counts or measures, as written beside it. Spans are offsets into the text that was read. */
export interface NounPhrase {
  /** Head noun as written, lower case: "contractors". */
  readonly head: string;
  /** Words between figure and head, lower case: ["full-time"]. */
  readonly modifiers: readonly string[];
  readonly span: Span;
}

/** A value found in one passage, before anything is known of what it is said of. Spans are offsets into the text that was read. */
export interface Mention {
  /** The written value with its hedge: "more than US$14 billion". For a counted noun the noun is not part of it. */
  readonly span: Span;
  /** The figure with its unit, without the hedge: "US$14 billion". */
  readonly core: Span;
  readonly value: Value;
  /** What it is a value of, where the reader of the value knows; else the cues around it tell. */
  readonly attribute?: string;
  /** Names of the participants, where the reader of the value knows. */
  readonly subject?: readonly string[];
  /** True if `subject` was taken from what the document is about: the names are then candidates, most likely first. */
  readonly subjectImplied?: boolean;
  /** True if the participants need not be those whom the sentence is about, and the next may carry on. */
  readonly aside?: boolean;
  /** Scopes ("thing: bridge") that the reader of the value knows: what tells it from values of other things that nobody names. */
  readonly scope?: readonly string[];
  /** True if the value is one of what is to come ("will open on 3 May"); false where its own verb says that it is not. */
  readonly planned?: boolean;
  /** For counts the counted noun; for other figures a noun right after the unit ("a 49% stake", "a $2 million fine"). */
  readonly noun?: NounPhrase;
  /** Index, in the list of mentions, of the value that this one is a parenthesised conversion of. */
  readonly converts?: number;
  /** The same quantity with the written unit as step, trailing zeros or not: for attributes that the lexicon marks exact. */
  readonly exactValue?: Quantity;
}

/** What the surroundings of a figure say of its unit: a table head such as "£m", "Launch mass (kg)". */
export interface UnitContext {
  readonly head?: string;
  readonly label?: string;
  readonly corner?: string;
}

/** A figure left out, with the reason. Offsets into the text that was read. */
export interface LeftOut {
  readonly span: Span;
  readonly reason: string;
}

export interface Reading {
  /** In text order. */
  readonly mentions: readonly Mention[];
  readonly leftOut: readonly LeftOut[];
}
