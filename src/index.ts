import { builtins } from './builtins.ts';
import { checkReading, type Extracted, extractedOf, inFiles } from './check.ts';
import { joinDecisions } from './decisions/index.ts';
import { splitText } from './ingest/index.ts';
import { packageVersion } from './io/package-version.ts';
import { loadPageAssets } from './io/page-assets.ts';
import { parseYaml } from './io/yaml.ts';
import { assembleKit, type Kit } from './kit.ts';
import { compileLexicon } from './lexicon/index.ts';
import { once } from './model/once.ts';
import type { Plugin } from './model/plugin.ts';
import { InputError } from './model/problem.ts';
import type { Decision, Report } from './model/report.ts';
import type { RawDocument, RawFile } from './model/source.ts';
import type { DateOrder } from './model/written-date.ts';
import { readPack } from './pack.ts';
import { merged, readAll } from './reading/read-all.ts';
import type { Unread } from './reading/unread.ts';
import { createReaderOf } from './reading/where.ts';
import type { Reading } from './reading.ts';
import { loadShipped } from './shipped.ts';

export type { Extracted } from './check.ts';
export type { Certainty, Claim, Derivation, Exclusion } from './model/claim.ts';
export type { Comparator, Decoder, Format, Plugin, Renderer, RenderOptions } from './model/plugin.ts';
export { InputError } from './model/problem.ts';
export type {
  Agreement,
  Cleared,
  Decision,
  Finding,
  FindingSuppression,
  Level,
  Problem,
  Reason,
  Report,
  Severity,
  Side,
  Source,
} from './model/report.ts';
export type { RawDocument, RawFile } from './model/source.ts';
export type { DateValue, Name, Quantity, Rank, Relation, Role, Term, Value } from './model/value.ts';
export type { DateOrder } from './model/written-date.ts';

export interface Options {
  /** Rule and lexicon files as text, on top of those that ship; `name` is what mistakes in them are reported under. */
  readonly yaml?: readonly { readonly name: string; readonly text: string }[];
  /** Further formats, comparators and renderers; a later one outranks an earlier one and what ships. */
  readonly plugins?: readonly Plugin[];
  /** Put text and blocks of the sources into the report. */
  readonly withText?: boolean;
  /** Day on which suppressions in comments must still hold, yyyy-mm-dd; by default that of the newest text. */
  readonly asOf?: string;
  /** How to read dates such as 12/06/2025 in texts that do not show their order; without it such dates stay open. */
  readonly dateOrder?: DateOrder;
  /**
   * Threads that read documents, by default this one alone. The result is the same; formats and decoders of plugins are always read with in
   * this thread, as functions cannot be told to another.
   */
  readonly jobs?: number;
  /** What editors decided of findings; what they say nothing of stays open. */
  readonly decisions?: readonly Decision[];
}

/**
 * Checks texts, and the bytes of files, against each other. The name of a text decides its format by its ending, unless the text shows
 * another; without a known one it is plain text. Files are recognised by what they hold.
 * @throws InputError with every mistake in the given YAML at once.
 */
export async function check(documents: readonly (RawDocument | RawFile)[], options: Options = {}): Promise<Report> {
  const kit = kitOf(options);
  const { asOf, withText = false } = options;
  const reading = await readingOf(documents, kit, options);
  const settled = asOf === undefined ? {} : { asOf };
  const report = checkReading(reading, kit, { version: packageVersion(), withText, settled });
  return joinDecisions(report, options.decisions ?? []);
}

/** The claims of texts, and the figures that state nothing, with the reason. */
export async function extract(
  documents: readonly (RawDocument | RawFile)[],
  options: Options = {},
): Promise<Extracted> {
  const kit = kitOf(options);
  const reading = await readingOf(documents, kit, options);
  return { ...extractedOf(reading), problems: [...inFiles(reading.unopened), ...reading.problems] };
}

/** The documents, one record of a file of records at a time, as threads can share them. */
async function* unreadOf(documents: readonly (RawDocument | RawFile)[], { formats }: Kit): AsyncGenerator<Unread> {
  for (const document of documents)
    for (const input of 'bytes' in document ? [document] : splitText(document, formats)) yield { input };
}

async function readingOf(
  documents: readonly (RawDocument | RawFile)[],
  kit: Kit,
  { jobs = 1, withText = false }: Options,
): Promise<Required<Reading>> {
  const reader = createReaderOf(kit, { jobs, withText });
  async function* readings(): AsyncGenerator<Reading> {
    for await (const outcomes of readAll(unreadOf(documents, kit), reader)) yield* outcomes;
  }
  try {
    return await merged(readings());
  } finally {
    await reader.close();
  }
}

/**
 * Writes a report in one of the formats: "md", "json", "sarif", "csv" and the others that `docs/outputs.md` lists; "html" shows the texts
 * of a report made `withText`.
 * @throws InputError if there is no such format.
 */
export function render(
  report: Report,
  format: string,
  options: Pick<Options, 'plugins'> & { readonly sourcePrefix?: string } = {},
): string {
  const plugins = [builtins, ...(options.plugins ?? [])];
  const renderers = plugins.flatMap((plugin) => plugin.renderers ?? []).reverse();
  const renderer = renderers.find(({ id }) => id === format);
  if (renderer === undefined) {
    const known = [...new Set(renderers.map(({ id }) => id))].sort().join(', ');
    throw new InputError([{ code: 'unknown-format', message: `There is no format "${format}"; known are ${known}.` }]);
  }
  const { sourcePrefix } = options;
  return renderer.render(report, {
    ...(sourcePrefix === undefined ? {} : { sourcePrefix, sourceFolder: sourcePrefix }),
    ...(renderer.declaresRules === true ? { rules: loadShipped().rules } : {}),
    ...(renderer.showsTexts === true ? { page: loadPageAssets() } : {}),
  });
}

/** What ships, compiled once for all calls that add nothing to it. */
const shippedKit = once(() => assembled({}));

function kitOf(options: Options): Kit {
  const addsNothing =
    options.dateOrder === undefined && (options.yaml ?? []).length === 0 && (options.plugins ?? []).length === 0;
  return addsNothing ? shippedKit() : assembled(options);
}

function assembled(options: Options): Kit {
  const shipped = loadShipped();
  const plugins = [builtins, ...(options.plugins ?? [])];
  const files = (options.yaml ?? []).map(({ name, text }) => parseYaml(text, name));
  const comparators = plugins.flatMap((plugin) => plugin.comparators ?? []);
  const added = readPack(files, { ...shipped, comparators });
  if (added.problems.length > 0) throw new InputError(added.problems);
  return assembleKit(
    plugins,
    compileLexicon(added.lexicon, shipped.vocabulary, shipped.thesaurus, shipped.stems),
    [...shipped.rules, ...added.rules],
    options,
  );
}
