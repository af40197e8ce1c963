import type { Claim } from '../model/claim.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Agreement } from '../model/report.ts';
import { describeTopic } from './describe.ts';

/** Claims shown of what sources agree on: of an archive thousands may state the same. */
const MOST_SHOWN = 100;

/** A side that several sources support. Near-copies and outlets that cite one origin count as one witness. */
export function agreementOf(
  topic: readonly Claim[],
  side: readonly Claim[],
  witnessOf: (source: string) => string,
  lexicon: Lexicon,
): Agreement | undefined {
  const witnesses = new Set(side.map((claim) => witnessOf(claim.source))).size;
  if (witnesses < 2) return undefined;
  const { key, label } = describeTopic(topic, lexicon);
  return { topic: { key, label }, value: (side[0] as Claim).text, witnesses, claims: side.slice(0, MOST_SHOWN) };
}
