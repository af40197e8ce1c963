import type { Claim } from '../model/claim.ts';
import { dateInWords, valueInWords } from '../model/in-words.ts';
import { CERTAINTY_IN_WORDS } from './wording.ts';

/** One thing that is known of a claim, in words. */
export interface ClaimField {
  readonly field: 'value' | 'attribute' | 'subject' | 'scope' | 'period' | 'speaker' | 'standing' | 'arithmetic';
  readonly detail: string;
}

const withContext = (detail: string, claim: Claim, field: string): string =>
  claim.implied.includes(field) ? `${detail} (from context)` : detail;

/** What was read of a claim, as far as two claims are told apart by it. A field about which nothing is known is left out. */
export function claimFields(claim: Claim): ClaimField[] {
  const { subject, scope, when, speaker, certainty, derived } = claim;
  const fields: ClaimField[] = [
    { field: 'value', detail: valueInWords(claim) },
    { field: 'attribute', detail: claim.attribute === '' ? 'none that is known' : claim.attribute },
    {
      field: 'subject',
      detail: subject.length === 0 ? 'nobody named' : withContext(subject.join(', '), claim, 'subject'),
    },
    { field: 'scope', detail: scope.join(', ') },
    { field: 'period', detail: when === undefined ? '' : withContext(dateInWords(when), claim, 'when') },
    { field: 'speaker', detail: speaker ?? '' },
    { field: 'standing', detail: CERTAINTY_IN_WORDS[certainty] },
    { field: 'arithmetic', detail: derived?.explanation ?? '' },
  ];
  return fields.filter(({ detail }) => detail !== '');
}
