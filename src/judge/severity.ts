import type { Claim } from '../model/claim.ts';
import { SEVERITIES, type Severity } from '../model/report.ts';

/** Stated outright: no hedge, no vague word, not derived, not merely attributed or rumoured. */
function isSure(claim: Claim): boolean {
  if (claim.derived !== undefined || claim.certainty !== 'stated') return false;
  return claim.value.type !== 'quantity' || (claim.value.relation === '=' && claim.value.vague !== true);
}

const weaker = (a: Severity, b: Severity): Severity => (SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b);

/** The rule's severity, but at most a warning unless two sides are stated outright. */
export function severityOf(fromRule: Severity, sides: readonly (readonly Claim[])[]): Severity {
  const sureSides = sides.filter((side) => side.some(isSure)).length;
  return sureSides >= 2 ? fromRule : weaker(fromRule, 'warning');
}
