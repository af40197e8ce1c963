import { describe, expect, test } from 'vitest';
import type { Claim, Finding, Report } from '../../src/index.ts';
import { figuresOf } from './figures.js';
import type { Gold } from './gold.js';
import { scoreReport } from './score.js';

const PASSAGES: Readonly<Record<string, string>> = {
  'a.txt': 'The ferry carries 90 cars and 12 lorries, 104 vehicles in all.',
  'b.txt': 'It has room for 80 cars.',
  'c.txt': 'There is space for some 90 cars, and the fare is 7 pounds.',
};

const claim = (source: string, text: string, more: Partial<Claim> = {}): Claim => ({
  id: `${source}:${text}`,
  source,
  start: 0,
  end: text.length,
  line: 1,
  column: 1,
  text,
  quote: PASSAGES[source] as string,
  subject: ['ferry'],
  attribute: 'count:car',
  scope: [],
  certainty: 'stated',
  implied: [],
  value: { type: 'name', role: 'ferry', name: text },
  ...more,
});

const finding = (severity: Finding['severity'], ...sides: readonly (readonly Claim[])[]): Finding => ({
  id: 'f',
  state: 's',
  rule: 'count',
  level: 'conflict',
  severity,
  topic: { key: 'k', label: 'cars', subject: ['ferry'], attribute: 'count:car' },
  message: '',
  status: 'open',
  sides: sides.map((claims) => ({ label: '', claims })),
  trace: [],
});

const reportOf = (findings: readonly Finding[], more: Partial<Pick<Report, 'cleared' | 'agreements'>> = {}) => ({
  findings,
  cleared: [],
  agreements: [],
  ...more,
});

const member = (source: string, value: string, side?: string) => ({
  source,
  quote: PASSAGES[source] as string,
  value,
  ...(side === undefined ? {} : { side }),
});

const gold: Gold = {
  conflicts: [
    {
      id: 'cars',
      kind: 'count',
      severity: 'major',
      topic: 'cars',
      members: [member('a.txt', '90 cars', 'a'), member('b.txt', '80 cars', 'b'), member('c.txt', 'some 90', 'a')],
    },
    {
      id: 'vehicles',
      kind: 'arithmetic',
      severity: 'minor',
      topic: 'vehicles',
      members: [
        member('a.txt', '90 cars', 'part'),
        member('a.txt', '12 lorries', 'part'),
        member('a.txt', '104 vehicles', 'total'),
      ],
    },
  ],
  negatives: [
    {
      id: 'lorries',
      kind: 'different-scope',
      topic: 'cars and lorries',
      members: [member('a.txt', '12 lorries'), member('b.txt', '80 cars')],
    },
    {
      id: 'fare',
      kind: 'boilerplate',
      topic: 'fare',
      members: [member('c.txt', '7 pounds'), member('a.txt', '90 cars')],
    },
  ],
};

const [ninety, eighty, someNinety] = [claim('a.txt', '90'), claim('b.txt', '80'), claim('c.txt', 'some 90')];
const [lorries, vehicles, fare] = [claim('a.txt', '12'), claim('a.txt', '104'), claim('c.txt', '7 pounds')];

const idsOf = (findings: readonly Finding[]) => {
  const { found, right, repeats, wrong, wrongNotes, broken } = scoreReport(reportOf(findings), gold);
  return {
    found: found.map(({ id }) => id),
    broken: broken.map(({ id }) => id),
    counts: [right.length, repeats.length, wrong.length, wrongNotes.length],
  };
};

describe('a finding', () => {
  test.each([
    ['finds a conflict whose sides it sets apart', [finding('error', [ninety], [eighty])], ['cars'], [1, 0, 0, 0]],
    [
      'that repeats another counts apart',
      [finding('error', [ninety], [eighty]), finding('warning', [someNinety], [eighty])],
      ['cars'],
      [1, 1, 0, 0],
    ],
    ['with both on one side is wrong', [finding('error', [ninety, eighty], [fare])], [], [0, 0, 1, 0]],
    ['between members of one side is wrong', [finding('error', [ninety], [someNinety])], [], [0, 0, 1, 0]],
    ['that is a note does not do for a major conflict', [finding('note', [ninety], [eighty])], [], [0, 0, 0, 1]],
    [
      'most of which is something else is wrong',
      [finding('error', [ninety, fare, fare, fare], [eighty])],
      [],
      [0, 0, 1, 0],
    ],
    ['on arithmetic that names two members is wrong', [finding('error', [lorries], [vehicles])], [], [0, 0, 1, 0]],
    [
      'on arithmetic that names three finds it',
      [finding('error', [ninety, lorries], [vehicles])],
      ['vehicles'],
      [1, 0, 0, 0],
    ],
    [
      'on arithmetic may show the working',
      [
        finding(
          'note',
          [claim('a.txt', '102', { derived: { how: 'sum', explanation: '90 + 12 = 102', from: [lorries] } })],
          [vehicles],
        ),
      ],
      ['vehicles'],
      [1, 0, 0, 0],
    ],
    [
      'on a text that no source has is wrong',
      [finding('error', [{ ...ninety, text: '91' }], [eighty])],
      [],
      [0, 0, 1, 0],
    ],
  ])('%s', (_, findings, found, counts) => {
    expect(idsOf(findings)).toMatchObject({ found, counts });
  });
});

describe('a negative', () => {
  test('is broken by an error that sets its members apart', () => {
    expect(idsOf([finding('error', [lorries], [eighty])]).broken).toEqual(['lorries']);
  });

  test('is not broken by a note, nor by a conflict between the same members', () => {
    expect(idsOf([finding('note', [lorries], [eighty]), finding('error', [ninety], [eighty])]).broken).toEqual([]);
  });

  test('is explained where both members stand in one entry of what was cleared', () => {
    const cleared = [
      { reason: 'other-scope' as const, topic: { key: 'k', label: '' }, note: '', claims: [lorries, eighty] },
    ];
    const { explainable, explained } = scoreReport(reportOf([], { cleared }), gold);
    expect([explainable, explained].map((list) => list.map(({ id }) => id))).toEqual([['lorries'], ['lorries']]);
  });
});

test('figures count a wrong note half and leave repeats out', () => {
  const findings = [
    finding('error', [ninety], [eighty]),
    finding('error', [someNinety], [eighty]),
    finding('note', [lorries], [fare]),
  ];
  const figures = figuresOf([scoreReport(reportOf(findings), gold)]);
  expect(figures).toMatchObject({ recall: 1 / 2, majorRecall: 1, repeats: 1, negativesKept: 1 });
  expect(figures.precision).toBeCloseTo(2 / 3);
  expect(figures.byKind).toEqual({ arithmetic: '0/1', count: '1/1' });
});
