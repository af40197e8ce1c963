import type { Claim } from '../../model/claim.ts';
import type { Agreement, Report } from '../../model/report.ts';
import { thousands } from '../wording.ts';
import { escapeMarkdown } from './escape.ts';
import { placeLink } from './passage.ts';
import { table } from './table.ts';

/** Links in one table cell. */
const SHOWN_PLACES = 8;

export function placeLinks(claims: readonly Claim[], prefix: string): string {
  const shown = claims.slice(0, SHOWN_PLACES).map((claim) => placeLink(claim, prefix));
  const rest = claims.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${thousands(rest)} more`] : [])].join(', ');
}

const agreementCells = (agreement: Agreement, prefix: string): string[] => [
  escapeMarkdown(agreement.topic.label),
  escapeMarkdown(agreement.value),
  thousands(agreement.witnesses),
  placeLinks(agreement.claims, prefix),
];

export function agreementBlocks({ agreements }: Report, prefix: string): string[] {
  if (agreements.length === 0) return [];
  return [
    '## Values on which independent sources agree',
    table(
      ['Topic', 'Value', 'Witnesses', 'Sources'],
      agreements.map((agreement) => agreementCells(agreement, prefix)),
    ),
  ];
}
