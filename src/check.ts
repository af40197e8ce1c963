import { createIdentifier } from './identity/index.ts';
import { type Bench, gather, type Judgement, targetOf, topicRules } from './judge/index.ts';
import {
  benchOf,
  createGrouping,
  createKeyJudge,
  createSourceFacts,
  factsOf,
  judgeGroups,
  replacedIn,
  witnessesIn,
} from './judging.ts';
import type { Kit } from './kit.ts';
import type { Claim, Exclusion } from './model/claim.ts';
import type { ClaimRecord } from './model/claim-record.ts';
import { LEVELS, type Level, type Problem, type Report, type Source } from './model/report.ts';
import type { Expectation, Rule, TestSource } from './model/rule.ts';
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
  const { read, problems } = createReading(kit)(raws);
  const records = read.flatMap((one) => one.records);
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
export function reportOf(judgement: Judgement, { sources, comments, problems }: Beside, options: CheckOptions): Report {
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

/** What one rule, alone, makes of a few texts: the gravest level that it sees between two of them. */
export function testRule(rule: Rule, sources: readonly TestSource[], kit: Kit): Expectation {
  const records = createReading(kit)(sources.map(rawSource)).read.flatMap((one) => one.records);
  const facts = factsOf(records, kit);
  const bench = benchOf({ ...kit, rules: [rule] }, createSourceFacts(records, witnessesIn(facts)));
  const identify = createIdentifier(kit.lexicon, facts);
  const seen = [...createGrouping(facts, kit)(records)].flatMap(([key, under]) =>
    identify(key, under).topics.flatMap((topic) => seenIn(topic, rule, bench)),
  );
  const [gravest] = seen.sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || +a.excused - +b.excused);
  return gravest === undefined ? 'nothing' : gravest.excused ? 'excused' : gravest.level;
}

function rawSource(source: TestSource, index: number): RawDocument {
  const name = `source-${index + 1}.txt`;
  return typeof source === 'string' ? { name, text: source } : { name, ...source };
}

/** Claims of two sources, or one that is worked out inside its source and the one that the source states. */
const speakAgainstEachOther = (a: Claim, b: Claim): boolean =>
  a.source !== b.source || a.derived?.against !== undefined || b.derived?.against !== undefined;

interface Seen {
  readonly level: Level;
  /** True if the rule gives the level a severity and leaves this pair alone. */
  readonly excused: boolean;
}

function seenIn(claims: readonly Claim[], rule: Rule, bench: Bench): Seen[] {
  const topic = topicRules(targetOf(claims), bench.rules, bench.comparatorOf);
  const seen = (a: Claim, b: Claim): Seen[] => {
    if (!speakAgainstEachOther(a, b) || topic.ownerOf(a, b) === undefined) return [];
    const level = topic.levelOf(a, b);
    return [{ level, excused: rule.severity[level] !== undefined && !topic.rulingOn(rule, a, b).flagged }];
  };
  return claims.flatMap((a, index) => claims.slice(index + 1).flatMap((b) => seen(a, b)));
}
