import type { Claim } from '../model/claim.ts';
import type { Renderer } from '../model/plugin.ts';
import type { Finding, Report } from '../model/report.ts';
import { type Columns, csvOf } from './csv-table.ts';
import { decisionInWords } from './decision-in-words.ts';
import { type Row, sourcesByName, viewFinding } from './finding-view.ts';
import { placeInWords } from './place.ts';

/** One claim of one side of a finding; what is known of the finding is repeated, so that rows can be sorted and filtered. */
interface ClaimOfFinding {
  readonly finding: Finding;
  /** 1-based, in the order in which other formats count. */
  readonly number: number;
  readonly side: number;
  readonly label: string;
  readonly row: Row;
}

/** The lowest and highest figure that a value can mean, as numbers; nothing where it has no end, or is no figure. */
function bounds({ value }: Claim): readonly [string, string] {
  if (value.type !== 'quantity') return ['', ''];
  return [String(value.min ?? ''), String(value.max ?? '')];
}

/** Columns that say what a claim is; also those of a list of claims without findings. */
export const CLAIM_COLUMNS: Columns<Claim> = [
  ['source', ({ source }) => source],
  ['line', ({ line }) => String(line)],
  ['column', ({ column }) => String(column)],
  ['place', placeInWords],
  ['as written', ({ text }) => text],
  ['passage', ({ quote }) => quote],
  ['subject', ({ subject }) => subject.join(', ')],
  ['attribute', ({ attribute }) => attribute],
  ['scope', ({ scope }) => scope.join(', ')],
  ['lowest', (claim) => bounds(claim)[0]],
  ['highest', (claim) => bounds(claim)[1]],
  ['unit', ({ value }) => (value.type === 'quantity' ? value.unitName : '')],
  ['said by', ({ speaker = '' }) => speaker],
  ['citing', ({ origin = '' }) => origin],
  ['certainty', ({ certainty }) => certainty],
  ['worked out', ({ derived }) => derived?.explanation ?? ''],
];

const COLUMNS: Columns<ClaimOfFinding> = [
  ['number', ({ number }) => String(number)],
  ['finding', ({ finding }) => finding.id],
  ['severity', ({ finding }) => finding.severity],
  ['status', ({ finding }) => finding.status],
  ['rule', ({ finding }) => finding.rule],
  ['level', ({ finding }) => finding.level],
  ['topic', ({ finding }) => finding.topic.label],
  ['side', ({ side }) => String(side)],
  ['value', ({ label }) => label],
  ['publisher', ({ row }) => (row.who === row.claim.source ? '' : row.who)],
  ['published', ({ row }) => row.published ?? ''],
  ...CLAIM_COLUMNS.map(([head, cell]): Columns<ClaimOfFinding>[number] => [head, ({ row }) => cell(row.claim)]),
  ['message', ({ finding }) => finding.message],
  ['why it may differ', ({ finding }) => finding.why ?? ''],
  ['decision', ({ finding }) => (finding.decision ? decisionInWords(finding.decision, (text) => text) : '')],
  ['why suppressed', ({ finding }) => finding.suppression?.reason ?? ''],
];

function claimsOf(report: Report): ClaimOfFinding[] {
  const sources = sourcesByName(report);
  return report.findings.flatMap((finding, index) =>
    viewFinding(finding, sources).sides.flatMap(({ label, rows }, side) =>
      rows.map((row) => ({ finding, number: index + 1, side: side + 1, label, row })),
    ),
  );
}

export const csv: Renderer = {
  id: 'csv',
  extensions: ['.csv'],
  description: 'for spreadsheets: one row for each passage of a finding',
  render: (report) => csvOf(COLUMNS, claimsOf(report)),
};
