import type { Problem } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { excerpt, placeIn } from './excerpt.ts';
import type { YamlFile } from './yaml.ts';
import type { YamlNode } from './yaml-node.ts';

/** A fragment of JSON Schema (draft 2020-12), for editors. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/**
 * How one kind of value is written in YAML: reads a node into typed data and describes itself to editors. Fields are built from smaller
 * ones by the functions of fields.ts and record.ts.
 */
export interface Field<T> {
  /** What is wanted, to end "Expected …": "text", "a list". */
  readonly expects: string;
  readonly schema: JsonSchema;
  /** The value, or undefined after telling the context of every mistake in it. */
  readonly read: (node: YamlNode, context: FieldContext) => T | undefined;
}

/** The file being read and what is wrong with it so far: reading goes on after a mistake, so that one run tells them all. */
export interface FieldContext {
  readonly file: YamlFile;
  readonly problems: Problem[];
}

/** Something wrong in a file, before its place is put in words. */
export interface Mistake {
  readonly code: string;
  /** One sentence. */
  readonly message: string;
  /** Where, if not the whole value. */
  readonly span?: Span;
  /** What to do, on lines of its own after the excerpt. */
  readonly advice?: string;
}

/** Adds a mistake to the problems of the context, with line, column and excerpt. */
export function complain(context: FieldContext, span: Span, { code, message, advice }: Mistake): void {
  context.problems.push(problemAt(context.file, span, { code, message, ...(advice === undefined ? {} : { advice }) }));
}

/** A mistake as a problem with line, column and, as its hint, the excerpt and the advice. */
export function problemAt(file: YamlFile, span: Span, { code, message, advice }: Mistake): Problem {
  const shown = excerpt(file, span);
  return {
    code,
    message,
    file: file.file,
    ...placeIn(file, span.start),
    hint: advice === undefined ? shown : `${shown}\n${advice}`,
  };
}

/** Reads a whole file. The problems begin with those that were found when it was parsed. */
export function readFields<T>(file: YamlFile, field: Field<T>): { value: T | undefined; problems: readonly Problem[] } {
  const context = contextOf(file);
  const value = file.root === undefined ? undefined : field.read(file.root, context);
  return { value, problems: problemsOf([context]) };
}

/** What was told of several files: file by file, and in each from top to bottom. */
export function problemsOf(contexts: readonly FieldContext[]): readonly Problem[] {
  const byPlace = (a: Problem, b: Problem): number =>
    (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  return contexts.flatMap(({ problems }) => problems.toSorted(byPlace));
}

/** A file ready to be read, with what its parsing found. */
export const contextOf = (file: YamlFile): FieldContext => ({ file, problems: [...file.problems] });
