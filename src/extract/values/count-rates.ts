import type { Draft } from './drafts.ts';
import { withRate } from './measures.ts';
import { nounName } from './nouns.ts';
import { unitOfDraft } from './quantity.ts';
import { lowerAt, type Scan, tokenAt } from './scan.ts';

const FIGURED = { marked: true, fraction: false, large: false } as const;

/** "3,000 tests per day": a counted noun in a rate is a unit. */
export function withCountRate(scan: Scan, draft: Draft): Draft {
  const to = draft.noun?.to ?? draft.to;
  const several = lowerAt(scan, to) === 'per' && tokenAt(scan, to + 1)?.kind === 'figure';
  if (draft.vague || (!draft.noun && !several)) return draft;
  const counted = unitOfDraft(scan, draft);
  const name = draft.noun ? nounName(scan, draft.noun.phrase) : counted.name;
  const rate = withRate(scan, { unit: { ...counted, name }, to }, FIGURED);
  if (rate.to <= to || rate.unit.id === counted.id) return draft;
  return { ...draft, unit: rate.unit, readTo: rate.to };
}

/** "77 people per square kilometre (199 per square mile)": a bare figure in a bracket that is a rate counts what the figure before it does. */
export function withRateOfBefore(scan: Scan, draft: Draft, before: Draft): Draft {
  if (draft.unit || draft.noun || !before.unit || !before.noun || lowerAt(scan, draft.to) !== 'per') return draft;
  const counted = unitOfDraft(scan, { ...draft, noun: before.noun });
  const rate = withRate(
    scan,
    { unit: { ...counted, name: nounName(scan, before.noun.phrase) }, to: draft.to },
    FIGURED,
  );
  const isSameKind = rate.unit.dimension === before.unit.dimension && rate.unit.id !== before.unit.id;
  return isSameKind ? { ...draft, unit: rate.unit, readTo: rate.to } : draft;
}
