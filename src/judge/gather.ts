import { digest } from '../io/digest.ts';
import type { Claim } from '../model/claim.ts';
import { type Agreement, type Finding, type Problem, SEVERITIES } from '../model/report.ts';
import type { Named } from './cleared.ts';
import { type LookAlike, listedOf, MOST_LISTED, mostAlike } from './listed.ts';

export interface Judgement {
  readonly findings: readonly Finding[];
  /** What was compared and is no finding. */
  readonly cleared: readonly Named[];
  /** What looks alike and was not compared. */
  readonly lookAlikes: readonly LookAlike[];
  readonly agreements: readonly Agreement[];
  /** Rules that could not be applied to some of the claims. */
  readonly problems: readonly Problem[];
}

/** What was judged under all keys, as a report has it. */
export type Gathered = Omit<Judgement, 'lookAlikes'>;

/** Name of the witness that a source stands for: itself, or the source it copies. */
export type WitnessOf = (source: string) => string;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const claimsOf = (finding: Finding): readonly Claim[] => finding.sides.flatMap(({ claims }) => claims);

const sourcesOf = (claims: readonly Claim[]): number => new Set(claims.map(({ source }) => source)).size;

/** What is said first, then, between sources that say the same, where. */
const wordingOf = (claims: readonly Claim[]): string => claims.map(({ quote }) => quote).join('\u0000');
const idsOf = (claims: readonly Claim[]): string => claims.map(({ id }) => id).join(' ');

/** Largest first; the rest makes the order total, and independent of the order of keys. */
const byReach = (a: readonly Claim[], b: readonly Claim[]): number =>
  sourcesOf(b) - sourcesOf(a) ||
  b.length - a.length ||
  byText(wordingOf(a), wordingOf(b)) ||
  byText(idsOf(a), idsOf(b));

/** What a value that is worked out inside its source is held against there is said even where others disagree with it too. */
const isWorkedOut = ({ derived }: Claim): boolean => derived?.against !== undefined;

/**
 * Topics of several keys may overlap. A rule flags a claim once at each level, where most sources come together: a finding that has no two
 * sides left which are not flagged already only repeats.
 */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const flagged = new Set<string>();
  const inOrder = findings
    .map((finding) => ({ finding, claims: claimsOf(finding) }))
    .sort((a, b) => byReach(a.claims, b.claims) || byText(a.finding.id, b.finding.id));
  return inOrder.flatMap(({ finding, claims }) => {
    const mark = (claim: Claim): string => `${finding.rule} ${finding.level} ${claim.id}`;
    const isNew = (claim: Claim): boolean => !flagged.has(mark(claim));
    const tied = claims.filter(isWorkedOut);
    const says =
      tied.length > 0 ? tied.some(isNew) : finding.sides.filter((side) => side.claims.some(isNew)).length > 1;
    if (!says) return [];
    for (const claim of claims) flagged.add(mark(claim));
    return [finding];
  });
}

/** A claim agrees once, with most others. */
function withoutRepeatedAgreements(agreements: readonly Agreement[], witnessOf: WitnessOf): Agreement[] {
  const counted = new Set<string>();
  return [...agreements]
    .sort((a, b) => b.witnesses - a.witnesses || byReach(a.claims, b.claims))
    .filter(({ claims }) => {
      const fresh = claims.filter(({ id }) => !counted.has(id));
      if (new Set(fresh.map(({ source }) => witnessOf(source))).size < 2) return false;
      for (const { id } of claims) counted.add(id);
      return true;
    });
}

/** Largest over smallest figure of the sides, as a measure of how far they are apart. */
function gap(finding: Finding): number {
  const figures = claimsOf(finding).flatMap(({ value }) =>
    value.type === 'quantity' ? [Math.abs(value.max ?? value.min ?? 0)] : [],
  );
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (const figure of figures) [low, high] = [Math.min(low, figure), Math.max(high, figure)];
  return figures.length === 0 || low === 0 ? 0 : high / low;
}

/** Severity, independent witnesses, relative gap, then topic and place, so that the order of sources plays no part. */
function inOrder(findings: readonly Finding[], witnessOf: WitnessOf): Finding[] {
  return findings
    .map((finding) => ({
      finding,
      severity: SEVERITIES.indexOf(finding.severity),
      witnesses: new Set(claimsOf(finding).map(({ source }) => witnessOf(source))).size,
      gap: gap(finding),
      place: wordingOf(claimsOf(finding)),
      ids: idsOf(claimsOf(finding)),
    }))
    .sort(
      (a, b) =>
        a.severity - b.severity ||
        b.witnesses - a.witnesses ||
        b.gap - a.gap ||
        byText(a.finding.topic.key, b.finding.topic.key) ||
        byText(a.place, b.place) ||
        byText(a.ids, b.ids),
    )
    .map(({ finding }) => finding);
}

/** Entries of one id get ordinals in order, so that every id is unique. */
function numbered<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return entries.map((one) => {
    const ordinal = (seen.get(one.id) ?? 0) + 1;
    seen.set(one.id, ordinal);
    return ordinal === 1 ? one : { ...one, id: digest([one.id, String(ordinal)]) };
  });
}

/** The findings of all keys as a report has them: none twice, in order, each with an id of its own. The order of keys plays no part. */
export const gatherFindings = (findings: readonly Finding[], witnessOf: WitnessOf): Finding[] =>
  numbered(inOrder(withoutRepeats(findings), witnessOf));

/** A rule that cannot be applied fails under many keys, and is one problem. */
function withoutRepeatedProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort((a, b) => byText(a.file ?? '', b.file ?? '') || byText(b.message, a.message));
  return [...new Map(sorted.map((problem) => [problem.file, problem] as const)).values()];
}

/** What was judged key by key, as a report has it. */
export function gather(
  { findings, cleared, lookAlikes, agreements, problems }: Judgement,
  witnessOf: WitnessOf,
): Gathered {
  const compared = listedOf(cleared);
  const alike = mostAlike(lookAlikes, MOST_LISTED - compared.length).map(({ entry }) => entry);
  return {
    findings: gatherFindings(findings, witnessOf),
    cleared: numbered([...compared, ...alike]),
    problems: withoutRepeatedProblems(problems),
    agreements: withoutRepeatedAgreements(agreements, witnessOf).sort(
      (a, b) => b.witnesses - a.witnesses || byText(a.topic.key, b.topic.key) || byText(a.value, b.value),
    ),
  };
}
