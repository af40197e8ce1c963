import { describe, expect, test } from 'vitest';
import { articlesOf, type Size, truthOf } from '../../bench/planted/documents.js';
import { SORTS } from '../../bench/planted/plants.js';
import { type Flag, scoreOf, totalOf } from '../../bench/planted/score.js';
import { digest } from '../../src/io/digest.ts';

const SIZE: Size = { documents: 600, conflicts: 80, lookAlikes: 200, length: 1500 };
const articles = [...articlesOf(SIZE)];
const plants = [...truthOf(SIZE)];
const textOf = new Map(articles.map(({ id, text }) => [id, text]));

describe('the planted corpus', () => {
  test('is the same on every machine', () => {
    // Changes with every change of the generator: what was measured before it is then no longer comparable.
    expect(digest([JSON.stringify(articles), JSON.stringify(plants)])).toMatchInlineSnapshot(`"fb503b35194c66c2"`);
  });

  test('has as many documents and plants as asked for, each document with one plant at most', () => {
    expect(articles.length).toBe(600);
    expect(plants.filter(({ kind }) => kind === 'conflict').length).toBe(80);
    expect(plants.filter(({ kind }) => kind === 'look-alike').length).toBe(200);
    const documents = plants.flatMap((plant) => plant.documents);
    expect(new Set(documents).size).toBe(documents.length);
  });

  test('states every planted sentence, with its value, in the document that the truth names', () => {
    for (const { documents, sentences, texts } of plants)
      for (const side of [0, 1]) {
        expect(textOf.get(documents[side] as string)).toContain(`${sentences[side]}.`);
        expect((sentences[side] as string).toLowerCase()).toContain(
          (texts[side] as string).toLowerCase().replace(/ of$/, ''),
        );
      }
  });

  test('plants every sort of conflict and of look-alike', () => {
    const sortsOf = (kind: string) => new Set(plants.filter((plant) => plant.kind === kind).map(({ sort }) => sort));
    expect([...sortsOf('conflict')].sort()).toEqual(SORTS.conflict.map(([sort]) => sort));
    expect([...sortsOf('look-alike')].sort()).toEqual(SORTS['look-alike'].map(([sort]) => sort));
  });

  test('lets counts that are updated grow, and makes a part smaller than its whole', () => {
    const figureOf = (text: string): number => Number(text.replace(/[^0-9.]/g, ''));
    const ordered = (sort: string) => plants.filter((plant) => plant.sort === sort && plant.texts.every(figureOf));
    for (const { texts } of ordered('update')) expect(figureOf(texts[1])).toBeGreaterThan(figureOf(texts[0]));
    for (const { texts } of ordered('part')) expect(figureOf(texts[1])).toBeLessThan(figureOf(texts[0]));
    expect(ordered('update').length * ordered('part').length).toBeGreaterThan(0);
  });

  test('never gives the two sides of a conflict the same value', () => {
    const equal = plants.filter(({ kind, texts: [a, b] }) => kind === 'conflict' && a === b);
    expect(equal).toEqual([]);
  });

  test('comes near the length that is asked for and leaves no slot open', () => {
    const lengths = articles.map(({ text }) => text.length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(1400);
    expect(mean).toBeLessThan(2100);
    expect(articles.filter(({ title, text }) => /[{}]|undefined/.test(title + text))).toEqual([]);
  });

  test('has room for its plants', () => {
    expect(() => [...articlesOf({ ...SIZE, documents: 100 })]).toThrow('too many plants');
  });
});

describe('the score of planted pairs', () => {
  const [conflict] = plants;
  const lookAlike = plants.find(({ kind }) => kind === 'look-alike');
  if (conflict === undefined || lookAlike === undefined) throw new Error('Nothing is planted.');
  const claim = (plant: typeof conflict, side: 0 | 1) => ({
    source: `part-01.jsonl#${plant.documents[side]}`,
    quote: `${plant.sentences[side]}.`,
    text: plant.texts[side],
  });
  const flag = (...sides: ReturnType<typeof claim>[]): Flag => ({
    rule: 'amount',
    message: '',
    sides: sides.map((one) => ({ claims: [one] })),
  });

  test('counts a pair as found where its two sentences stand on different sides', () => {
    const { conflicts, lookAlikes, beside, across } = scoreOf(plants, [
      flag(claim(conflict, 1), claim(conflict, 0)),
      flag(claim(lookAlike, 0), claim(lookAlike, 1)),
    ]);
    expect(totalOf(conflicts)).toEqual({ planted: 80, flagged: 1 });
    expect(totalOf(lookAlikes)).toEqual({ planted: 200, flagged: 1 });
    expect(conflicts.get(conflict.sort)?.found).toEqual([conflict]);
    expect([...beside, ...across]).toEqual([]);
  });

  test('counts what sets other sentences against each other as false', () => {
    const false1 = flag(claim(conflict, 0), claim(lookAlike, 1));
    const false2: Flag = { rule: 'amount', message: '', sides: [{ claims: [claim(conflict, 0), claim(conflict, 1)] }] };
    const { conflicts, beside, across } = scoreOf(plants, [false1, false2]);
    expect(totalOf(conflicts).flagged).toBe(0);
    expect(across).toEqual([false1]);
    expect(beside).toEqual([false2]);
  });
});
