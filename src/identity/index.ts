import type { Claim } from '../model/claim.ts';
import type { ClaimRecord } from '../model/claim-record.ts';
import type { Facts } from '../model/facts.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Reason } from '../model/report.ts';
import { type Candidate, createCandidateMaker } from './features.ts';
import { createKeyer, isOneStory, type Keyer } from './keyer.ts';
import { kindOfKey } from './keys.ts';
import { kindOf } from './kind.ts';
import { createSameParticipant } from './participants.ts';
import { createRelation } from './relation.ts';
import { speaksFor, type TiedPair } from './tied.ts';
import { groupTopics } from './topics.ts';

export { findCopies } from './copies.ts';
export { collectFacts, mergeFacts } from './facts.ts';
export {
  baseKeyOf,
  createBaseKeyer,
  createKeyer,
  createWitnessKeyer,
  isStoryKey,
  type Keyer,
  MOST_OF_ONE_STORY,
  markOf,
} from './keyer.ts';
export { createRecordMaker, type RecordMaker } from './source-records.ts';

/** The claims of one key, grouped by what they speak of, and what looked alike but is not. */
export interface Identified {
  /** Every two claims of a topic speak of the same property of the same thing. */
  readonly topics: readonly (readonly Claim[])[];
  readonly apart: readonly {
    readonly reason: Reason;
    readonly left: readonly Claim[];
    readonly right: readonly Claim[];
    /** 0 to 1. */
    readonly likeness: number;
  }[];
  /** Shares that may explain why sums differ. */
  readonly shares: readonly Claim[];
}

/** Decides which claims of one key speak of the same thing. The order of the records plays no part, nor does a record given twice. */
export type Identifier = (key: string, records: readonly ClaimRecord[]) => Identified;

/**
 * A topic that stands under several keys counts under the likeliest one that all of its claims share, so that it is judged once. Compiled
 * once for many keys.
 */
export function createIdentifier(lexicon: Lexicon, facts: Facts): Identifier {
  const keysOf = createKeyer(lexicon, facts);
  const makeCandidate = createCandidateMaker(lexicon, keysOf, isOneStory(facts));
  // A record stands under several keys, and all that is looked at is the same under each.
  const made = new WeakMap<ClaimRecord, Candidate>();
  const toCandidate = (record: ClaimRecord): Candidate => {
    const candidate = made.get(record) ?? makeCandidate(record);
    made.set(record, candidate);
    return candidate;
  };
  const relationOf = createRelation(createSameParticipant(facts.aliases));
  return (key, given) => {
    const records = [...new Map(given.map((record) => [record.claim.id, record] as const)).values()];
    const kind = kindOfKey(key);
    const [compared, shares] = parted(
      records,
      ({ claim, context }) => context.stated !== undefined || kindOf(claim.value) === kind,
    );
    const [workedOut, stated] = parted(compared, ({ context }) => context.stated !== undefined);
    const grouping = groupTopics(stated.map(toCandidate), relationOf);
    const claimsOf = (topic: number): Claim[] => (grouping.topics[topic]?.members ?? []).map(({ claim }) => claim);
    const isOwn = grouping.topics.map(({ members }) => ownerOf(members) === key);
    return {
      topics: withTied(
        grouping.topics.map(({ members }) => members.map(({ claim }) => claim)),
        isOwn,
        workedOut.flatMap((record) => tiedPairsAt(key, record, keysOf)),
      ),
      apart: grouping.apart.flatMap(({ reason, left, right, likeness }) => {
        const pair = [left, right].flatMap((topic) => grouping.topics[topic]?.members[0] ?? []);
        return ownerOf(pair) === key ? [{ reason, left: claimsOf(left), right: claimsOf(right), likeness }] : [];
      }),
      shares: shares.map(({ claim }) => claim).sort(byWording),
    };
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is said first, then where. */
const byWording = (a: Claim, b: Claim): number =>
  byText(a.quote, b.quote) || byText(a.text, b.text) || byText(a.source, b.source) || a.start - b.start;

/** What keeps two claims apart: the reason, or that no participant or property of theirs is near enough to look at them together. */
export type KeptApart = Reason | 'unrelated';

/** Says of any two claims of a few texts why they are not of one topic; undefined if nothing keeps them apart. For explanations. */
export function createSeparation(
  records: readonly ClaimRecord[],
  lexicon: Lexicon,
  facts: Facts,
): (a: Claim, b: Claim) => KeptApart | undefined {
  const toCandidate = createCandidateMaker(lexicon, createKeyer(lexicon, facts), isOneStory(facts));
  const byId = new Map(records.map((record) => [record.claim.id, toCandidate(record)] as const));
  const relationOf = createRelation(createSameParticipant(facts.aliases));
  return (a, b) => {
    const [left, right] = [byId.get(a.id), byId.get(b.id)];
    if (left === undefined || right === undefined) return 'unrelated';
    const relation = relationOf(left, right);
    if (!relation.alike) return relation.reason;
    return [...left.keys.keys()].some((key) => right.keys.has(key)) ? undefined : 'unrelated';
  };
}

/** Those of a list that pass, and the others. */
function parted<T>(list: readonly T[], passes: (one: T) => boolean): [T[], T[]] {
  const [yes, no]: [T[], T[]] = [[], []];
  for (const one of list) (passes(one) ? yes : no).push(one);
  return [yes, no];
}

/** Of the keys that all share, the one under which rivals of all of them are likeliest to stand. */
function ownerOf(members: readonly Candidate[]): string | undefined {
  const [first, ...others] = members;
  let owner: { readonly key: string; readonly place: number } | undefined;
  for (const [key, place] of first?.keys ?? []) {
    if (!others.every(({ keys }) => keys.has(key))) continue;
    const sum = others.reduce((total, { keys }) => total + (keys.get(key) ?? 0), place);
    if (owner === undefined || sum < owner.place || (sum === owner.place && key < owner.key))
      owner = { key, place: sum };
  }
  return owner?.key;
}

/** What a value that is worked out is held against under a key, and whether the key is the first under which it is. */
interface TiedHere {
  readonly pair: TiedPair;
  readonly isHome: boolean;
}

function tiedPairsAt(key: string, { claim, context }: ClaimRecord, keysOf: Keyer): TiedHere[] {
  const { stated = [], supersededBy: _, ...source } = context;
  return stated.flatMap((one) => {
    const keys = keysOf({ claim: one, context: source });
    return keys.includes(key) ? [{ pair: [one, claim] as const, isHome: keys[0] === key }] : [];
  });
}

/** The topics that count under a key, each with what is worked out in its place; a pair that nobody else speaks on is a topic of its own. */
function withTied(
  topics: readonly (readonly Claim[])[],
  isOwn: readonly boolean[],
  tied: readonly TiedHere[],
): (readonly Claim[])[] {
  const placed = [...topics];
  const alone: (readonly Claim[])[] = [];
  const homes = new Map(
    tied.length === 0 ? [] : topics.flatMap((topic, index) => topic.map(({ id }) => [id, index] as const)),
  );
  for (const { pair, isHome } of tied) {
    const [stated, workedOut] = pair;
    const home = homes.get(stated.id);
    if (home !== undefined && topics[home]?.some((claim) => speaksFor(claim, pair)) === true)
      placed[home] = [...(placed[home] as readonly Claim[]), workedOut];
    else if (isHome) alone.push([...pair]);
  }
  return [...placed.filter((topic, index) => isOwn[index] === true && topic.length > 1), ...alone];
}
