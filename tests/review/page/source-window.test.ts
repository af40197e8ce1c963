import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/model/report.ts';
import { shownPieces, shownString } from '../../../src/review/page/logic/shown-text.ts';
import {
  extended,
  paragraphsIn,
  passageSpan,
  WINDOW_MOST,
  WINDOW_STEP,
  windowAround,
} from '../../../src/review/page/logic/source-window.ts';
import { sourceOf } from '../../report/fixtures.ts';

const sourceWith = (text: string, more: Partial<Source> = {}): Source => sourceOf('log.txt', { text, ...more });
const textOf = (source: Source, start: number, end: number, highlights = []) =>
  paragraphsIn(source, { start, end }, highlights).map(({ pieces }) => pieces.map(({ text }) => text).join(''));

describe('the passage of a claim', () => {
  const text = 'The pier has 40 boats. The quay has 40 boats. Nobody counted twice.';
  const second = text.indexOf('40 boats', 30);

  test('is the one around the value, not an equal one elsewhere', () => {
    const span = passageSpan(text, { start: second, end: second + 8, quote: 'The quay has 40 boats.' });
    expect(text.slice(span.start, span.end)).toBe('The quay has 40 boats.');
  });

  test('is the value alone where the quote is not found around it', () => {
    const quote = 'The pier has 40 boats.';
    expect(passageSpan(text, { start: second, end: second + 8, quote })).toEqual({ start: second, end: second + 8 });
    expect(passageSpan(text, { start: 13, end: 21, quote: 'nowhere' })).toEqual({ start: 13, end: 21 });
  });
});

describe('the window of a text', () => {
  test('lies around the passage, within the text', () => {
    expect(windowAround(100, { start: 10, end: 20 })).toEqual({ start: 0, end: 100 });
    expect(windowAround(100_000, { start: 50_000, end: 50_010 })).toEqual({
      start: 50_000 - WINDOW_STEP,
      end: 50_010 + WINDOW_STEP,
    });
  });

  test('moves on to either end and stays bounded', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('start' as const, 'end' as const), { maxLength: 60 }), (moves) => {
        const length = 10_000_000;
        let window = windowAround(length, { start: 5_000_000, end: 5_000_020 });
        for (const towards of moves) {
          const next = extended(window, towards, length);
          expect(next[towards]).not.toBe(window[towards]);
          expect(next.end - next.start).toBeLessThanOrEqual(WINDOW_MOST);
          window = next;
        }
      }),
    );
  });
});

describe('paragraphs', () => {
  test('are blocks of their kind', () => {
    const text = 'Harbour news\n\nForty boats came.';
    const source = sourceWith(text, {
      blocks: [
        { kind: 'headline', span: { start: 0, end: 12 } },
        { kind: 'paragraph', span: { start: 14, end: 31 } },
      ],
    });
    expect(paragraphsIn(source, { start: 0, end: 31 }, []).map(({ kind, start }) => [kind, start])).toEqual([
      ['headline', 0],
      ['paragraph', 14],
    ]);
    expect(paragraphsIn(source, { start: 13, end: 31 }, [])).toHaveLength(1);
    expect(paragraphsIn(source, { start: 0, end: 12 }, [])).toHaveLength(1);
  });

  test('are lines where a source has no blocks', () => {
    expect(textOf(sourceWith('one\n\ntwo\nthree'), 4, 9)).toEqual(['two']);
    expect(paragraphsIn(sourceOf('a.txt'), { start: 0, end: 10 }, [])).toEqual([]);
  });

  test('are cut where highlights begin and end; the value stands out of its passage', () => {
    const source = sourceWith('The pier has 40 boats today.');
    const [paragraph] = paragraphsIn(source, { start: 0, end: 28 }, [
      { kind: 'passage', start: 4, end: 21 },
      { kind: 'value', start: 13, end: 21 },
    ]);
    expect(paragraph?.pieces).toEqual([
      { text: 'The ' },
      { text: 'pier has ', highlight: 'passage' },
      { text: '40 boats', highlight: 'value' },
      { text: ' today.' },
    ]);
  });

  test('lose nothing and repeat nothing, whatever the text and the highlights', () => {
    const texts = fc.array(fc.constantFrom('boat ', 'x'.repeat(900), '\n', '𝛑', 'quay. '), { maxLength: 30 });
    fc.assert(
      fc.property(texts, fc.nat(8000), fc.nat(8000), (parts, a, b) => {
        const text = parts.join('');
        const highlight = { kind: 'value' as const, start: Math.min(a, b), end: Math.max(a, b) };
        const blocks = [{ kind: 'paragraph' as const, span: { start: 0, end: text.length } }];
        const shown = paragraphsIn(sourceWith(text, { blocks }), { start: 0, end: text.length }, [highlight]);
        expect(shown.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('')).toBe(text);
        for (const { start, end } of shown) expect(end - start).toBeLessThanOrEqual(2000);
      }),
    );
  });

  test('of 10 MB on one line come as quickly as those of a page', () => {
    const text = 'z'.repeat(10_000_000);
    const source = sourceWith(text, { blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }] });
    const start = performance.now();
    const shown = paragraphsIn(source, windowAround(text.length, { start: 9_000_000, end: 9_000_010 }), []);
    expect(performance.now() - start).toBeLessThan(100);
    expect(shown.length).toBeLessThan(10);
    expect(shown.some((part) => part.start <= 9_000_000 && 9_000_010 <= part.end)).toBe(true);
  });
});

describe('hostile characters', () => {
  test.each([
    ['plain text', 'Forty boats.', 'Forty boats.'],
    ['overrides', 'a\u202eb', 'a⟨U+202E⟩b'],
    ['isolates and marks', '\u2067x\u2069\u200f', '⟨U+2067⟩x⟨U+2069⟩⟨U+200F⟩'],
    ['zero width', 'for\u200bty', 'for⟨U+200B⟩ty'],
    ['terminal escapes', '\u001b[31mred', '[31mred'],
    ['lone surrogates', 'a\ud800', 'a\ufffd'],
    ['line ends and tabs, which stay', 'a\n\tb', 'a\n\tb'],
  ])('%s', (_, text, shown) => {
    expect(shownString(text)).toBe(shown);
  });

  test('no piece of text holds a character that reorders', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\u202e', '\u2066', '\u061c', '\ufeff', '\ud83d') }),
        (text) => {
          for (const piece of shownPieces(text))
            if ('text' in piece) expect(piece.text).not.toMatch(/[\u061c\u202a-\u202e\u2066-\u2069\ufeff]/);
        },
      ),
    );
  });
});
