import type { Claim } from '../../model/claim.ts';
import type { Cleared, Finding, Reason, Report } from '../../model/report.ts';
import { type ClaimField, claimFields } from '../claim-fields.ts';
import { dateInWords } from '../published.ts';
import { capitalised, counted, LEVEL_IN_WORDS, REASON_IN_WORDS, STATUS_IN_WORDS } from '../wording.ts';
import { ADVICE } from './advice.ts';
import { claimsOf, type Entry } from './find-entries.ts';

/** One step of what led to an entry, in words. */
export interface ExplainedStep {
  readonly step: string;
  readonly detail: string;
}

export interface ExplainedClaim {
  readonly source: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly quote: string;
  readonly fields: readonly ClaimField[];
}

/** All that a report knows of how one of its entries came about. */
export interface Explanation {
  readonly kind: Entry['kind'];
  /** 1 for the first of its kind in the report. */
  readonly place: number;
  readonly id?: string;
  readonly topic: string;
  readonly outcome: string;
  readonly claims: readonly ExplainedClaim[];
  readonly steps: readonly ExplainedStep[];
  /** What a user can change. */
  readonly advice?: string;
}

const explained = (claim: Claim): ExplainedClaim => {
  const { source, line, column, text, quote } = claim;
  return { source, line, column, text, quote, fields: claimFields(claim) };
};

/** Which field of two claims a reason speaks of. */
const FIELD_OF_REASON: Readonly<Partial<Record<Reason, ClaimField['field']>>> = {
  'other-entity': 'subject',
  'other-attribute': 'attribute',
  'other-period': 'period',
  'other-scope': 'scope',
  forecast: 'standing',
  refuted: 'standing',
  estimates: 'standing',
};

/** Where the field that a reason speaks of is the same, what else leads to the reason. */
const OTHERWISE: Readonly<Partial<Record<Reason, string>>> = {
  'other-entity': 'Who is named elsewhere in the passages differs.',
  'other-attribute':
    'The attribute is the same, but the values stand in one source, lie too far apart to be values of one thing, or their sentences have too little in common.',
  'other-period': 'One passage names a year or a quarter, and the other source has no date.',
  'other-scope': 'What is counted or shared differs.',
};

const detailOf = (claim: Claim, field: ClaimField['field']): string | undefined =>
  claimFields(claim).find((each) => each.field === field)?.detail;

/** The field with each of its values once, with a claim that has it: "“412” 2024; “460” 2025". */
function valuesOf(claims: readonly Claim[], field: ClaimField['field']): string[] {
  const byDetail = new Map<string, string>();
  for (const claim of claims) {
    const detail = detailOf(claim, field) ?? (field === 'standing' ? 'stated' : 'not said');
    if (!byDetail.has(detail)) byDetail.set(detail, claim.text);
  }
  return [...byDetail].map(([detail, text]) => `“${text}” ${detail}`);
}

function keptApart({ reason, claims }: Cleared): ExplainedStep[] {
  const field = FIELD_OF_REASON[reason];
  if (field === undefined) return [];
  const values = valuesOf(claims, field);
  const differs = values.length > 1 ? `By ${field}: ${values.join('; ')}.` : (OTHERWISE[reason] ?? '');
  const same = (['attribute', 'subject', 'period', 'scope'] as const).flatMap((each) => {
    const [first, ...others] = each === field ? [] : new Set(claims.map((claim) => detailOf(claim, each)));
    return first === undefined || others.length > 0 ? [] : [`${each} ${first}`];
  });
  return [
    ...(differs === '' ? [] : [{ step: 'kept apart', detail: differs }]),
    ...(same.length === 0 ? [] : [{ step: 'the same', detail: `${capitalised(same.join('; '))}.` }]),
    { step: 'comparison', detail: 'The values were not compared, as they are not of one topic.' },
  ];
}

function clearedOutcome({ reason, note }: Cleared): string {
  return `Not flagged (${reason}: ${REASON_IN_WORDS[reason]}). ${note}`.trim();
}

function findingOutcome({ severity, rule, level, status, message }: Finding): string {
  const standing = STATUS_IN_WORDS[status];
  const head = `${capitalised(severity)} by rule ${rule}, level ${level}: ${LEVEL_IN_WORDS[level]}.`;
  return [head, message, standing === '' ? '' : `${standing}.`].filter((part) => part !== '').join(' ');
}

function decided({ decision }: Finding): ExplainedStep[] {
  if (decision === undefined) return [];
  const { status, author, at, note } = decision;
  return [
    {
      step: 'decision',
      detail: `${status} by ${author} on ${dateInWords(at)}${note === undefined ? '' : `: ${note}`}`,
    },
  ];
}

const copies = ({ sources }: Report, claims: readonly Claim[]): ExplainedStep[] =>
  sources.flatMap(({ name, copyOf }) =>
    copyOf !== undefined && claims.some(({ source }) => source === name)
      ? [{ step: 'witnesses', detail: `${name} is a near-copy of ${copyOf}; both count as one witness.` }]
      : [],
  );

/** Gathers what a report knows of one of its entries. */
export function explain(entry: Entry, report: Report): Explanation {
  const claims = claimsOf(entry);
  const base = { place: entry.place, topic: entry.of.topic.label, claims: claims.map(explained) };
  if (entry.kind === 'finding') {
    const { id, trace, why } = entry.of;
    const steps = [
      ...trace,
      ...(why === undefined ? [] : [{ step: 'why it may differ', detail: why }]),
      ...copies(report, claims),
      ...decided(entry.of),
    ];
    return { kind: 'finding', id, ...base, outcome: findingOutcome(entry.of), steps };
  }
  if (entry.kind === 'cleared') {
    const { id, reason, trace } = entry.of;
    return {
      kind: 'cleared',
      ...(id === undefined ? {} : { id }),
      ...base,
      outcome: clearedOutcome(entry.of),
      steps: trace ?? keptApart(entry.of),
      advice: ADVICE[reason],
    };
  }
  const witnesses = counted(entry.of.witnesses, 'independent witness', 'independent witnesses');
  const outcome = `Agreed: ${witnesses} for ${entry.of.value}.`;
  return { kind: 'agreement', ...base, outcome, steps: copies(report, claims) };
}
