import { digest } from '../io/digest.ts';
import type { Claim } from '../model/claim.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Cleared, Finding, Reason } from '../model/report.ts';
import { describeTopic } from './describe.ts';

/** Claims shown of each of two topics that look alike. */
const SHOWN_OF_EACH = 4;

const NOTES: Record<Reason, string> = {
  'other-entity': 'They speak of different participants.',
  'other-attribute': 'They speak of different properties.',
  'other-period': 'They speak of different times.',
  'other-scope': 'They speak of different parts or measures.',
  forecast: 'One is an expectation, the other an outcome.',
  superseded: 'The source itself replaced the earlier figure by a later one.',
  refuted: 'The source reports the figure in order to refute it.',
  subtotal: 'They stand in one sentence, as parts, totals or stages of one statement.',
  vague: 'One is a vague word that the other satisfies.',
  'far-bound': 'The bound is satisfied, but far away.',
  estimates: 'They are expectations of different sources.',
  boilerplate: 'One is page furniture.',
  rule: 'The rule gives this difference no severity.',
};

/** The different values of a topic, one claim for each, in order. */
function samples(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>();
  const kept: Claim[] = [];
  for (const claim of claims) {
    const key = `${claim.source} ${claim.text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(claim);
  }
  return kept.slice(0, SHOWN_OF_EACH);
}

/** Survives edits elsewhere and renamed files, as the id of a finding does. Values play a part: without them look-alikes have no sides. */
const idOf = (reason: Reason, key: string, claims: readonly Claim[]): string =>
  digest(['cleared', reason, key, ...claims.map(({ text, quote }) => `${text} ${quote}`).sort()]);

/** Every entry that is made today has an id. */
export type Named = Cleared & { readonly id: string };

/** Claims that a careful reader might have stopped at, and why they are no finding. `trace` tells how they were compared, if they were. */
export function cleared(
  reason: Reason,
  left: readonly Claim[],
  right: readonly Claim[],
  lexicon: Lexicon,
  trace?: Finding['trace'],
): Named {
  const { key, label } = describeTopic(left, lexicon);
  const claims = [...samples(left), ...samples(right)];
  return {
    id: idOf(reason, key, claims),
    reason,
    topic: { key, label },
    note: NOTES[reason],
    claims,
    ...(trace === undefined ? {} : { trace }),
  };
}
