import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/report.ts';

/**
 * Whether a finding would stand without some of its claims: at least two of its sides keep one. So two sources that still disagree are
 * told of, whatever is said of a third.
 */
export function standsWithout({ sides }: Finding, leftOut: (claim: Claim) => boolean): boolean {
  return sides.filter(({ claims }) => !claims.every(leftOut)).length >= 2;
}
