import type { Claim } from '../model/claim.ts';
import { matchesGlob } from '../model/glob.ts';
import type { Finding, FindingSuppression, Problem, Report } from '../model/report.ts';
import type { Suppression } from '../model/suppression.ts';
import { standsWithout } from './stands.ts';

/** What suppressions make of one finding. */
interface Outcome {
  readonly finding: Finding;
  /** Those that concern it. */
  readonly by: readonly Suppression[];
}

/**
 * Marks findings that somebody does not want to be told of; they keep their place. A finding is suppressed if it would not stand without
 * the claims that the suppressions concern. Expired and unused suppressions are problems. `asOf` is the ISO 8601 day against which expiry
 * is judged; without it, the newest day on which one of the sources appeared.
 */
export function suppress(report: Report, suppressions: readonly Suppression[], asOf: string | undefined): Report {
  if (suppressions.length === 0) return report;
  const today = asOf ?? newestDay(report);
  const isExpired = ({ until }: Suppression): boolean => until !== undefined && today !== undefined && today > until;
  const valid = suppressions.filter((each) => !isExpired(each));
  const concerning = concernedBy(valid);
  const outcomes = report.findings.map((finding) => outcomeOf(finding, concerning(finding)));
  return {
    ...report,
    findings: outcomes.map(({ finding }) => finding),
    problems: [
      ...report.problems,
      ...suppressions.filter(isExpired).map((each) => expired(each, today ?? '')),
      ...shortcomings(valid, outcomes, report),
    ],
  };
}

/** The day of the newest source: a check has no clock, and a report of old sources stays what it was. */
function newestDay({ sources }: Report): string | undefined {
  return sources
    .flatMap(({ published }) => (published === undefined ? [] : [published.date.slice(0, 10)]))
    .sort()
    .at(-1);
}

/** Finds the suppressions that concern a finding; those of passages are looked up by source, of which there may be many. */
function concernedBy(suppressions: readonly Suppression[]): (finding: Finding) => readonly Suppression[] {
  const bySource = new Map<string, Suppression[]>();
  for (const each of suppressions) {
    if (each.passage === undefined) continue;
    const known = bySource.get(each.passage.source);
    if (known === undefined) bySource.set(each.passage.source, [each]);
    else known.push(each);
  }
  const general = suppressions.filter(({ passage }) => passage === undefined);
  return (finding) => {
    const claims = finding.sides.flatMap((side) => side.claims);
    const local = [...new Set(claims.map(({ source }) => source))].flatMap((source) => bySource.get(source) ?? []);
    return [...general, ...local].filter(
      (each) => isAbout(each, finding) && claims.some((claim) => covers(each, claim)),
    );
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function isAbout({ rules, topic, finding: id }: Suppression, finding: Finding): boolean {
  return (
    (rules === undefined || rules.includes(finding.rule)) &&
    (topic === undefined || same(topic, finding.topic.key) || same(topic, finding.topic.label)) &&
    (id === undefined || finding.id.startsWith(id))
  );
}

/** Whether a claim is left out; without source and passage every claim of the finding is. */
function covers({ source, passage }: Suppression, claim: Claim): boolean {
  if (source !== undefined && !matchesGlob(source, claim.source)) return false;
  return (
    passage === undefined ||
    (claim.source === passage.source && passage.start <= claim.start && claim.start < passage.end)
  );
}

function outcomeOf(finding: Finding, by: readonly Suppression[]): Outcome {
  if (finding.status !== 'open' || by.length === 0) return { finding, by };
  const enough = (some: readonly Suppression[]): boolean =>
    !standsWithout(finding, (claim) => some.some((each) => covers(each, claim)));
  if (!enough(by)) return { finding, by };
  const alone = by.find((each) => enough([each]));
  const suppression = reasonOf(alone === undefined ? by : [alone]);
  return { finding: { ...finding, status: 'suppressed', suppression }, by };
}

function reasonOf(given: readonly Suppression[]): FindingSuppression {
  const [{ by, place }] = given as [Suppression];
  // What rests on several suppressions ends with the first of them.
  const until = given.flatMap((each) => each.until ?? []).sort()[0];
  const reason = [...new Set(given.map((each) => each.reason))].join('; ');
  return { by, reason, ...(until === undefined ? {} : { until }), place };
}

const problemOf = (code: string, { place, reason }: Suppression, message: string): Problem => ({
  code,
  message,
  ...place,
  hint: `Its reason: ${reason}`,
});

const expired = (suppression: Suppression, today: string): Problem =>
  problemOf(
    'suppression-expired',
    suppression,
    `This suppression held until ${suppression.until}, and the check is as of ${today}.`,
  );

/** What suppressions fail to do, in their order. */
function shortcomings(valid: readonly Suppression[], outcomes: readonly Outcome[], { sources }: Report): Problem[] {
  const useful = new Set(outcomes.flatMap(({ finding, by }) => (finding.status === 'open' ? [] : by)));
  const remaining = new Map<Suppression, string[]>();
  for (const { finding, by } of outcomes) {
    if (finding.status === 'open')
      for (const each of by) remaining.set(each, [...(remaining.get(each) ?? []), finding.id]);
  }
  return valid.flatMap((each) => {
    const open = remaining.get(each);
    if (open !== undefined) {
      const message = `This suppression does not settle ${open.join(', ')}: two sources disagree there without what it leaves out.`;
      return [problemOf('suppression-partial', each, message)];
    }
    // Sources that this run does not read may need it.
    const { source } = each;
    const elsewhere = source !== undefined && !sources.some(({ name }) => matchesGlob(source, name));
    if (useful.has(each) || elsewhere) return [];
    return [problemOf('suppression-unused', each, 'This suppression concerns no finding; it can go.')];
  });
}
