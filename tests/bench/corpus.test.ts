import { describe, expect, test } from 'vitest';
import { generateCorpus, KINDS, type Kind } from '../../bench/corpus/generate.js';
import { digest } from '../../src/io/digest.ts';

const kinds = Object.keys(KINDS) as Kind[];
const sentencesOf = (kind: Kind): string[] =>
  generateCorpus(kind, 200_000)
    .filter(({ name }) => name.endsWith('.txt'))
    // The headline is no sentence.
    .flatMap(({ text }) => text.split('\n').slice(1))
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?]”?) (?=[\p{Lu}“])/u))
    .filter((sentence) => sentence !== '');
const withDigit = (sentences: readonly string[]): number =>
  sentences.filter((sentence) => /\d/.test(sentence)).length / sentences.length;

describe('the generated corpus', () => {
  test.each(kinds)('%s is the same for the same size, and reaches it', (kind) => {
    const corpus = generateCorpus(kind, 100_000);
    expect(generateCorpus(kind, 100_000)).toEqual(corpus);
    const length = corpus.reduce((sum, { text }) => sum + text.length, 0);
    expect(length).toBeGreaterThanOrEqual(100_000);
    expect(length).toBeLessThan(110_000);
  });

  test.each(kinds)('%s of a larger size begins with the smaller one', (kind) => {
    const small = generateCorpus(kind, 20_000);
    expect(generateCorpus(kind, 60_000).slice(0, small.length)).toEqual(small);
  });

  test('is the same on every machine', () => {
    const text = (kind: Kind): string => digest(generateCorpus(kind, 50_000).map((document) => document.text));
    // Changes with every change of the generator: speeds measured before it are then no longer comparable.
    expect(kinds.map(text)).toMatchInlineSnapshot(`
      [
        "3649e84fa9ecc1b0",
        "13d8e2e249f7afd4",
        "5e1a8786d6cbed57",
      ]
    `);
  });

  test('mixes as its kind says', () => {
    expect(withDigit(sentencesOf('prose'))).toBe(0);
    expect(withDigit(sentencesOf('news'))).toBeGreaterThan(0.25);
    expect(withDigit(sentencesOf('news'))).toBeLessThan(0.4);
    expect(withDigit(sentencesOf('figures'))).toBeGreaterThan(0.9);
  });

  test.each(kinds)('%s repeats few documents and leaves no slot of a template open', (kind) => {
    const texts = generateCorpus(kind, 200_000).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
  });

  test('has tables, in Markdown, in some documents', () => {
    const corpus = generateCorpus('news', 200_000);
    const tables = corpus.filter(({ name }) => name.endsWith('.md'));
    expect(tables.length / corpus.length).toBeGreaterThan(0.03);
    expect(tables.length / corpus.length).toBeLessThan(0.15);
    expect(tables.every(({ text }) => text.startsWith('# ') && /^\| --- \|/m.test(text))).toBe(true);
  });
});
