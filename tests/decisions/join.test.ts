import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinDecisions, nearMissIds, sourcesOf, unmatched, withoutJoined } from '../../src/decisions/index.ts';
import type { Decision, Finding, Report } from '../../src/model/report.ts';
import { quantity } from '../helpers/values.ts';
import { claimOf, clearedOf, findingOf, reportOf, sideOf } from '../report/fixtures.ts';
import { decision } from './arbitrary.ts';

const sides = [sideOf('41', claimOf('tide.txt', '41 boats')), sideOf('58', claimOf('levee.txt', '58 boats'))];
const topicOf = (key: string): Finding['topic'] => ({ key, label: key, subject: [], attribute: 'x' });

const houses = findingOf(sides, { id: '0a1', state: 's1', rule: 'count', topic: topicOf('houses|count|flood') });
const rooms = findingOf(sides, { id: 'f00d', state: 's1', rule: 'count', topic: topicOf('houses|count|flood') });
const cost = findingOf(sides, { id: 'beef', state: 's2', rule: 'amount', topic: topicOf('cost|money|flood') });
const accepted = findingOf(sides, { id: '12345', status: 'suppressed', topic: topicOf('cost|money|flood') });
const nearMiss = clearedOf([
  claimOf('tide.txt', '41 boats', { value: quantity(41, 1) }),
  claimOf('levee.txt', '58 boats', { value: quantity(58, 1) }),
]);
const report: Report = reportOf({ findings: [houses, rooms, cost, accepted], cleared: [nearMiss, nearMiss] });

const decided = (more: Partial<Decision>): Decision => ({
  finding: '0a1',
  state: 's1',
  status: 'dismissed',
  scope: 'finding',
  author: 'Ines Vale',
  at: '2025-06-30T14:05:00Z',
  ...more,
});

const statuses = ({ findings }: Report): string[] => findings.map(({ id, status }) => `${id} ${status}`);

describe('what a decision covers', () => {
  test.each<[string, readonly Partial<Decision>[], readonly string[]]>([
    ['nothing', [], ['0a1 open', 'f00d open', 'beef open', '12345 suppressed']],
    ['its finding', [{}], ['0a1 dismissed', 'f00d open', 'beef open', '12345 suppressed']],
    [
      'its finding while the values are the same',
      [{ state: 'other' }],
      ['0a1 changed', 'f00d open', 'beef open', '12345 suppressed'],
    ],
    [
      'its topic',
      [{ scope: 'topic', topic: 'houses|count|flood' }],
      ['0a1 dismissed', 'f00d dismissed', 'beef open', '12345 suppressed'],
    ],
    [
      'its topic after its finding is gone',
      [{ finding: 'gone', scope: 'topic', topic: 'houses|count|flood' }],
      ['0a1 dismissed', 'f00d dismissed', 'beef open', '12345 suppressed'],
    ],
    [
      'its rule between its sources',
      [
        {
          finding: 'beef',
          state: 's2',
          scope: 'rule-and-sources',
          rule: 'amount',
          sources: ['levee.txt', 'tide.txt', 'weir.md'],
        },
      ],
      ['0a1 open', 'f00d open', 'beef dismissed', '12345 suppressed'],
    ],
    [
      'not its rule where a further source speaks',
      [{ finding: 'gone', scope: 'rule-and-sources', rule: 'count', sources: ['tide.txt'] }],
      ['0a1 open', 'f00d open', 'beef open', '12345 suppressed'],
    ],
    [
      'the newest counts',
      [{ status: 'confirmed', at: '2025-06-30T14:06:00Z' }, {}],
      ['0a1 confirmed', 'f00d open', 'beef open', '12345 suppressed'],
    ],
    [
      'reopened',
      [
        { scope: 'topic', topic: 'houses|count|flood' },
        { status: 'open', at: '2025-06-30T14:06:00Z' },
      ],
      ['0a1 open', 'f00d open', 'beef open', '12345 suppressed'],
    ],
    [
      'reopened on other values',
      [{ status: 'open', state: 'other' }],
      ['0a1 open', 'f00d open', 'beef open', '12345 suppressed'],
    ],
    [
      'its own newer decision outranks that of the topic',
      [
        { finding: 'f00d', scope: 'topic', topic: 'houses|count|flood' },
        { status: 'confirmed', at: '2025-06-30T14:06:00Z' },
      ],
      ['0a1 confirmed', 'f00d dismissed', 'beef open', '12345 suppressed'],
    ],
    [
      'a newer one of the topic outranks its own',
      [
        { finding: 'f00d', scope: 'topic', topic: 'houses|count|flood', at: '2025-06-30T14:06:00Z' },
        { status: 'confirmed' },
      ],
      ['0a1 dismissed', 'f00d dismissed', 'beef open', '12345 suppressed'],
    ],
  ])('%s', (_, decisions, expected) => {
    expect(statuses(joinDecisions(report, decisions.map(decided)))).toEqual(expected);
  });

  test('the earlier decision is shown on a finding whose values changed', () => {
    const earlier = decided({ state: 'other' });
    expect(joinDecisions(report, [earlier]).findings[0]).toMatchObject({ status: 'changed', decision: earlier });
  });
});

