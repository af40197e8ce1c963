import { type Gathered, gather } from './judge/index.ts';
import { createGrouping, createKeyJudge, factsOf, judgeGroups, replacedIn, witnessesIn } from './judging.ts';
import type { Kit } from './kit.ts';
import type { Claim, Exclusion } from './model/claim.ts';
import type { ClaimRecord } from './model/claim-record.ts';
import type { Problem, Report, Source } from './model/report.ts';
import type { Progress } from './model/review.ts';
import type { RawDocument } from './model/source.ts';
import { createReading, type Reading, sortedByName, withWitness } from './reading.ts';
import { type Settlement, type Suppressed, settle, suppressionsIn } from './suppression/index.ts';

export interface CheckOptions {
  /** Put text and blocks of the sources into the report. */
  readonly withText?: boolean;
  /** Problems met before, while files were read. */
  readonly problems?: readonly Problem[];
  /** What was settled before; comments in the sources are read here. */
  readonly settled?: Omit<Settlement, 'comments'>;
  /** Version of the program, for the report. */
  readonly version: string;
  /** Told before each part of the work; sees nothing that the report does not say. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Extracted {
  readonly claims: readonly Claim[];
  /** The same claims, each with what must be known of its source to judge it elsewhere. */
  readonly records: readonly ClaimRecord[];
  readonly leftOut: readonly (Exclusion & { readonly source: string })[];
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** The whole job: texts in, report out. Pure and synchronous; the order of the documents plays no part. */
export function check(raws: readonly RawDocument[], kit: Kit, options: CheckOptions): Report {
  options.onProgress?.({ phase: 'extracting', documents: raws.length, claims: 0, topics: 0 });
  return checkReading(createReading(kit, options.withText)(raws), kit, options);
}

/** The second half of the job, for documents that have been read, here or elsewhere. */
export function checkReading(reading: Reading, kit: Kit, options: CheckOptions): Report {
  const read = sortedByName(reading.read);
  const records = read.flatMap((one) => one.records);
  options.onProgress?.({ phase: 'comparing', documents: read.length, claims: records.length, topics: 0 });
  const facts = factsOf(records, kit);
  const witnessOf = witnessesIn(facts);
  const judged = judgeGroups(createGrouping(facts, kit)(records), createKeyJudge(facts, witnessOf, kit));
  const judgement = gather({ ...judged, cleared: [...replacedIn(records, kit), ...judged.cleared] }, witnessOf);
  const rules = knownRules(kit, options);
  return reportOf(
    judgement,
    {
      sources: read.map(({ source }) => withWitness(source, witnessOf(source.name))),
      comments: read.map(({ comments }) => suppressionsIn(comments, rules)),
      problems: reading.problems,
      unopened: reading.unopened ?? [],
    },
    options,
  );
}

/** Ids that a comment in a source may name. */
export const knownRules = (kit: Kit, { settled }: CheckOptions): string[] => [
  ...kit.rules.map(({ id }) => id),
  ...(settled?.off ?? []),
];

/** What a report says beside what was judged. */
interface Beside {
  readonly sources: readonly Source[];
  readonly comments: readonly Suppressed[];
  readonly problems: readonly Problem[];
  readonly unopened: readonly Problem[];
}

/** The last step: what was judged, with what was settled before. */
export function reportOf(judgement: Gathered, beside: Beside, options: CheckOptions): Report {
  const { sources, comments, problems, unopened } = beside;
  const report: Report = {
    schema: 1,
    tool: { name: 'gainsay', version: options.version },
    sources,
    ...judgement,
    problems: [...inFiles([...(options.problems ?? []), ...unopened]), ...problems, ...judgement.problems],
  };
  return settle(report, { ...options.settled, comments });
}

/** Sorted by file, so that the order in which files were named plays no part. */
export const inFiles = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted(({ file: a = '' }, { file: b = '' }) => (a < b ? -1 : a > b ? 1 : 0));

/** Every claim of every document, and the figures that state nothing. */
export function extract(raws: readonly RawDocument[], kit: Kit): Extracted {
  return extractedOf(createReading(kit)(raws));
}

/** The same of documents that have been read. */
export function extractedOf(reading: Reading): Extracted {
  const read = sortedByName(reading.read);
  const records = read.flatMap((one) => one.records);
  return {
    claims: records.map(({ claim }) => claim),
    records,
    leftOut: read.flatMap(({ source, leftOut }) => leftOut.map((one) => ({ ...one, source: source.name }))),
    sources: read.map(({ source }) => source),
    problems: reading.problems,
  };
}
