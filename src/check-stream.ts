import { type CheckOptions, knownRules, reportOf } from './check.ts';
import { baseKeyOf, collectFacts, createBaseKeyer, isStoryKey, MOST_OF_ONE_STORY, markOf } from './identity/index.ts';
import { createRecordStore, type RecordStore } from './io/record-store.ts';
import {
  type Gathered,
  gather,
  type LookAlike,
  listedOf,
  MOST_LISTED,
  mostAlike,
  type Named,
  type WitnessOf,
} from './judge/index.ts';
import { createGrouping, createKeyJudge, judgeGroups, replacedIn, witnessesIn } from './judging.ts';
import type { Kit } from './kit.ts';
import type { Facts } from './model/facts.ts';
import type { Agreement, Finding, Problem, Report, Source } from './model/report.ts';
import type { RawDocument } from './model/source.ts';
import { createReading, type Reading, withWitness } from './reading.ts';
import { type Suppressed, suppressionsIn } from './suppression/index.ts';

/** What is kept of documents that have been read. */
interface Kept {
  readonly store: RecordStore;
  readonly facts: Facts;
  readonly sources: Source[];
  readonly comments: readonly Suppressed[];
  readonly replaced: readonly Named[];
  readonly problems: readonly Problem[];
  readonly unopened: readonly Problem[];
}

/** Copies a value, so that it no longer holds on to the text that its strings were cut from. */
const detached = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

async function keep(readings: AsyncIterable<Reading>, kit: Kit, options: CheckOptions): Promise<Kept> {
  const keysOf = createBaseKeyer(kit.lexicon);
  const rules = knownRules(kit, options);
  const store = createRecordStore();
  const collector = collectFacts(kit.lexicon);
  const kept = {
    sources: [] as Source[],
    comments: [] as Suppressed[],
    replaced: [] as Named[],
    problems: [] as Problem[],
    unopened: [] as Problem[],
  };
  for await (const { read, problems, unopened = [] } of readings) {
    for (const { source, records: attached, comments: commented } of read) {
      const records = detached(attached);
      for (const record of records) collector.add(record);
      // Once there are more sources than tell one story, nobody asks for the keys of one.
      const isWanted = (key: string): boolean => !isStoryKey(key) || kept.sources.length < MOST_OF_ONE_STORY;
      store.add(
        records,
        records.map((record) => Uint32Array.from(keysOf(record).filter(isWanted), markOf)),
      );
      kept.replaced = shortened(kept.replaced, replacedIn(records, kit), listedOf);
      kept.sources.push(detached(source));
      const comments = suppressionsIn(commented, rules);
      if (comments.suppressions.length + comments.problems.length > 0) kept.comments.push(detached(comments));
    }
    kept.problems.push(...problems);
    kept.unopened.push(...unopened);
  }
  return { store, facts: collector.factsOfWhole(), ...kept };
}

/** Adds to a list of which only so much is ever listed; what is too much is dropped now and then. */
function shortened<T>(list: T[], more: readonly T[], listed: (list: readonly T[]) => T[]): T[] {
  for (const one of more) list.push(one);
  return list.length > MOST_LISTED * 2 ? listed(list) : list;
}

/** Judges the keys one after the other; only the claims of one are unpacked at a time. */
function judgeStored({ store, facts, replaced }: Kept, witnessOf: WitnessOf, kit: Kit): Gathered {
  const judgeKey = createKeyJudge(facts, witnessOf, kit);
  const groupsUnder = createGrouping(facts, kit);
  const findings: Finding[] = [];
  const agreements: Agreement[] = [];
  const problems: Problem[] = [];
  let cleared: Named[] = [...replaced];
  let lookAlikes: LookAlike[] = [];
  for (const { mark, records } of store.byMark()) {
    const groups = groupsUnder(records, (key) => markOf(baseKeyOf(key)) === mark);
    const judged = judgeGroups(groups, judgeKey);
    for (const one of judged.findings) findings.push(one);
    for (const one of judged.agreements) agreements.push(one);
    for (const one of judged.problems) problems.push(one);
    cleared = shortened(cleared, judged.cleared, listedOf);
    lookAlikes = shortened(lookAlikes, judged.lookAlikes, mostAlike);
  }
  return gather({ findings, cleared, lookAlikes, agreements, problems }, witnessOf);
}

const byName = (a: Source, b: Source): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/**
 * The same job as `check` for documents that do not fit in memory: they come in batches, and of each only its claims are kept. The report
 * says the same.
 */
export async function checkStream(
  batches: AsyncIterable<readonly RawDocument[]>,
  kit: Kit,
  options: CheckOptions,
): Promise<Report> {
  const reading = createReading(kit, options.withText);
  async function* readings(): AsyncGenerator<Reading> {
    for await (const batch of batches) yield reading(batch);
  }
  return checkReadings(readings(), kit, options);
}

/** The same for documents that are being read, here or elsewhere. */
export async function checkReadings(
  readings: AsyncIterable<Reading>,
  kit: Kit,
  options: CheckOptions,
): Promise<Report> {
  const kept = await keep(readings, kit, options);
  const witnessOf = witnessesIn(kept.facts);
  const sources = kept.sources.sort(byName).map((source) => withWitness(source, witnessOf(source.name)));
  return reportOf(judgeStored(kept, witnessOf, kit), { ...kept, sources }, options);
}
