import type { Claim } from './claim.ts';
import { SEVERITIES, type Severity } from './report.ts';

/** Stated outright: no hedge, no vague word, not derived, not merely attributed or rumoured. */
function isSure(claim: Claim): boolean {
  if (claim.derived !== undefined || claim.certainty !== 'stated') return false;
  return claim.value.type !== 'quantity' || (claim.value.relation === '=' && claim.value.vague !== true);
}

const weaker = (a: Severity, b: Severity): Severity => (SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b) ? a : b);

/** Sums of two currencies are compared at a rate, so that neither contradicts the other by itself. */
const currencyOf = ({ value }: Claim): string =>
  value.type === 'quantity' && value.dimension.startsWith('money:') ? value.dimension : '';

/** The severity that is asked for, but at most a warning unless two sides are stated outright, and in one currency. */
export function severityOf(asked: Severity, sides: readonly (readonly Claim[])[]): Severity {
  const sure = sides.map((side) => new Set(side.filter(isSure).map(currencyOf)));
  const confirmed = sure.some((currencies, index) =>
    sure.slice(index + 1).some((others) => [...currencies].some((currency) => others.has(currency))),
  );
  return confirmed ? asked : weaker(asked, 'warning');
}
