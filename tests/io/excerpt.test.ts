import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/io/excerpt.ts';
import { formatProblem } from '../../src/io/format-problem.ts';
import { editDistance, namesInstead, nearestName } from '../../src/io/nearest-name.ts';
import { lineStartsOf } from '../../src/model/source.ts';

const shown = (text: string, start: number, end = start + 1): string =>
  excerpt({ text, lineStarts: lineStartsOf(text) }, { start, end });

describe('an excerpt', () => {
  test('shows the line before and carets under the span', () => {
    expect(shown('one\ntwo words\nthree', 8, 13)).toBe('1 | one\n2 | two words\n  |     ^^^^^');
  });
  test('leaves a blank line before out', () => {
    expect(shown('\nb', 1)).toBe('2 | b\n  | ^');
  });
  test('puts carets on one line only', () => {
    expect(shown('abc\ndef', 1, 7)).toBe('1 | abc\n  |  ^^');
  });
  test('keeps columns with tabs and hides what would act on a terminal', () => {
    expect(shown('\t\u001b[31mx\u202e', 6)).toBe(`1 |  ·[31mx·\n  | ${' '.repeat(6)}^`);
  });
  test('cuts a long line around the carets', () => {
    const [, line = '', carets = ''] = `\n${shown(`${'a'.repeat(500)}X${'b'.repeat(500)}`, 500)}`.split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line[carets.indexOf('^')]).toBe('X');
  });
  test('at the very end there is a caret', () => {
    expect(shown('ab\n', 3)).toBe('1 | ab\n2 | \n  | ^');
  });
});

describe('a problem for people', () => {
  test.each([
    [{ code: 'x', message: 'Wrong.' }, 'Wrong.'],
    [{ code: 'x', message: 'Wrong.', file: 'a.yaml' }, 'a.yaml  Wrong.'],
    [{ code: 'x', message: 'Wrong.', file: 'a.yaml', line: 2, column: 7 }, 'a.yaml:2:7  Wrong.'],
    [{ code: 'x', message: 'Wrong.', file: 'a.yaml', hint: 'one\n\ntwo' }, 'a.yaml  Wrong.\n  one\n\n  two'],
  ])('%j', (problem, text) => {
    expect(formatProblem(problem)).toBe(text);
  });
});

describe('the nearest name', () => {
  const names = ['severity', 'message', 'compare', 'tests', 'id'];
  test.each([
    ['serverity', 'severity'],
    ['mesage', 'message'],
    ['Compare', 'compare'],
    ['tset', undefined],
    ['tetss', 'tests'],
    ['di', 'id'],
    ['completely', undefined],
    ['s'.repeat(1000), undefined],
  ])('of %s is %s', (name, nearest) => {
    expect(nearestName(name, names)).toBe(nearest);
  });

  test('a long list of names is cut', () => {
    const many = Array.from({ length: 15 }, (_, i) => `name-number-${i}`);
    expect(namesInstead('zzz', many)).toContain('and 3 more.');
  });

  test('edits count the same in both directions, and no text is nearer than itself', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
