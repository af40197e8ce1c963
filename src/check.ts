import { createDateFinder, createDayFinder } from './calendar/index.ts';
import {
  collectFacts,
  createIdentifier,
  createKeyer,
  createRecordMaker,
  createWitnessKeyer,
  findCopies,
} from './identity/index.ts';
import { ingest } from './ingest/index.ts';
import {
  type Bench,
  gather,
  type Judgement,
  judge,
  replaced,
  targetOf,
  topicRules,
  type WitnessOf,
} from './judge/index.ts';
import { comparatorsById, type Kit } from './kit.ts';
import type { Claim, Exclusion } from './model/claim.ts';
import type { ClaimRecord } from './model/claim-record.ts';
import type { Facts } from './model/facts.ts';
import {
  type Agreement,
  type Cleared,
  type Finding,
  LEVELS,
  type Level,
  type Problem,
  type Report,
  type Source,
} from './model/report.ts';
import type { Expectation, Rule, SourceFacts, TestSource } from './model/rule.ts';
import type { Document, RawDocument } from './model/source.ts';
import { createRuleBook } from './rules/index.ts';
import { segment } from './segment/index.ts';
import { type Settlement, settle, suppressionsIn } from './suppression/index.ts';

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
  const { documents, problems } = read(raws, kit);
  const records = recordsOf(documents, kit);
  const facts = factsOf(records, kit);
  const witnessOf = witnessesIn(facts);
  const judgement = judgeAll(records, facts, witnessOf, kit);
  const report: Report = {
    schema: 1,
    tool: { name: 'gainsay', version: options.version },
    sources: documents.map((document) => sourceOf(document, witnessOf(document.name), options.withText === true)),
    ...judgement,
    problems: [...(options.problems ?? []), ...problems, ...judgement.problems],
  };
  const rules = [...kit.rules.map(({ id }) => id), ...(options.settled?.off ?? [])];
  const comments = documents.map((document) => suppressionsIn(document, rules));
  return settle(report, { ...options.settled, comments });
}

/** Every claim of every document, and the figures that state nothing. */
export function extract(raws: readonly RawDocument[], kit: Kit): Extracted {
  const { documents, problems } = read(raws, kit);
  const extractor = kit.extractor();
  const abbreviations = kit.lexicon.words('abbreviations');
  const toRecords = createRecordMaker(kit.lexicon);
  const extractions = documents.map((document) => {
    const { claims, leftOut } = extractor(document, segment(document, abbreviations));
    return { document, leftOut, records: toRecords(document, claims) };
  });
  const records = extractions.flatMap((extraction) => extraction.records);
  return {
    claims: records.map(({ claim }) => claim),
    records,
    leftOut: extractions.flatMap(({ document, leftOut }) => leftOut.map((one) => ({ ...one, source: document.name }))),
    sources: documents.map((document) => sourceOf(document, document.name, false)),
    problems,
  };
}

/** What one rule, alone, makes of a few texts: the gravest level that it sees between two of them. */
export function testRule(rule: Rule, sources: readonly TestSource[], kit: Kit): Expectation {
  const records = recordsOf(read(sources.map(rawSource), kit).documents, kit);
  const facts = factsOf(records, kit);
  const bench = benchOf({ ...kit, rules: [rule] }, createSourceFacts(records, witnessesIn(facts)));
  const identify = createIdentifier(kit.lexicon, facts);
  const seen = [...byKey(records, facts, kit)].flatMap(([key, under]) =>
    identify(key, under).topics.flatMap((topic) => seenIn(topic, rule, bench)),
  );
  const [gravest] = seen.sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || +a.excused - +b.excused);
  return gravest === undefined ? 'nothing' : gravest.excused ? 'excused' : gravest.level;
}

function rawSource(source: TestSource, index: number): RawDocument {
  const name = `source-${index + 1}.txt`;
  return typeof source === 'string' ? { name, text: source } : { name, ...source };
}

/** The facts of claims, as the command of that name writes them. */
export function factsOf(records: Iterable<ClaimRecord>, { lexicon }: Kit): Facts {
  const collector = collectFacts(lexicon);
  for (const record of records) collector.add(record);
  return collector.facts();
}

/** Says of the records under one key what can and what cannot all be true. Compiled once for many keys. */
export type KeyJudge = (key: string, records: readonly ClaimRecord[]) => Judgement;

export function createKeyJudge(facts: Facts, witnessOf: WitnessOf, kit: Kit): KeyJudge {
  const identify = createIdentifier(kit.lexicon, facts);
  // Rules are compiled once, and asked about the sources of the key that is being judged.
  let factsFor = createSourceFacts([], witnessOf);
  const bench = benchOf(kit, (source) => factsFor(source));
  return (key, records) => {
    factsFor = createSourceFacts(records, witnessOf);
    return judge(
      {
        ...identify(key, records),
        witnessOf,
        labelOf: (source) => factsFor(source).publisher ?? source,
        publishedOf: (source) => factsFor(source).published?.slice(0, 10),
      },
      bench,
    );
  };
}