describe('near-misses', () => {
  const [first = '', second = ''] = nearMissIds(report.cleared);

  test('have ids of their own, by topic and values, wherever they stand', () => {
    expect(first).not.toBe(second);
    const [one, other] = nearMiss.claims.map((claim) => ({
      ...claim,
      source: 'elsewhere.md',
      line: 99,
      quote: 'Other words.',
    }));
    expect(
      nearMissIds([
        clearedOf(
          [other, one].flatMap((claim) => claim ?? []),
          { reason: 'vague' },
        ),
      ]),
    ).toEqual([first]);
  });

  test('one with a decision becomes a finding as severe as can be, after the others of its severity', () => {
    const note = findingOf(sides, { id: 'note', severity: 'note' });
    const raised = joinDecisions({ ...report, findings: [houses, note] }, [
      decided({ finding: second, state: second, status: 'confirmed', note: 'Same pier.' }),
    ]);
    expect(statuses(raised)).toEqual(['0a1 open', `${second} confirmed`, 'note open']);
    expect(raised.cleared).toEqual([nearMiss]);
    expect(raised.findings[1]).toMatchObject({
      rule: 'raised',
      severity: 'error',
      topic: nearMiss.topic,
      sides: [{ label: '41 boats' }, { label: '58 boats' }],
      raised: { reason: nearMiss.reason, note: nearMiss.note },
    });
    expect(raised.findings[1]?.trace.map(({ detail }) => detail)).toContain('By Ines Vale: Same pier.');
    expect(sourcesOf(raised.findings[1] as Finding)).toEqual(['levee.txt', 'tide.txt']);
  });

  test('of one value has a side for each claim', () => {
    const claims = [claimOf('tide.txt', '41 boats'), claimOf('levee.txt', '41 boats')];
    const [id = ''] = nearMissIds([clearedOf(claims)]);
    const { findings } = joinDecisions(reportOf({ cleared: [clearedOf(claims)] }), [decided({ finding: id })]);
    expect(findings[0]?.sides.map(({ claims: each }) => each.length)).toEqual([1, 1]);
  });
});

describe('decisions that match nothing', () => {
  test.each<[string, Partial<Decision>, boolean]>([
    ['of a finding', {}, true],
    ['of a finding whose values changed', { state: 'other' }, true],
    ['of a near-miss', { finding: nearMissIds([nearMiss])[0] ?? '' }, true],
    ['of a finding that is gone', { finding: 'gone' }, false],
    ['of a topic that is there', { finding: 'gone', scope: 'topic', topic: 'cost|money|flood' }, true],
    ['of a topic that is gone', { finding: 'gone', scope: 'topic', topic: 'dogs' }, false],
    [
      'of a rule that finds nothing there',
      { finding: 'gone', scope: 'rule-and-sources', rule: 'count', sources: ['weir.md'] },
      false,
    ],
  ])('%s', (_, more, matches) => {
    const entry = decided(more);
    expect(unmatched(report, [entry])).toEqual(matches ? [] : [entry]);
  });
});

describe('laws', () => {
  const nearMisses = nearMissIds(report.cleared);
  const any = fc.array(
    fc
      .tuple(decision, fc.constantFrom(undefined, ...nearMisses))
      .map(([each, id]) => (id === undefined ? each : { ...each, finding: id })),
    { maxLength: 10 },
  );

  test('the order of decisions plays no part', () => {
    fc.assert(
      fc.property(
        any.chain((decisions) =>
          fc.tuple(fc.constant(decisions), fc.shuffledSubarray(decisions, { minLength: decisions.length })),
        ),
        ([decisions, shuffled]) => {
          expect(joinDecisions(report, shuffled)).toEqual(joinDecisions(report, decisions));
        },
      ),
    );
  });

  test('a decision that a merge doubled changes nothing', () => {
    fc.assert(
      fc.property(any, (decisions) => {
        expect(joinDecisions(report, [...decisions, ...decisions])).toEqual(joinDecisions(report, decisions));
      }),
    );
  });

  test('what was joined before plays no part', () => {
    fc.assert(
      fc.property(any, any, (before, decisions) => {
        const again = joinDecisions(joinDecisions(report, before), decisions);
        const once = joinDecisions(report, decisions);
        expect(again.findings).toEqual(once.findings);
        expect(new Set(again.cleared.map((each) => JSON.stringify(each)))).toEqual(
          new Set(once.cleared.map((each) => JSON.stringify(each))),
        );
      }),
    );
  });

  test('nothing is lost: every finding keeps its place, every near-miss is there or raised', () => {
    fc.assert(
      fc.property(any, (decisions) => {
        const joined = joinDecisions(report, decisions);
        const own = joined.findings.filter(({ raised }) => raised === undefined);
        expect(own.map(({ id }) => id)).toEqual(report.findings.map(({ id }) => id));
        expect(joined.cleared.length + joined.findings.length).toBe(report.cleared.length + report.findings.length);
        expect(withoutJoined(joined).findings).toEqual(report.findings);
      }),
    );
  });
});
