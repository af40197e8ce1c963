import { type DecisionsFile, isSameDecision, newestOf, withDecisions, withoutDecisions } from '../decisions/index.ts';
import type { Decision } from '../model/report.ts';

/** The decision of each finding that stood when the page last looked. */
export type Seen = ReadonlyMap<string, Decision>;

/** What a change makes of the file, and what it leaves alone because others decided it since. */
export interface Edit {
  readonly file: DecisionsFile;
  readonly added: readonly Decision[];
  readonly removed: readonly Decision[];
  readonly conflicts: readonly { readonly finding: string; readonly theirs: Decision }[];
}

export type NewDecision = Omit<Decision, 'author' | 'at'>;

const decisionsIn = (file: DecisionsFile): Decision[] => file.entries.map(({ decision }) => decision);

/** Later than the decision before it, whatever the clocks say: the newest stands. */
function laterThan(earlier: Decision | undefined, now: string): string {
  if (earlier === undefined || Date.parse(earlier.at) < Date.parse(now)) return now;
  return new Date(Date.parse(earlier.at) + 1).toISOString();
}

/** Adds decisions, each at `now`, except on findings that others decided since. */
export function addition(
  file: DecisionsFile,
  seen: Seen,
  decisions: readonly NewDecision[],
  { author, now }: { readonly author: string; readonly now: string },
): Edit {
  const newest = new Map(newestOf(decisionsIn(file)));
  const conflicts: { finding: string; theirs: Decision }[] = [];
  const added: Decision[] = [];
  const own = new Set<string>();
  for (const decision of decisions) {
    const { finding } = decision;
    const current = newest.get(finding);
    if (current !== undefined && !own.has(finding) && !isSameDecision(current, seen.get(finding))) {
      conflicts.push({ finding, theirs: current });
      continue;
    }
    const complete = { ...decision, author, at: laterThan(current, now) };
    own.add(finding);
    newest.set(finding, complete);
    added.push(complete);
  }
  return { file: withDecisions(file, added), added, removed: [], conflicts };
}

/** Takes out every decision on some findings, except on those that others decided since. */
export function withdrawal(file: DecisionsFile, seen: Seen, findings: readonly string[]): Edit {
  const newest = newestOf(decisionsIn(file));
  const conflicts = findings.flatMap((finding) => {
    const theirs = newest.get(finding);
    return theirs === undefined || isSameDecision(theirs, seen.get(finding)) ? [] : [{ finding, theirs }];
  });
  const left = new Set(conflicts.map(({ finding }) => finding));
  const goes = new Set(findings.filter((finding) => !left.has(finding)));
  const removed = decisionsIn(file).filter(({ finding }) => goes.has(finding));
  return { file: withoutDecisions(file, ({ finding }) => goes.has(finding)), added: [], removed, conflicts };
}

/** Takes a change back as far as nobody has decided the same findings since. */
export function reversal(file: DecisionsFile, change: Pick<Edit, 'added' | 'removed'>): Edit {
  const newest = newestOf(decisionsIn(file));
  const lastAdded = newestOf(change.added);
  const stillLast = (finding: string): boolean => isSameDecision(newest.get(finding), lastAdded.get(finding));
  const findings = new Set([...change.added, ...change.removed].map(({ finding }) => finding));
  const conflicts = [...findings].flatMap((finding) => {
    const theirs = newest.get(finding);
    return theirs === undefined || stillLast(finding) ? [] : [{ finding, theirs }];
  });
  const removed = change.added.filter(({ finding }) => newest.has(finding) && stillLast(finding));
  const added = change.removed.filter(({ finding }) => stillLast(finding));
  const without = withoutDecisions(file, (decision) => removed.some((each) => isSameDecision(each, decision)));
  return { file: withDecisions(without, added), added, removed, conflicts };
}

/** Findings whose standing decision is another than it was. */
export function differing(before: Seen, after: Seen): string[] {
  const findings = new Set([...before.keys(), ...after.keys()]);
  return [...findings].filter((finding) => !isSameDecision(before.get(finding), after.get(finding))).sort();
}