/** Name of a source → the source that it stands for: itself, or the one that it copies. */
export function witnessesIn(facts: Facts): WitnessOf {
  const copies = findCopies(facts.sketches);
  return (source) => copies.get(source) ?? source;
}

/** Key → the records that stand under it, for keys under which there is something to compare. */
function byKey(records: readonly ClaimRecord[], facts: Facts, { lexicon }: Kit): ReadonlyMap<string, ClaimRecord[]> {
  const keysOf = createKeyer(lexicon, facts);
  const groups = new Map<string, ClaimRecord[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  }
  const witnessKeysOf = createWitnessKeyer(lexicon, facts);
  for (const record of records) for (const key of witnessKeysOf(record)) groups.get(key)?.push(record);
  return groups;
}

function judgeAll(records: readonly ClaimRecord[], facts: Facts, witnessOf: WitnessOf, kit: Kit): Judgement {
  const judgeKey = createKeyJudge(facts, witnessOf, kit);
  const findings: Finding[] = [];
  const cleared: Cleared[] = replacedIn(records, kit);
  const agreements: Agreement[] = [];
  const problems: Problem[] = [];
  for (const [key, under] of byKey(records, facts, kit)) {
    if (under.length < 2 && under.every(({ context }) => context.stated === undefined)) continue;
    const judgement = judgeKey(key, under);
    findings.push(...judgement.findings);
    cleared.push(...judgement.cleared);
    agreements.push(...judgement.agreements);
    problems.push(...judgement.problems);
  }
  return gather({ findings, cleared, agreements, problems }, witnessOf);
}

/** Entries of pages that are kept up to date, each with the later one that replaces it. */
function replacedIn(records: readonly ClaimRecord[], kit: Kit): Cleared[] {
  const replacing = records.filter(({ context }) => context.supersededBy !== undefined);
  if (replacing.length === 0) return [];
  const byId = new Map(records.map(({ claim }) => [claim.id, claim] as const));
  const bench = benchOf(
    kit,
    createSourceFacts([], (source) => source),
  );
  return replacing.flatMap(({ claim, context }) => {
    const later = byId.get(context.supersededBy ?? '');
    return later === undefined ? [] : [replaced(claim, later, bench)];
  });
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

function read(
  raws: readonly RawDocument[],
  kit: Kit,
): { documents: readonly Document[]; problems: readonly Problem[] } {
  const { documents, problems } = ingest(raws, kit.formats, {
    boilerplate: kit.lexicon.words('boilerplate'),
    days: createDayFinder(createDateFinder(kit.lexicon), kit.dateOrder),
  });
  const sorted = [...documents].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { documents: sorted, problems };
}

function recordsOf(documents: readonly Document[], kit: Kit): ClaimRecord[] {
  const extractor = kit.extractor();
  const abbreviations = kit.lexicon.words('abbreviations');
  const toRecords = createRecordMaker(kit.lexicon);
  return documents.flatMap((document) =>
    toRecords(document, extractor(document, segment(document, abbreviations)).claims),
  );
}

function benchOf(kit: Kit, factsFor: (source: string) => SourceFacts): Bench {
  const byId = comparatorsById(kit);
  return {
    lexicon: kit.lexicon,
    rules: createRuleBook(kit.rules, factsFor),
    comparatorOf: (id) => byId.get(id),
  };
}

/** What the sources of records say of themselves, by their names. */
function createSourceFacts(records: readonly ClaimRecord[], witnessOf: WitnessOf): (source: string) => SourceFacts {
  const known = new Map<string, SourceFacts>();
  for (const { claim, context } of records) {
    if (known.has(claim.source)) continue;
    const { publisher, published } = context;
    known.set(claim.source, {
      name: claim.source,
      witness: witnessOf(claim.source),
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
    });
  }
  return (source) => known.get(source) ?? { name: source, witness: witnessOf(source) };
}

function sourceOf(document: Document, witness: string, withText: boolean): Source {
  const { name, publisher, url, language, published, cites, text, blocks } = document;
  return {
    name,
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    ...(published === undefined ? {} : { published }),
    ...(cites === undefined || cites.length === 0 ? {} : { cites }),
    ...(witness === name ? {} : { copyOf: witness }),
    words: countWords(text),
    ...(withText ? { text, blocks: blocks.map(({ kind, span }) => ({ kind, span })) } : {}),
  };
}

/** Runs of characters other than white space; one scan. */
function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const blank = code <= 32 || code === 0xa0;
    if (!blank && !inside) words++;
    inside = !blank;
  }
  return words;
}
