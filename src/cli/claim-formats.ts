import type { Claim, Exclusion } from '../model/claim.ts';
import type { ClaimRecord } from '../model/claim-record.ts';
import { recordLine } from '../model/record-lines.ts';
import type { Problem, Source } from '../model/report.ts';
import { CLAIM_COLUMNS, csvOf, placeInWords, plainText } from '../report/index.ts';
import type { OutputFormat } from './outputs.ts';

/** What the extract command shows: the claims of all sources, and the figures that were read and left out. */
export interface Extraction {
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  /** The same claims, with what judging them elsewhere needs. */
  readonly records: readonly ClaimRecord[];
  /** Empty unless the user asked for explanations. */
  readonly leftOut: readonly (Exclusion & { readonly source: string })[];
  readonly problems: readonly Problem[];
}

export interface ClaimFormat extends OutputFormat {
  readonly write: (extraction: Extraction) => string;
}

const lines = (each: readonly string[]): string => each.map((line) => `${line}\n`).join('');

const columns = (...parts: readonly string[]): string => parts.map(plainText).join('  ');

function claimLine(claim: Claim): string {
  const about = [
    claim.attribute,
    claim.subject.join(', '),
    claim.scope.join(', '),
    claim.speaker === undefined ? '' : `says ${claim.speaker}`,
    claim.certainty === 'stated' ? '' : claim.certainty,
    claim.derived ? `worked out: ${claim.derived.explanation}` : '',
  ].filter((part) => part !== '');
  const hasLandmark = claim.page !== undefined || claim.cell !== undefined || claim.part !== undefined;
  const place = hasLandmark ? placeInWords(claim) : `${claim.source}:${claim.line}:${claim.column}`;
  return columns(place, claim.text, about.join('; '));
}

const jsonl: ClaimFormat = {
  id: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  description: 'one claim a line as JSON, for facts and key; figures left out follow as {"leftOut": …}',
  write: ({ records, leftOut }) =>
    lines([...records.map(recordLine), ...leftOut.map((each) => JSON.stringify({ leftOut: each }))]),
};

const json: ClaimFormat = {
  id: 'json',
  extensions: ['.json'],
  description: 'sources, claims, figures left out and problems as one JSON document',
  write: ({ records: _, ...extraction }) => `${JSON.stringify(extraction, null, 2)}\n`,
};

const text: ClaimFormat = {
  id: 'text',
  extensions: ['.txt'],
  description: 'one claim a line, for people',
  write: ({ claims, leftOut }) =>
    lines([
      ...claims.map(claimLine),
      ...leftOut.map((each) => columns(each.source, each.text, `left out: ${each.reason}`)),
    ]),
};

const csv: ClaimFormat = {
  id: 'csv',
  extensions: ['.csv'],
  description: 'one claim a row, for spreadsheets',
  write: ({ claims }) => csvOf(CLAIM_COLUMNS, claims),
};

export const claimFormats = [jsonl, json, text, csv] as const;
