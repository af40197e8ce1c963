import type { Level, Problem, Report } from './report.ts';
import type { Document, RawDocument } from './source.ts';
import type { Value } from './value.ts';
import type { DayFinder } from './written-date.ts';

/** Reads documents of one format. Pure: text in, documents out. */
export interface Format {
  readonly id: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** One raw file may hold several documents (.jsonl); what cannot be read is a problem and costs only that document. */
  readonly read: (
    raw: RawDocument,
    tools: ReadTools,
  ) => { readonly documents: readonly Document[]; readonly problems: readonly Problem[] };
}

export interface ReadTools {
  /** Lower-cased phrases that mark a block as boilerplate. */
  readonly boilerplate: ReadonlySet<string>;
  /** Finds the days that a text names, in words or figures. */
  readonly days: DayFinder;
}

/** Says which level two values stand in. Pure and symmetric. */
export interface Comparator {
  readonly id: string;
  readonly compare: (a: Value, b: Value) => Level;
}

/** Turns a report into text. Pure: no clock, no working folder, no console. */
export interface Renderer {
  readonly id: string;
  /** Endings of an output file that choose it, with the dot. */
  readonly extensions: readonly string[];
  readonly description: string;
  /** True if it shows the texts of the sources, and is built on the review page: it is given both. */
  readonly showsTexts?: boolean;
  readonly render: (report: Report, options: RenderOptions) => string;
}

export interface RenderOptions {
  /** True on a terminal that shows colours. */
  readonly color?: boolean;
  /**
   * How to reach the sources from where the report is written: prefixed to a source's name in links ("../seeds/"). Empty: next to them.
   */
  readonly sourcePrefix?: string;
  /** For renderers that show texts. */
  readonly page?: PageAssets;
}

/** The review page as it was built: a document that names one script and one style sheet. */
export interface PageAssets {
  readonly document: string;
  readonly script: string;
  readonly style: string;
}

export interface Plugin {
  readonly name: string;
  readonly formats?: readonly Format[];
  readonly comparators?: readonly Comparator[];
  readonly renderers?: readonly Renderer[];
}
