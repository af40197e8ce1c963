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
import { type Bench, type Judgement, judge, replaced, settle, targetOf, type WitnessOf } from './judge/index.ts';
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
import type { Expectation, Rule } from './model/rule.ts';
import type { Document, RawDocument } from './model/source.ts';
import { mostSpecific, renderMessage } from './rules/index.ts';
import { segment } from './segment/index.ts';

export interface CheckOptions {
  /** Put text and blocks of the sources into the report. */
  readonly withText?: boolean;
  /** Problems met before, while files were read. */
  readonly problems?: readonly Problem[];
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
  const copies = findCopies(facts.sketches);
  const judgement = judgeAll(records, facts, copies, kit);
  return {
    schema: 1,
    tool: { name: 'gainsay', version: options.version },
    sources: documents.map((document) => sourceOf(document, copies.get(document.name), options.withText === true)),
    ...judgement,
    problems: [...(options.problems ?? []), ...problems],
  };
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
    sources: documents.map((document) => sourceOf(document, undefined, false)),
    problems,
  };
}

/** What one rule, alone, makes of a few texts: the gravest level that it sees between two of them. */
export function testRule(rule: Rule, sources: readonly string[], kit: Kit): Expectation {
  const raws = sources.map((text, index) => ({ name: `source-${index + 1}.txt`, text }));
  const records = recordsOf(read(raws, kit).documents, kit);
  const facts = factsOf(records, kit);
  const bench = benchOf({ ...kit, rules: [rule] });
  const identify = createIdentifier(kit.lexicon, facts);
  const levels = [...byKey(records, facts, kit)].flatMap(([key, under]) =>
    identify(key, under).topics.flatMap((topic) => levelsIn(topic, rule, bench)),
  );
  return levels.sort((a, b) => LEVELS.indexOf(b) - LEVELS.indexOf(a))[0] ?? 'nothing';
}

/** The facts of claims, as the command of that name writes them. */
export function factsOf(records: Iterable<ClaimRecord>, { lexicon }: Kit): Facts {
  const collector = collectFacts(lexicon.data.aliases);
  for (const record of records) collector.add(record);
  return collector.facts();
}

/** Says of the records under one key what can and what cannot all be true. Compiled once for many keys. */
export type KeyJudge = (key: string, records: readonly ClaimRecord[]) => Judgement;

export function createKeyJudge(facts: Facts, witnessOf: WitnessOf, kit: Kit): KeyJudge {
  const identify = createIdentifier(kit.lexicon, facts);
  const bench = benchOf(kit);
  return (key, records) => {
    const publishers = new Map(records.map(({ claim, context }) => [claim.source, context.publisher ?? claim.source]));
    const labelOf = (source: string): string => publishers.get(source) ?? source;
    return judge({ ...identify(key, records), witnessOf, labelOf }, bench);
  };
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
  const witnessKeysOf = createWitnessKeyer(facts);
  for (const record of records) for (const key of witnessKeysOf(record)) groups.get(key)?.push(record);
  return groups;
}

function judgeAll(
  records: readonly ClaimRecord[],
  facts: Facts,
  copies: ReadonlyMap<string, string>,
  kit: Kit,
): Judgement {
  const witnessOf: WitnessOf = (source) => copies.get(source) ?? source;
  const judgeKey = createKeyJudge(facts, witnessOf, kit);
  const [findings, cleared, agreements]: [Finding[], Cleared[], Agreement[]] = [[], replacedIn(records, kit), []];
  for (const [key, under] of byKey(records, facts, kit)) {
    if (under.length < 2 && under.every(({ context }) => context.stated === undefined)) continue;
    const judgement = judgeKey(key, under);
    findings.push(...judgement.findings);
    cleared.push(...judgement.cleared);
    agreements.push(...judgement.agreements);
  }
  return settle({ findings, cleared, agreements }, witnessOf);
}

/** Entries of pages that are kept up to date, each with the later one that replaces it. */
function replacedIn(records: readonly ClaimRecord[], kit: Kit): Cleared[] {
  const replacing = records.filter(({ context }) => context.supersededBy !== undefined);
  if (replacing.length === 0) return [];
  const byId = new Map(records.map(({ claim }) => [claim.id, claim] as const));
  const bench = benchOf(kit);
  return replacing.flatMap(({ claim, context }) => {
    const later = byId.get(context.supersededBy ?? '');
    return later === undefined ? [] : [replaced(claim, later, bench)];
  });
}

/** Claims of two sources, or one that is worked out inside its source and the one that the source states. */
const speakAgainstEachOther = (a: Claim, b: Claim): boolean =>
  a.source !== b.source || a.derived?.against !== undefined || b.derived?.against !== undefined;

function levelsIn(topic: readonly Claim[], rule: Rule, bench: Bench): Level[] {
  const comparator = bench.comparatorOf(rule.compare);
  if (comparator === undefined || bench.rules.ownerOf(targetOf(topic)) === undefined) return [];
  return topic.flatMap((a, index) =>
    topic.slice(index + 1).flatMap((b) => (speakAgainstEachOther(a, b) ? [comparator.compare(a.value, b.value)] : [])),
  );
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

function benchOf(kit: Kit): Bench {
  const byId = comparatorsById(kit);
  return {
    lexicon: kit.lexicon,
    rules: {
      ownerOf: (target) => mostSpecific(kit.rules, target),
      messageOf: (rule, values) => renderMessage(rule.message, values),
    },
    comparatorOf: (id) => byId.get(id),
  };
}

function sourceOf(document: Document, copyOf: string | undefined, withText: boolean): Source {
  const { name, publisher, url, language, published, cites, text, blocks } = document;
  return {
    name,
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
    ...(published === undefined ? {} : { published }),
    ...(cites === undefined || cites.length === 0 ? {} : { cites }),
    ...(copyOf === undefined ? {} : { copyOf }),
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
