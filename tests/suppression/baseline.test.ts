import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/io/yaml.ts';
import type { BaselineEntry } from '../../src/model/suppression.ts';
import { applyBaseline } from '../../src/suppression/baseline.ts';
import { extendBaseline, pruneBaseline, readBaseline, writeBaseline } from '../../src/suppression/index.ts';
import { findingAt, reportOf } from './support.ts';

const finding = (id: string, state: string) => findingAt(['a.md', 'b.md'], { id, state });
const entry = (id: string, state: string): BaselineEntry => ({
  finding: id,
  state,
  rule: 'boat-count',
  message: 'Two sources count the boats differently.',
});

describe('what a baseline accepts', () => {
  test('is suppressed as it stood, open again once its values are others, and open if it is new', () => {
    const report = reportOf([finding('aa', '11'), finding('bb', '22'), finding('cc', '33')]);
    const { findings, problems } = applyBaseline(report, [entry('aa', '11'), entry('bb', '00')], 'accepted.yaml');
    expect(findings.map(({ status, suppression }) => [status, suppression])).toEqual([
      ['suppressed', { by: 'baseline', reason: 'in the baseline' }],
      ['open', undefined],
      ['open', undefined],
    ]);
    expect(findings.map(({ trace }) => trace.at(-1)?.step)).toEqual(['value', 'baseline', 'value']);
    expect(problems).toEqual([]);
  });

  test('stays as it was decided or suppressed before', () => {
    const report = reportOf([findingAt(['a.md', 'b.md'], { id: 'aa', state: '11', status: 'dismissed' })]);
    expect(applyBaseline(report, [entry('aa', '00')], 'accepted.yaml')).toEqual(report);
  });

  test.each([
    [['bb'], 'The baseline names a finding that is gone: bb (boat-count).'],
    [['bb', 'cc'], 'The baseline names 2 findings that are gone, bb (boat-count) first.'],
  ])('is told of once it is gone: %s', (gone, message) => {
    const entries = [entry('aa', '11'), ...gone.map((id) => entry(id, '00'))];
    expect(applyBaseline(reportOf([finding('aa', '11')]), entries, 'accepted.yaml').problems).toEqual([
      {
        code: 'suppression-baseline',
        message,
        file: 'accepted.yaml',
        hint: '`gainsay baseline --prune` takes them out.',
      },
    ]);
  });
});

describe('a baseline grows and shrinks', () => {
  const earlier = [entry('aa', '11'), entry('bb', '00'), entry('gone', '44')];
  const report = reportOf([
    finding('aa', '11'),
    finding('bb', '22'),
    finding('cc', '33'),
    findingAt(['a.md', 'b.md'], { id: 'dd', status: 'dismissed' }),
  ]);

  test('by what is open, and keeps what this check did not meet', () => {
    const { entries, ...counts } = extendBaseline(earlier, report);
    expect(entries.map((each) => [each.finding, each.state])).toEqual([
      ['aa', '11'],
      ['bb', '22'],
      ['gone', '44'],
      ['cc', '33'],
    ]);
    expect(counts).toEqual({ added: 1, renewed: 1, unmatched: 1 });
  });

  test('by what is gone, and nothing else', () => {
    expect(pruneBaseline(earlier, report).map((each) => each.finding)).toEqual(['aa', 'bb']);
  });
});

describe('its file', () => {
  const digest = fc.stringMatching(/^[0-9a-f]{16}$/);
  const entries = fc.uniqueArray(
    fc.record({
      finding: digest,
      state: digest,
      rule: fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
      message: fc.string({ unit: 'binary', maxLength: 60 }),
    }),
    { selector: (each) => each.finding, maxLength: 20 },
  );
  const oneLine = (message: string): string => message.replace(/\s+/g, ' ').trim();

  test('reads back as it was written, whatever the messages hold', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const read = readBaseline(parseYaml(writeBaseline(given), 'accepted.yaml'));
        const expected = given
          .map((each) => ({ ...each, message: oneLine(each.message) }))
          .sort((a, b) => (a.finding < b.finding ? -1 : 1));
        expect(read).toEqual(expected);
      }),
      { seed: 20261, numRuns: 200 },
    );
  });

  test('is the same for every order, a line each', () => {
    const some = ['cc', 'aa', 'bb'].map((id) => entry(id, '1234567890abcdef'));
    expect(writeBaseline(some)).toBe(writeBaseline(some.toReversed()));
    expect(writeBaseline(some).split('\n').slice(2, 5)).toEqual([
      'findings:',
      '  "aa": { state: "1234567890abcdef", rule: boat-count, message: Two sources count the boats differently. }',
      '  "bb": { state: "1234567890abcdef", rule: boat-count, message: Two sources count the boats differently. }',
    ]);
  });

  test('may hold nothing, and cuts long messages', () => {
    expect(readBaseline(parseYaml(writeBaseline([]), 'accepted.yaml'))).toEqual([]);
    const [read] = readBaseline(
      parseYaml(writeBaseline([{ ...entry('aa', '1234567890abcdef'), message: 'x'.repeat(500) }]), 'a'),
    );
    expect(read?.message).toBe(`${'x'.repeat(159)}…`);
  });

  test('tells all its mistakes at once', () => {
    const text = 'findings:\n  aa: { state: 12, rule: pay }\n  bb: { state: "zz", rul: pay }\n';
    expect(() => readBaseline(parseYaml(text, 'accepted.yaml'))).toThrowErrorMatchingInlineSnapshot(`
      [InputError: Expected text, found the number 12; write "12" in quotes to keep it as it is.
      The key "rule" is missing in an accepted finding.
      Expected a digest of hexadecimal digits, in quotes, found "zz".
      Unknown key "rul" in an accepted finding; did you mean "rule"?]
    `);
  });
});
