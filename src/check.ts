import { type Gathered, gather } from './judge/index.ts';
import { createGrouping, createKeyJudge, factsOf, judgeGroups, replacedIn, witnessesIn } from './judging.ts';
import type { Kit } from './kit.ts';
import type { Claim, Exclusion } from './model/claim.ts';
import type { ClaimRecord } from './model/claim-record.ts';
import type { Problem, Report, Source } from './model/report.ts';
import type { Progress } from './model/review.ts';
import type { RawDocument } from './model/source.ts';
import { createReading, sourceOf } from './reading.ts';
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
  const { read, problems } = createReading(kit)(raws);
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
      sources: read.map(({ document }) => sourceOf(document, witnessOf(document.name), options.withText === true)),
      comments: read.map(({ document }) => suppressionsIn(document, rules)),
      problems,
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
}

/** The last step: what was judged, with what was settled before. */
export function reportOf(judgement: Gathered, { sources, comments, problems }: Beside, options: CheckOptions): Report {
  const report: Report = {
    schema: 1,
    tool: { name: 'gainsay', version: options.version },
    sources,
    ...judgement,
    problems: [...(options.problems ?? []), ...problems, ...judgement.problems],
  };
  return settle(report, { ...options.settled, comments });
}

/** Every claim of every document, and the figures that state nothing. */
export function extract(raws: readonly RawDocument[], kit: Kit): Extracted {
  const { read, problems } = createReading(kit)(raws);
  const records = read.flatMap((one) => one.records);
  return {
    claims: records.map(({ claim }) => claim),
    records,
    leftOut: read.flatMap(({ document, leftOut }) => leftOut.map((one) => ({ ...one, source: document.name }))),
    sources: read.map(({ document }) => sourceOf(document, document.name, false)),
    problems,
  };
}
