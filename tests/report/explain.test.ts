import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { InputError } from '../../src/model/problem.ts';
import { REASONS, type Report } from '../../src/model/report.ts';
import type { DateValue } from '../../src/model/value.ts';
import { explain, explanationText, findEntries } from '../../src/report/index.ts';
import { agreementOf, claimOf, clearedOf, findingOf, reportOf, sideOf, sourceOf } from './fixtures.ts';

const report: Report = reportOf({
  sources: [sourceOf('wire/agency.txt'), sourceOf('copy.md', { copyOf: 'wire/agency.txt' }), sourceOf('c.csv')],
  findings: [
    findingOf([sideOf('41', claimOf('wire/agency.txt', '41')), sideOf('44', claimOf('copy.md', '44', { line: 9 }))], {
      id: 'abc123',
      why: 'Digits were swapped.',
      status: 'dismissed',
      decision: {
        finding: 'abc123',
        state: 's',
        status: 'dismissed',
        scope: 'finding',
        author: 'Ida',
        at: '2025-10-14',
        note: 'two harbours',
      },
    }),
    findingOf([sideOf('7', claimOf('wire/agency.txt', '7', { line: 8 })), sideOf('8', claimOf('c.csv', '8'))], {
      id: 'abd456',
    }),
  ],
  cleared: [
    clearedOf([claimOf('wire/agency.txt', '5', { line: 20, column: 4 }), claimOf('c.csv', '6')], { id: 'fee1' }),
  ],
  agreements: [
    agreementOf('9', [claimOf('wire/agency.txt', '9', { line: 30 }), claimOf('copy.md', '9', { line: 30 })]),
  ],
});

const named = (name: string): string[] =>
  findEntries(report, name).entries.map(({ kind, place }) => `${kind} ${place}`);

describe('what is meant by', () => {
  test.each([
    ['abc123', ['finding 1']],
    ['abd', ['finding 2']],
    ['fee', ['cleared 1']],
    ['finding 2', ['finding 2']],
    ['agreement 1', ['agreement 1']],
    ['wire/agency.txt:8', ['finding 2']],
    ['agency.txt:20:4', ['cleared 1']],
    ['drafts/wire/agency.txt:30', ['agreement 1']],
    ['agency.txt:20:5', []],
  ])('%s', (name, entries) => {
    expect(named(name)).toEqual(entries);
  });

  test('a line that a derived value follows from', () => {
    const from = { source: 'c.csv', line: 50, column: 1, text: '3', quote: '3 boats' };
    const total = claimOf('c.csv', '7', { derived: { how: 'sum', explanation: '3 + 4 = 7', from: [from] } });
    const summed = reportOf({ sources: [sourceOf('c.csv')], cleared: [clearedOf([total])] });
    expect(findEntries(summed, 'c.csv:50')).toMatchObject({
      line: 'c.csv:50',
      entries: [{ kind: 'cleared', place: 1 }],
    });
  });

  test.each([
    ['ab', '"ab" is the beginning of abc123, abd456.'],
    ['abc124', 'The report has no entry "abc124"; did you mean "abc123"?'],
    ['', 'The report has no entry ""; ids stand below each finding, or say "cleared 3", or FILE:LINE.'],
    ['cleared 2', 'The report has one entry "cleared", so there is no "cleared 2".'],
    ['finding 0', 'The report has 2 entries "finding", so there is no "finding 0".'],
    ['copi.md:3', 'The report has no source "copi.md"; did you mean "copy.md"?'],
    ['somewhere-else.txt:3', 'The report has no source "somewhere-else.txt".'],
  ])('nothing: %j', (name, message) => {
    expect(() => findEntries(report, name)).toThrow(new InputError([{ code: 'unknown-name', message }]));
  });
});

const explained = (name: string, of: Report = report): string =>
  findEntries(of, name)
    .entries.map((entry) => explanationText(explain(entry, of)))
    .join('\n');

describe('an explanation', () => {
  test('of a finding: decision, copies, why it may differ', () => {
    const text = explained('abc123');
    expect(text).toContain('  why it may differ  Digits were swapped.');
    expect(text).toContain(
      '  witnesses          copy.md is a near-copy of wire/agency.txt; both count as one witness.',
    );
    expect(text).toContain('  decision           dismissed by Ida on 14 October 2025: two harbours');
  });

  test('of an agreement', () => {
    expect(explained('agreement 1')).toContain('Agreed: 2 independent witnesses for ');
  });

  const year = (from: string): DateValue => ({
    type: 'date',
    from: `${from}-01-01`,
    to: `${from}-12-31`,
    granularity: 'year',
    relation: '=',
    origin: 'stated',
  });

  test.each<[(typeof REASONS)[number], Partial<Claim>, Partial<Claim>, string]>([
    ['other-entity', { subject: ['Pell Bay'] }, { subject: [] }, 'By subject: “5” Pell Bay; “6” nobody named.'],
    ['other-period', { when: year('2024') }, { when: year('2025') }, 'By period: “5” 2024; “6” 2025.'],
    ['other-period', {}, {}, 'One passage names a year or a quarter, and the other source has no date.'],
    ['other-scope', { scope: ['tax: with tax'] }, {}, 'By scope: “5” tax: with tax; “6” not said.'],
    ['forecast', { certainty: 'forecast' }, {}, 'By standing: “5” forecast; “6” stated.'],
    ['other-attribute', { attribute: 'price' }, { attribute: '' }, 'By attribute: “5” price; “6” none that is known.'],
  ])('of what was kept apart: %s', (reason, left, right, words) => {
    const cleared = clearedOf([claimOf('a.txt', '5', left), claimOf('b.txt', '6', right)], { reason });
    expect(explained('cleared 1', reportOf({ cleared: [cleared] }))).toContain(`kept apart  ${words}`);
  });

  test.each(REASONS)('says what can be done about %s', (reason) => {
    const cleared = clearedOf([claimOf('a.txt', '5'), claimOf('b.txt', '6')], { reason });
    expect(explained('cleared 1', reportOf({ cleared: [cleared] }))).toMatch(/\n\n.+\.$/);
  });

  test('shows no control characters of a hostile source', () => {
    const hostile = claimOf('a.txt', '5', { quote: 'a \u001b[31mred\nquote', subject: ['\u0007bell'] });
    const text = explained('cleared 1', reportOf({ cleared: [clearedOf([hostile])] }));
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});
