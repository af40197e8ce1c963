import { nearestName } from '../../io/nearest-name.ts';
import type { Claim } from '../../model/claim.ts';
import { InputError } from '../../model/problem.ts';
import type { Agreement, Cleared, Finding, Report } from '../../model/report.ts';

/** One thing that a report says of some claims. `place` is 1 for the first of its kind. */
export type Entry =
  | { readonly kind: 'finding'; readonly place: number; readonly of: Finding }
  | { readonly kind: 'cleared'; readonly place: number; readonly of: Cleared }
  | { readonly kind: 'agreement'; readonly place: number; readonly of: Agreement };

/** What was asked for: entries by name, or all that hold a claim of one line, which may be none. */
export interface Found {
  readonly entries: readonly Entry[];
  /** The line that was asked for: "market.txt:12". */
  readonly line?: string;
}

const KINDS = ['finding', 'cleared', 'agreement'] as const;
const LISTS = { finding: 'findings', cleared: 'cleared', agreement: 'agreements' } as const;

const entriesOf = (report: Report): Entry[] =>
  KINDS.flatMap((kind) => report[LISTS[kind]].map((of, index) => ({ kind, place: index + 1, of }) as Entry));

export const claimsOf = ({ of }: Entry): readonly Claim[] =>
  'sides' in of ? of.sides.flatMap(({ claims }) => claims) : of.claims;

const idOf = ({ of }: Entry): string => ('id' in of && of.id !== undefined ? of.id : '');

const mistake = (message: string): InputError => new InputError([{ code: 'unknown-name', message }]);

/** "cleared 3", "finding 1": by its place in the report. */
function byPlace(report: Report, name: string): Entry | undefined {
  const [, kind, digits] = /^(finding|cleared|agreement) (\d{1,9})$/.exec(name) ?? [];
  if (kind === undefined || digits === undefined) return undefined;
  const all = entriesOf(report).filter((entry) => entry.kind === kind);
  const entry = all[Number(digits) - 1];
  if (entry !== undefined) return entry;
  const many = all.length === 1 ? `one entry "${kind}"` : `${all.length} entries "${kind}"`;
  throw mistake(`The report has ${many}, so there is no "${name}".`);
}

/** The name of the source that a path means: the whole name, or the end of only one. */
function sourceNamed(report: Report, path: string): string {
  const names = report.sources.map(({ name }) => name);
  if (names.includes(path)) return path;
  const ending = names.filter((name) => name.endsWith(`/${path}`) || path.endsWith(`/${name}`));
  if (ending.length === 1) return ending[0] as string;
  const nearest = nearestName(path, names);
  const instead = nearest === undefined ? '.' : `; did you mean "${nearest}"?`;
  throw mistake(`The report has no source "${path}"${instead}`);
}

/** "market.txt:12" or "market.txt:12:5": all that holds a claim of that line, or of that very place. */
function byLine(report: Report, name: string): Found | undefined {
  const [, path, line, column] = /^([^:]+):(\d{1,9})(?::(\d{1,9}))?$/.exec(name) ?? [];
  if (path === undefined || line === undefined) return undefined;
  const source = sourceNamed(report, path);
  const isThere = (claim: Pick<Claim, 'source' | 'line' | 'column'>): boolean =>
    claim.source === source && claim.line === Number(line) && (column === undefined || claim.column === Number(column));
  const holds = (claim: Claim): boolean => isThere(claim) || (claim.derived?.from.some(isThere) ?? false);
  const entries = entriesOf(report).filter((entry) => claimsOf(entry).some(holds));
  return { entries, line: `${source}:${line}${column === undefined ? '' : `:${column}`}` };
}

/**
 * The entries that a user means: by id or the beginning of one, by place in the report ("cleared 3"), or by a line of a source
 * ("market.txt:12").
 * @throws InputError if nothing or several things are meant, with the nearest name.
 */
export function findEntries(report: Report, name: string): Found {
  const found = byLine(report, name);
  if (found !== undefined) return found;
  const placed = byPlace(report, name);
  if (placed !== undefined) return { entries: [placed] };
  const named = entriesOf(report).filter((entry) => idOf(entry) !== '');
  const begins = name === '' ? [] : named.filter((entry) => idOf(entry).startsWith(name));
  const exact = begins.filter((entry) => idOf(entry) === name);
  const meant = exact.length > 0 ? exact : begins;
  if (meant.length === 1) return { entries: meant };
  if (meant.length > 1) throw mistake(`"${name}" is the beginning of ${meant.map(idOf).join(', ')}.`);
  const nearest = nearestName(name, named.map(idOf));
  const instead =
    nearest === undefined
      ? '; ids stand below each finding, or say "cleared 3", or FILE:LINE.'
      : `; did you mean "${nearest}"?`;
  throw mistake(`The report has no entry "${name}"${instead}`);
}
