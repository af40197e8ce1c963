/**
 * Scores the program on the cases in tests/corpora and fails when it has become worse than tests/corpora/score.json says.
 * `UPDATE_SCORE=1 npx vitest run tests/corpora.test.ts` records today's figures; do so when they have risen, so that the gain stays.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../src/index.ts';
import { figuresOf, summaryOf } from './score/figures.js';
import { type Gold, readCases } from './score/gold.js';
import { plain } from './score/match.js';
import { type Score, scoreReport } from './score/score.js';

const RECORD = new URL('./corpora/score.json', import.meta.url);
const UPDATE = process.env.UPDATE_SCORE === '1';
/** Points of per cent that a figure may fall: one finding more or less, not a mechanism lost. */
const ALLOWANCE = 2;

const cases = readCases(fileURLToPath(new URL('./corpora', import.meta.url)));
const percent = (share: number): number => Math.round(1000 * share) / 10;
const membersOf = ({ conflicts, negatives }: Gold) =>
  [...conflicts, ...negatives].flatMap(({ id, members }) => members.map((member) => ({ id, ...member })));

describe.each(cases)('gold of $name', ({ gold, documents }) => {
  test('quotes what its sources say, and states values by words of the quote', async () => {
    const { sources } = await check(documents, { withText: true });
    const texts = new Map(sources.map(({ name, text }) => [name, plain(text ?? '')]));
    const astray = membersOf(gold).filter(
      ({ source, quote, value }) => !texts.get(source)?.includes(plain(quote)) || !plain(quote).includes(plain(value)),
    );
    expect(astray).toEqual([]);
  });

  test('gives every entry an id of its own, and every conflict two sides', () => {
    const ids = [...gold.conflicts, ...gold.negatives].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const oneSided = gold.conflicts.filter(({ members }) => new Set(members.map(({ side }) => side)).size < 2);
    expect(oneSided).toEqual([]);
  });
});

test('precision and F1 are not below what they were', async () => {
  const scores: Score[] = [];
  for (const { documents, gold } of cases) scores.push(scoreReport(await check(documents), gold));
  const figures = figuresOf(scores);
  const today = { precision: percent(figures.precision), f1: percent(figures.f1) };
  if (UPDATE) writeFileSync(RECORD, `${JSON.stringify(today, null, 2)}\n`);
  const recorded = JSON.parse(readFileSync(RECORD, 'utf8')) as typeof today;
  const summary = summaryOf(figures, 0).join('\n');
  expect(today.precision, summary).toBeGreaterThanOrEqual(recorded.precision - ALLOWANCE);
  expect(today.f1, summary).toBeGreaterThanOrEqual(recorded.f1 - ALLOWANCE);
});
