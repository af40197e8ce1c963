import type { Comparator } from '../model/plugin.ts';
import type { Level } from '../model/report.ts';
import type { Term, Value } from '../model/value.ts';

/** Whether one of two terms, on days that differ or of which one is not known, may have become the other. What only goes onward cannot go back. */
function mayHaveChanged(a: Term, b: Term): boolean {
  if (a.asOf === b.asOf) return false;
  if (a.stage === undefined || b.stage === undefined) return true;
  if (a.asOf === undefined || b.asOf === undefined) return false;
  return a.asOf < b.asOf ? a.stage < b.stage : b.stage < a.stage;
}

/**
 * Terms of one set exclude each other. A negated term excludes itself and says nothing of the others. Of what changes, a later day may
 * tell something else. Symmetric.
 */
export function compareTerms(a: Term, b: Term): Level {
  if (a.set !== b.set) return 'not-comparable';
  const negated = [a.negated === true, b.negated === true];
  if (negated[0] === negated[1] && a.term === b.term) return 'same';
  if (negated[0] === negated[1] && negated[0] === true) return 'vague';
  if (negated[0] !== negated[1] && a.term !== b.term) return 'bound';
  return mayHaveChanged(a, b) ? 'far-bound' : 'conflict';
}

export const term: Comparator = {
  id: 'term',
  valueType: 'term',
  levels: ['same', 'bound', 'far-bound', 'vague', 'conflict', 'not-comparable'],
  compare: (a: Value, b: Value): Level =>
    a.type === 'term' && b.type === 'term' ? compareTerms(a, b) : 'not-comparable',
};
