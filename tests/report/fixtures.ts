import type { Claim } from '../../src/model/claim.ts';
import type { Agreement, Cleared, Finding, Report, Side, Source } from '../../src/model/report.ts';
import type { Quantity } from '../../src/model/value.ts';

const quantity = (figure: number): Quantity => ({
  type: 'quantity',
  figures: [figure],
  exact: [String(figure)],
  relation: '=',
  unit: 'boat',
  unitName: 'boat',
  dimension: 'count',
  min: figure,
  max: figure,
  minOpen: false,
  maxOpen: false,
  step: 1,
});

/** A claim whose quote is "… text …" unless told otherwise. */
export function claimOf(source: string, text: string, more: Partial<Claim> = {}): Claim {
  return {
    id: `${source}:${text}`,
    source,
    start: 0,
    end: text.length,
    line: 3,
    column: 1,
    text,
    quote: `The harbour counted ${text} on that day.`,
    subject: ['Westhaven harbour'],
    attribute: 'count:boat',
    scope: [],
    certainty: 'stated',
    implied: [],
    value: quantity(1),
    ...more,
  };
}

export const sourceOf = (name: string, more: Partial<Source> = {}): Source => ({ name, words: 240, ...more });

export const publishedOn = (date: string): Pick<Source, 'published'> => ({ published: { date, origin: 'stated' } });

export const sideOf = (label: string, ...claims: Claim[]): Side => ({ label, claims });

export function findingOf(sides: readonly Side[], more: Partial<Finding> = {}): Finding {
  return {
    id: 'f1c0ffee',
    state: '5eaf00d',
    rule: 'boat-count',
    level: 'conflict',
    severity: 'error',
    topic: {
      key: 'westhaven|count:boat',
      label: 'boats in Westhaven harbour',
      subject: ['Westhaven harbour'],
      attribute: 'count:boat',
    },
    message: 'Two sources count the boats differently.',
    status: 'open',
    sides,
    trace: [
      { step: 'attribute', detail: 'both count boats' },
      { step: 'participants', detail: 'both speak of Westhaven harbour' },
      { step: 'value', detail: '41 and 58 exclude each other' },
    ],
    ...more,
  };
}

export const clearedOf = (claims: readonly Claim[], more: Partial<Cleared> = {}): Cleared => ({
  reason: 'other-period',
  topic: { key: 'k', label: 'boats in Westhaven harbour' },
  note: 'One speaks of May, the other of June:',
  claims,
  ...more,
});

export const agreementOf = (value: string, claims: readonly Claim[], more: Partial<Agreement> = {}): Agreement => ({
  topic: { key: 'k', label: 'length of the pier' },
  value,
  witnesses: claims.length,
  claims,
  ...more,
});

export const reportOf = (more: Partial<Report> = {}): Report => ({
  schema: 1,
  tool: { name: 'gainsay', version: '0.0.0' },
  sources: [],
  findings: [],
  cleared: [],
  agreements: [],
  problems: [],
  ...more,
});
