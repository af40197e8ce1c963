import { createDayFinder } from './calendar/index.ts';
import { factsOf, findCopies, identify } from './identity/index.ts';
import { ingest } from './ingest/index.ts';
import { type Bench, judge, topicRules } from './judge/index.ts';
import { comparatorsById, type Kit } from './kit.ts';
import type { Claim, Exclusion } from './model/claim.ts';
import { LEVELS, type Level, type Problem, type Report, type Source } from './model/report.ts';
import type { Progress } from './model/review.ts';
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
  /** Told before each part of the work; sees nothing that the report does not say. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Extracted {
  readonly claims: readonly Claim[];
  readonly leftOut: readonly (Exclusion & { readonly source: string })[];
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** The whole job: texts in, report out. Pure and synchronous; the order of the documents plays no part. */
export function check(raws: readonly RawDocument[], kit: Kit, options: CheckOptions): Report {
  const { documents, problems } = read(raws, kit);
  const done = { documents: documents.length, claims: 0, topics: 0 };
  options.onProgress?.({ phase: 'extracting', ...done });
  const claims = claimsOf(documents, kit);
  options.onProgress?.({ phase: 'comparing', ...done, claims: claims.length });
  const copies = findCopies(documents);
  const identified = identify(claims, kit.lexicon, factsOf(kit.lexicon));
  const factsFor = createSourceFacts(documents, copies);
  const judgement = judge(
    {
      ...identified,
      witnessOf: (source) => factsFor(source).witness,
      labelOf: (source) => factsFor(source).publisher ?? source,
      publishedOf: (source) => factsFor(source).published?.slice(0, 10),
    },
    benchOf(kit, factsFor),
  );
  const report: Report = {
    schema: 1,
    tool: { name: 'gainsay', version: options.version },
    sources: documents.map((document) => sourceOf(document, copies.get(document.name), options.withText === true)),
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
  const extractions = documents.map((document) => ({
    document,
    ...extractor(document, segment(document, abbreviations)),
  }));
  return {
    claims: extractions.flatMap(({ claims }) => claims),
    leftOut: extractions.flatMap(({ document, leftOut }) => leftOut.map((one) => ({ ...one, source: document.name }))),
    sources: documents.map((document) => sourceOf(document, undefined, false)),
    problems,
  };
}

/** What is known of texts before anything is read out of them, with text and blocks. */
export function describeSources(raws: readonly RawDocument[], kit: Kit): readonly Source[] {
  return read(raws, kit).documents.map((document) => sourceOf(document, undefined, true));
}

/** What one rule, alone, makes of a few texts: the gravest level that it sees between two of them. */
export function testRule(rule: Rule, sources: readonly TestSource[], kit: Kit): Expectation {
  const { documents } = read(sources.map(rawSource), kit);
  const bench = benchOf({ ...kit, rules: [rule] }, createSourceFacts(documents, findCopies(documents)));
  const seen = identify(claimsOf(documents, kit), kit.lexicon, factsOf(kit.lexicon)).topics.flatMap((topic) =>
    seenIn(topic, rule, bench),
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
  const topic = topicRules(claims, bench);
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
    days: createDayFinder(kit.dateFinder(), kit.dateOrder),
  });
  const sorted = [...documents].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { documents: sorted, problems };
}

function claimsOf(documents: readonly Document[], kit: Kit): Claim[] {
  const extractor = kit.extractor();
  const abbreviations = kit.lexicon.words('abbreviations');
  return documents.flatMap((document) => extractor(document, segment(document, abbreviations)).claims);
}

function benchOf(kit: Kit, factsFor: (source: string) => SourceFacts): Bench {
  const byId = comparatorsById(kit);
  return {
    lexicon: kit.lexicon,
    rules: createRuleBook(kit.rules, factsFor),
    comparatorOf: (id) => byId.get(id),
    rates: kit.rates,
  };
}

/** What the documents say of themselves, by their names. `copies`: name of a copy → name of what it copies. */
function createSourceFacts(
  documents: readonly Document[],
  copies: ReadonlyMap<string, string>,
): (source: string) => SourceFacts {
  const known = new Map(
    documents.map(({ name, publisher, published }): [string, SourceFacts] => [
      name,
      {
        name,
        witness: copies.get(name) ?? name,
        ...(publisher === undefined ? {} : { publisher }),
        ...(published === undefined ? {} : { published: published.date }),
      },
    ]),
  );
  return (source) => known.get(source) ?? { name: source, witness: source };
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
