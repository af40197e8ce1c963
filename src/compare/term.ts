import type { Comparator } from '../model/plugin.ts';
import type { Level } from '../model/report.ts';
import type { Term, Value } from '../model/value.ts';

/** Terms of one set exclude each other. A negated term excludes itself and says nothing of the others. */
export function compareTerms(a: Term, b: Term): Level {
  if (a.set !== b.set) return 'not-comparable';
  const negated = [a.negated === true, b.negated === true];
  if (negated[0] === negated[1]) {
    if (a.term === b.term) return 'same';
    return negated[0] === true ? 'vague' : 'conflict';
  }
  return a.term === b.term ? 'conflict' : 'bound';
}

export const term: Comparator = {
  id: 'term',
  compare: (a: Value, b: Value): Level =>
    a.type === 'term' && b.type === 'term' ? compareTerms(a, b) : 'not-comparable',
};
