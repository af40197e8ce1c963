import type { CompareOptions, ToleranceKind } from './compare-options.ts';
import type { Level, Problem, Report } from './report.ts';
import type { Rule } from './rule.ts';
import type { DecodedPart, Document, RawDocument, RawFile } from './source.ts';
import type { Value } from './value.ts';
import type { DayFinder } from './written-date.ts';

/** Reads documents of one format. Pure: text in, documents out. */
export interface Format {
  readonly id: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether a text is beyond doubt of this format, whatever its file is called. Looks at no more than its beginning. */
  readonly recognises?: (text: string) => boolean;
  /** One raw file may hold several documents (.jsonl); what cannot be read is a problem and costs only that document. */
  readonly read: (
    raw: RawDocument,
    tools: ReadTools,
  ) => { readonly documents: readonly Document[]; readonly problems: readonly Problem[] };
  /** Cuts a text where its documents end, so that each can be read by itself, to the same result. Absent where only `read` can tell. */
  readonly split?: (raw: RawDocument) => readonly RawDocument[];
}

/** A file with what its first bytes show. */
export interface SniffedFile extends RawFile {
  /** Names of the members of a ZIP archive; empty for any other file. */
  readonly members: readonly string[];
}

/**
 * Turns files of one format that is no plain text into documents. It works while files are read, before the pipeline, so it may be
 * asynchronous; it is a function of its argument all the same.
 */
export interface Decoder {
  readonly id: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether a file is of this format, whatever it is called. */
  readonly recognises: (file: SniffedFile) => boolean;
  /**
   * The signal says that the time for it is over; what then comes out is thrown away.
   * @throws UnreadableError with what is the matter and what to do.
   */
  readonly decode: (file: SniffedFile, signal: AbortSignal) => Promise<DecodedFile>;
}

/** What a decoder made of a file. Problems are of parts that were left out. */
export interface DecodedFile {
  readonly parts: readonly DecodedPart[];
  readonly problems: readonly Problem[];
  /** Files packed in this one, to be opened like any other; their names hold that of this one (see `INSIDE`). */
  readonly files?: readonly RawFile[];
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
  /** Without options as strict as can be. */
  readonly compare: (a: Value, b: Value, options?: CompareOptions) => Level;
  /** Type of the values that it compares; absent: several. All others are not comparable. */
  readonly valueType?: Value['type'];
  /** Levels that it may give; absent: all. */
  readonly levels?: readonly Level[];
  /** Tolerances that it takes; absent: none. */
  readonly tolerances?: readonly ToleranceKind[];
}

/** Turns a report into text. Pure: no clock, no working folder, no console. */
export interface Renderer {
  readonly id: string;
  /** Endings of an output file that choose it, with the dot. */
  readonly extensions: readonly string[];
  readonly description: string;
  /** True if it shows the texts of the sources, and is built on the review page: it is given both. */
  readonly showsTexts?: boolean;
  /** True if it describes the rules in force beside the findings: it is given them. */
  readonly declaresRules?: boolean;
  readonly render: (report: Report, options: RenderOptions) => string;
}

export interface RenderOptions {
  /** True on a terminal that shows colours. */
  readonly color?: boolean;
  /**
   * How to reach the sources from where the report is written: prefixed to a source's name in links ("../seeds/"). Empty: next to them.
   */
  readonly sourcePrefix?: string;
  /** The same from the working folder ("seeds/"), for programs that look for files there wherever the report lies. */
  readonly sourceFolder?: string;
  /** For renderers that show texts. */
  readonly page?: PageAssets;
  /** For renderers that declare rules. */
  readonly rules?: readonly RuleDescription[];
}

/** What a report format may say of a rule. */
export type RuleDescription = Pick<Rule, 'id' | 'description' | 'help' | 'references' | 'severity'>;

/** The review page as it was built. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

export interface Plugin {
  readonly name: string;
  readonly formats?: readonly Format[];
  readonly decoders?: readonly Decoder[];
  readonly comparators?: readonly Comparator[];
  readonly renderers?: readonly Renderer[];
}
