import { createDateFinder, createDayFinder } from './calendar/index.ts';
import { createSeparation, factsOf, findCopies, identify, type KeptApart } from './identity/index.ts';
import { ingest } from './ingest/index.ts';
import { type Bench, judge, targetOf } from './judge/index.ts';
import { comparatorsById, type Kit } from './kit.ts';
import type { Claim, Exclusion } from './model/claim.ts';
import { LEVELS, type Level, type Problem, type Report, type Source } from './model/report.ts';
import type { About, Expectation, Rule, RuleTarget } from './model/rule.ts';
import type { Document, RawDocument } from './model/source.ts';
import { misfits, mostSpecific, renderMessage } from './rules/index.ts';
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
  readonly leftOut: readonly (Exclusion & { readonly source: string })[];
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** The whole job: texts in, report out. Pure and synchronous; the order of the documents plays no part. */
export function check(raws: readonly RawDocument[], kit: Kit, options: CheckOptions): Report {
  const { documents, problems } = read(raws, kit);
  const claims = claimsOf(documents, kit);
  const copies = findCopies(documents);
  const identified = identify(claims, kit.lexicon, factsOf(kit.lexicon));
  const publishers = new Map(documents.map((document) => [document.name, document.publisher ?? document.name]));
  const judgement = judge(
    {
      ...identified,
      witnessOf: (source) => copies.get(source) ?? source,
      labelOf: (source) => publishers.get(source) ?? source,
    },
    benchOf(kit),
  );
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

/** What one rule, alone, makes of a few texts, with all that led to it. */
export interface RuleTrial {
  /** The gravest level that the rule sees between two claims. */
  readonly gives: Expectation;
  readonly claims: readonly Claim[];
  readonly leftOut: readonly (Exclusion & { readonly source: string })[];
  /** Claims that speak of the same thing. */
  readonly topics: readonly TriedTopic[];
  /** Claims of two sources that are not of one topic, and what keeps them apart; up to MOST_APART. */
  readonly apart: readonly { readonly a: Claim; readonly b: Claim; readonly reason: KeptApart }[];
}

export interface TriedTopic {
  readonly claims: readonly Claim[];
  /** What rules may be about in it. */
  readonly target: RuleTarget;
  /** Whether the rule is about it. */
  readonly owned: boolean;
  /** Fields of `about` that do not hold of it. */
  readonly misfits: readonly (keyof About)[];
  /** Claims that the rule compares, and what comes of it; empty unless owned. */
  readonly pairs: readonly { readonly a: Claim; readonly b: Claim; readonly level: Level }[];
}

/** Tries one rule, alone, on a few texts, which are named source-1.txt, source-2.txt and so on. */
export function tryRule(rule: Rule, sources: readonly string[], kit: Kit): RuleTrial {
  const raws = sources.map((text, index) => ({ name: `source-${index + 1}.txt`, text }));
  const { claims, leftOut } = extract(raws, kit);
  const bench = benchOf({ ...kit, rules: [rule] });
  const identified = identify(claims, kit.lexicon, factsOf(kit.lexicon));
  const topics = identified.topics.map((topic) => triedTopic(topic, rule, bench));
  const levels = topics.flatMap(({ pairs }) => pairs.map(({ level }) => level));
  const gravest = levels.sort((a, b) => LEVELS.indexOf(b) - LEVELS.indexOf(a))[0];
  return { gives: gravest ?? 'nothing', claims, leftOut, topics, apart: keptApart(identified.topics, kit) };
}

/** More says nothing new of a few sentences. */
const MOST_APART = 24;

function keptApart(topics: readonly (readonly Claim[])[], kit: Kit): RuleTrial['apart'] {
  const separation = createSeparation(topics.flat(), kit.lexicon, factsOf(kit.lexicon));
  const found: { readonly a: Claim; readonly b: Claim; readonly reason: KeptApart }[] = [];
  for (const [index, topic] of topics.entries()) {
    for (const a of topic) {
      for (const b of topics.slice(index + 1).flat()) {
        if (found.length === MOST_APART) return found;
        const reason = a.source === b.source || a.value.type !== b.value.type ? undefined : separation(a, b);
        if (reason !== undefined) found.push({ a, b, reason });
      }
    }
  }
  return found;
}

/** The gravest level that one rule, alone, sees between two of a few texts. */
export const testRule = (rule: Rule, sources: readonly string[], kit: Kit): Expectation =>
  tryRule(rule, sources, kit).gives;

/** Claims of two sources, or one that is worked out inside its source and the one that the source states. */
const speakAgainstEachOther = (a: Claim, b: Claim): boolean =>
  a.source !== b.source || a.derived?.against !== undefined || b.derived?.against !== undefined;

function triedTopic(claims: readonly Claim[], rule: Rule, bench: Bench): TriedTopic {
  const comparator = bench.comparatorOf(rule.compare);
  const target = targetOf(claims);
  const owned = comparator !== undefined && bench.rules.ownerOf(target) !== undefined;
  const pairs = owned
    ? claims.flatMap((a, index) =>
        claims
          .slice(index + 1)
          .flatMap((b) => (speakAgainstEachOther(a, b) ? [{ a, b, level: comparator.compare(a.value, b.value) }] : [])),
      )
    : [];
  return { claims, target, owned, misfits: misfits(rule.about, target), pairs };
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

function claimsOf(documents: readonly Document[], kit: Kit): Claim[] {
  const extractor = kit.extractor();
  const abbreviations = kit.lexicon.words('abbreviations');
  return documents.flatMap((document) => extractor(document, segment(document, abbreviations)).claims);
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
