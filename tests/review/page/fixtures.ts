import type { Claim } from '../../../src/model/claim.ts';
import type { Decision, Finding, Report } from '../../../src/model/report.ts';
import type { ReviewState } from '../../../src/model/review.ts';
import type { DateValue, Quantity } from '../../../src/model/value.ts';
import { claimOf, clearedOf, findingOf, reportOf, sideOf, sourceOf } from '../../report/fixtures.ts';

export const quantityOf = (more: Partial<Quantity> = {}): Quantity => ({
  type: 'quantity',
  figures: [40],
  exact: ['40'],
  relation: '=',
  unit: 'boat',
  unitName: 'boat',
  dimension: 'count',
  min: 40,
  max: 40,
  minOpen: false,
  maxOpen: false,
  step: 1,
  ...more,
});

export const dateOf = (from: string | null, to: string | null, more: Partial<DateValue> = {}): DateValue => ({
  type: 'date',
  from,
  to,
  granularity: 'day',
  relation: '=',
  origin: 'stated',
  ...more,
});

/** A finding of two sources that disagree, told apart by its number. */
export function numberedFinding(number: number, more: Partial<Finding> = {}): Finding {
  const [first, second] = [`ledger-${number % 7}.txt`, `bulletin-${number % 5}.txt`];
  const claim = (source: string, figure: number): Claim =>
    claimOf(source, `${figure} boats`, {
      id: `${source}-${number}`,
      value: quantityOf({ figures: [figure], exact: [String(figure)], min: figure, max: figure }),
    });
  return findingOf(
    [
      sideOf(`${40 + number} boats`, claim(first, 40 + number)),
      sideOf(`${90 + number} boats`, claim(second, 90 + number)),
    ],
    {
      id: `finding-${number}`,
      topic: {
        key: `pier-${number}`,
        label: `boats at pier ${number}`,
        subject: [`Pier ${number}`],
        attribute: 'count:boat',
      },
      ...more,
    },
  );
}

export const decisionOf = (finding: string, more: Partial<Decision> = {}): Decision => ({
  finding,
  state: '5eaf00d',
  status: 'confirmed',
  scope: 'finding',
  author: 'Rosa Quay',
  at: '2025-06-02T08:15:00Z',
  ...more,
});

export const harbourReport = (findings: readonly Finding[], more: Partial<Report> = {}): Report =>
  reportOf({
    sources: [
      ...[0, 1, 2, 3, 4, 5, 6].map((number) => sourceOf(`ledger-${number}.txt`, { publisher: `Ledger ${number}` })),
      ...[0, 1, 2, 3, 4].map((number) => sourceOf(`bulletin-${number}.txt`)),
    ],
    findings,
    cleared: [clearedOf([claimOf('ledger-0.txt', '12 boats'), claimOf('bulletin-0.txt', '19 boats')])],
    ...more,
  });

export const reviewOf = (report: Report, more: Partial<ReviewState> = {}): ReviewState => ({
  report,
  reportRevision: 'r1',
  decisionsRevision: 'd1',
  author: 'Rosa Quay',
  readOnly: false,
  history: {},
  raised: [],
  ...more,
});
