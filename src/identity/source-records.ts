import { digest } from '../io/digest.ts';
import type { Claim } from '../model/claim.ts';
import type { ClaimContext, ClaimRecord } from '../model/claim-record.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Document } from '../model/source.ts';
import { sketchOf } from './copies.ts';
import { createCandidateMaker } from './features.ts';
import { createKeyTools, type KeyTools, MOST_FOCUS, wordsOf } from './keys.ts';
import { createSameParticipant } from './participants.ts';
import { findSuperseded, isDatedEntry } from './superseded.ts';
import { partsOfSums, tiedPairs } from './tied.ts';
import { haveValueInCommon } from './value.ts';

/** Adds to the claims of one source what must be known of it wherever they are judged. */
export type RecordMaker = (document: Document, claims: readonly Claim[]) => ClaimRecord[];

export function createRecordMaker(lexicon: Lexicon): RecordMaker {
  const { aliases } = lexicon.data;
  const tools = createKeyTools(aliases, lexicon);
  const same = createSameParticipant(aliases);
  const toCandidate = createCandidateMaker(lexicon, () => []);
  /** Entry of a page that is kept up to date → the later entry that replaces it. */
  const replacedIn = (claims: readonly Claim[]): ReadonlyMap<string, string> => {
    const entries = claims.filter((claim) => isDatedEntry(claim) && claim.derived?.against === undefined);
    if (entries.length < 2) return new Map();
    const candidates = entries.map((claim) => toCandidate({ claim, context: { focus: [], digest: '' } }));
    return new Map(
      findSuperseded(candidates, same).map(({ earlier, later }) => [earlier.claim.id, later.claim.id] as const),
    );
  };
  return (document, claims) => {
    const { publisher, published } = document;
    const shared: ClaimContext = {
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published: published.date }),
      focus: focusOf(claims, tools),
      digest: digest(claims.flatMap(({ quote, text }) => [quote, text])),
    };
    const pairs = tiedPairs(claims);
    const partOf = partsOfSums(pairs);
    const replaced = replacedIn(claims);
    const misconverted = misconvertedIn(claims);
    return claims.map((claim, index) => {
      const supersededBy = replaced.get(claim.id);
      const parts = partOf(claim);
      const stated = pairs.flatMap(([one, workedOut]) => (workedOut === claim ? [one] : []));
      const own: Partial<ClaimContext> = {
        ...(index === 0 ? { sketch: sketchOf(document) } : {}),
        ...(supersededBy === undefined ? {} : { supersededBy }),
        ...(misconverted.has(claim.id) ? { misconverted: true } : {}),
        ...(parts.length === 0 ? {} : { partOf: parts }),
        ...(claim.derived?.against === undefined ? {} : { stated }),
      };
      return { claim, context: Object.keys(own).length === 0 ? shared : { ...shared, ...own } };
    });
  };
}

/** Ids of measures that restate another of their sentence in another unit, and do not meet it. */
function misconvertedIn(claims: readonly Claim[]): ReadonlySet<string> {
  const restating = claims.filter(({ converts }) => converts !== undefined);
  if (restating.length === 0) return new Set();
  const byId = new Map(claims.map((claim) => [claim.id, claim] as const));
  const isWrong = ({ converts, value }: Claim): boolean => {
    const base = byId.get(converts ?? '')?.value;
    return (
      base?.type === 'quantity' &&
      value.type === 'quantity' &&
      base.dimension === value.dimension &&
      !haveValueInCommon(base, value)
    );
  };
  return new Set(restating.filter(isWrong).map(({ id }) => id));
}

/** First words of the names that claims take from context, in text order: what the source is about, likeliest first. */
function focusOf(claims: readonly Claim[], tools: KeyTools): string[] {
  const words = new Set<string>();
  for (const { subject, implied } of claims) {
    if (!implied.includes('subject')) continue;
    for (const word of wordsOf(subject, true, tools)) if (words.size < MOST_FOCUS) words.add(word);
    if (words.size >= MOST_FOCUS) break;
  }
  return [...words];
}
