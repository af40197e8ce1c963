import { collectFacts, createIdentifier, createKeyer, createWitnessKeyer, findCopies } from './identity/index.ts';
import {
  type Bench,
  type Judgement,
  judge,
  type LookAlike,
  type Named,
  replaced,
  type WitnessOf,
} from './judge/index.ts';
import { comparatorsById, type Kit } from './kit.ts';
import type { ClaimRecord } from './model/claim-record.ts';
import type { Facts } from './model/facts.ts';
import type { Agreement, Finding, Problem } from './model/report.ts';
import type { SourceFacts } from './model/rule.ts';
import { createRuleBook } from './rules/index.ts';

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

/** Key → the records that stand under it, of the keys that are asked for. */
export type Grouping = (
  records: Iterable<ClaimRecord>,
  isWanted?: (key: string) => boolean,
) => ReadonlyMap<string, ClaimRecord[]>;

/** A share that only bears witness under a key is there too, where the key has anything else. Compiled once. */
export function createGrouping(facts: Facts, { lexicon }: Kit): Grouping {
  const keysOf = createKeyer(lexicon, facts);
  const witnessKeysOf = createWitnessKeyer(lexicon, facts);
  return (records, isWanted = () => true) => {
    const groups = new Map<string, ClaimRecord[]>();
    const witnesses: (readonly [key: string, record: ClaimRecord])[] = [];
    for (const record of records) {
      for (const key of keysOf(record)) {
        if (!isWanted(key)) continue;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [record]);
        else group.push(record);
      }
      for (const key of witnessKeysOf(record)) if (isWanted(key)) witnesses.push([key, record]);
    }
    for (const [key, record] of witnesses) groups.get(key)?.push(record);
    return groups;
  };
}

/** Judges one key after the other. One claim alone is nothing to compare, unless its own source gives another value for it. */
export function judgeGroups(groups: ReadonlyMap<string, readonly ClaimRecord[]>, judgeKey: KeyJudge): Judgement {
  const findings: Finding[] = [];
  const cleared: Named[] = [];
  const lookAlikes: LookAlike[] = [];
  const agreements: Agreement[] = [];
  const problems: Problem[] = [];
  for (const [key, records] of groups) {
    if (records.length < 2 && records.every(({ context }) => context.stated === undefined)) continue;
    const judgement = judgeKey(key, records);
    for (const one of judgement.findings) findings.push(one);
    for (const one of judgement.cleared) cleared.push(one);
    for (const one of judgement.lookAlikes) lookAlikes.push(one);
    for (const one of judgement.agreements) agreements.push(one);
    for (const one of judgement.problems) problems.push(one);
  }
  return { findings, cleared, lookAlikes, agreements, problems };
}

/** Entries of pages that are kept up to date, each with the later one that replaces it. */
export function replacedIn(records: readonly ClaimRecord[], kit: Kit): Named[] {
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

export function benchOf(kit: Kit, factsFor: (source: string) => SourceFacts): Bench {
  const byId = comparatorsById(kit);
  return {
    lexicon: kit.lexicon,
    rules: createRuleBook(kit.rules, factsFor),
    comparatorOf: (id) => byId.get(id),
    rates: kit.rates,
  };
}

/** What the sources of records say of themselves, by their names. */
export function createSourceFacts(
  records: readonly ClaimRecord[],
  witnessOf: WitnessOf,
): (source: string) => SourceFacts {
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
