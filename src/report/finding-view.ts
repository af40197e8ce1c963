import type { Claim } from '../model/claim.ts';
import type { Finding, Report, Source } from '../model/report.ts';
import { instantOf, isLater } from './published.ts';
import { against, CERTAINTY_IN_WORDS, capitalised } from './wording.ts';

/** One claim of a finding, with what the report knows of its source. */
export interface Row {
  readonly claim: Claim;
  /** Publisher, else the name of the source. */
  readonly who: string;
  readonly published?: string;
  /** True if published after everything on the other sides. */
  readonly later: boolean;
}

export interface SideView {
  readonly label: string;
  readonly rows: readonly Row[];
}

/** A finding in the order in which a reader follows it: the earliest side first. */
export interface FindingView {
  /** "Stake of Meta in Scale AI: 49% against a majority". */
  readonly headline: string;
  readonly sides: readonly SideView[];
  /** The newest row and the newest row of the other sides, if one is surely later. */
  readonly newest?: { readonly row: Row; readonly than: Row };
}

export type SourcesByName = ReadonlyMap<string, Source>;

export const sourcesByName = (report: Report): SourcesByName =>
  new Map(report.sources.map((source) => [source.name, source]));

type DatedRow = Row & { readonly published: string };

const isDated = (row: Row): row is DatedRow => row.published !== undefined;

function byDateThenPlace(a: Row, b: Row): number {
  const [first, second] = [instantOf(a.published), instantOf(b.published)];
  if (first !== second) return first < second ? -1 : 1;
  if (a.claim.source !== b.claim.source) return a.claim.source < b.claim.source ? -1 : 1;
  const pages = a.claim.page === undefined || b.claim.page === undefined ? 0 : a.claim.page - b.claim.page;
  return pages || a.claim.line - b.claim.line || a.claim.column - b.claim.column;
}

function rowOf(claim: Claim, sources: SourcesByName): Row {
  const source = sources.get(claim.source);
  return {
    claim,
    who: source?.publisher ?? claim.source,
    ...(source?.published ? { published: source.published.date } : {}),
    later: false,
  };
}

const laterOf = (newest: DatedRow | undefined, row: DatedRow): DatedRow =>
  newest === undefined || isLater(row.published, newest.published) ? row : newest;

const newestOf = (rows: readonly Row[]): DatedRow | undefined =>
  rows.filter(isDated).reduce<DatedRow | undefined>(laterOf, undefined);

function markLater(side: SideView, newestElsewhere: DatedRow | undefined): SideView {
  if (!newestElsewhere) return side;
  const rows = side.rows.map((row) => ({
    ...row,
    later: isDated(row) && isLater(row.published, newestElsewhere.published),
  }));
  return { ...side, rows };
}

export function viewFinding(finding: Finding, sources: SourcesByName): FindingView {
  const ordered = finding.sides
    .map(({ label, claims }) => ({ label, rows: claims.map((claim) => rowOf(claim, sources)).sort(byDateThenPlace) }))
    .sort((a, b) => (a.rows[0] && b.rows[0] ? byDateThenPlace(a.rows[0], b.rows[0]) : 0));
  const newestBySide = ordered.map((side) => newestOf(side.rows));
  const newestElsewhere = ordered.map((_, index) =>
    newestOf(newestBySide.flatMap((row, i) => (row && i !== index ? [row] : []))),
  );
  const sides = ordered.map((side, index) => markLater(side, newestElsewhere[index]));
  const latest = sides.findIndex((side) => side.rows.some((row) => row.later));
  const [row, than] = [newestBySide[latest], newestElsewhere[latest]];
  return {
    headline: capitalised(`${finding.topic.label}: ${against(ordered.map((side) => side.label))}`),
    sides,
    ...(row && than ? { newest: { row, than } } : {}),
  };
}

/** Who says it and how certain: "the harbour office, rumoured"; empty if the source simply states it. */
export function attributionOf(claim: Claim): string {
  const parts = [claim.speaker, CERTAINTY_IN_WORDS[claim.certainty], claim.origin ? `citing ${claim.origin}` : ''];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
