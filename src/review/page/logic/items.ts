import type { Claim } from '../../../model/claim.ts';
import type { Cleared, Decision, Finding, Report } from '../../../model/report.ts';
import { type FindingView, type SourcesByName, sourcesByName, viewFinding } from '../../../report/finding-view.ts';
import { capitalised, isOpen, REASON_IN_WORDS } from '../../../report/wording.ts';

export type Tab = 'findings' | 'near-misses';

/** Whether an editor has met a finding before. */
export type Novelty = 'new' | 'carried' | 'changed';

export const FACETS = ['severity', 'status', 'novelty', 'level', 'reason', 'rule', 'topic', 'source'] as const;
export type Facet = (typeof FACETS)[number];

interface ItemBase {
  readonly id: string;
  /** What the values are about. */
  readonly topic: string;
  /** The values, side by side: "$14.3 billion", "$29 billion". */
  readonly values: readonly string[];
  /** Publisher of each source, else its name; each once. */
  readonly sources: readonly string[];
  /** Everything that a search looks into, in lower case. */
  readonly searched: string;
  /** By what it can be filtered. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
}

export interface FindingItem extends ItemBase {
  readonly kind: 'finding';
  readonly finding: Finding;
  readonly view: FindingView;
  readonly open: boolean;
  readonly novelty: Novelty;
}

export interface NearMissItem extends ItemBase {
  readonly kind: 'near-miss';
  readonly cleared: Cleared;
  readonly reason: string;
}

export type Item = FindingItem | NearMissItem;

const NO_FACETS: ItemBase['facets'] = {
  severity: [],
  status: [],
  novelty: [],
  level: [],
  reason: [],
  rule: [],
  topic: [],
  source: [],
};

const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 } as const;

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

const searchedIn = (parts: readonly string[], claims: readonly Claim[]): string =>
  distinct([...parts, ...claims.flatMap(({ source, quote, text }) => [source, quote, text])])
    .join('\n')
    .toLowerCase();

const publishersOf = (claims: readonly Claim[], sources: SourcesByName): string[] =>
  distinct(claims.map(({ source }) => sources.get(source)?.publisher ?? source));

function noveltyOf(finding: Finding, history: readonly Decision[] | undefined): Novelty {
  if (finding.status === 'changed') return 'changed';
  return finding.decision === undefined && (history ?? []).length === 0 ? 'new' : 'carried';
}

function findingItem(
  finding: Finding,
  sources: SourcesByName,
  history: Readonly<Record<string, readonly Decision[]>>,
): FindingItem {
  const view = viewFinding(finding, sources);
  const claims = finding.sides.flatMap((side) => side.claims);
  const publishers = publishersOf(claims, sources);
  const topic = capitalised(finding.topic.label);
  const novelty = noveltyOf(finding, Object.hasOwn(history, finding.id) ? history[finding.id] : undefined);
  return {
    kind: 'finding',
    id: finding.id,
    topic,
    values: view.sides.map(({ label }) => label),
    sources: publishers,
    searched: searchedIn([view.headline, finding.message, finding.rule, finding.id, ...publishers], claims),
    finding,
    view,
    open: isOpen(finding),
    novelty,
    facets: {
      severity: [finding.severity],
      status: [finding.status],
      novelty: [novelty],
      level: [finding.level],
      reason: [],
      rule: [finding.rule],
      topic: [topic],
      source: publishers,
    },
  };
}

/** The findings in the order of the report, gravest first. */
export function findingItems(
  report: Report,
  history: Readonly<Record<string, readonly Decision[]>>,
): readonly FindingItem[] {
  const sources = sourcesByName(report);
  return report.findings
    .map((finding) => findingItem(finding, sources, history))
    .sort((a, b) => SEVERITY_ORDER[a.finding.severity] - SEVERITY_ORDER[b.finding.severity]);
}

/** What looked alike and was not flagged; `idOf` names it in links and requests. */
export function nearMissItems(
  report: Report,
  idOf: (cleared: Cleared, index: number) => string,
): readonly NearMissItem[] {
  const sources = sourcesByName(report);
  return report.cleared.map((cleared, index) => {
    const id = idOf(cleared, index);
    const publishers = publishersOf(cleared.claims, sources);
    const reason = REASON_IN_WORDS[cleared.reason];
    const topic = capitalised(cleared.topic.label);
    return {
      kind: 'near-miss',
      id,
      topic,
      values: distinct(cleared.claims.map(({ text }) => text)),
      sources: publishers,
      searched: searchedIn([cleared.topic.label, cleared.note, reason, ...publishers], cleared.claims),
      cleared,
      reason,
      facets: { ...NO_FACETS, reason: [capitalised(reason)], topic: [topic], source: publishers },
    };
  });
}
