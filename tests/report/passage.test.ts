import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPassage } from '../../src/report/passage.ts';
import { plainText } from '../../src/report/plain-text.ts';

const shown = (quote: string, value: string, limit: number): string => {
  const { before, value: found, after } = cutPassage(quote, value, limit);
  return `${before}[${found}]${after}`;
};

describe('cutPassage', () => {
  test.each([
    ['short text stays whole', 'Only 12 came.', '12', 240, 'Only [12] came.'],
    [
      'both ends are cut at words',
      'one two three four 12 five six seven eight',
      '12',
      28,
      '… three four [12] five six …',
    ],
    ['room left over at the start goes to the end', '12 one two three four five six', '12', 20, '[12] one two three …'],
    ['room left over at the end goes to the start', 'one two three four five six 12', '12', 20, '… four five six [12]'],
    [
      'a value longer than the limit is kept',
      'a twelve hundred thousand b',
      'twelve hundred thousand',
      5,
      '… [twelve hundred thousand] …',
    ],
    ['a value is found as a word of its own', 'In 2012, 12 came.', '12', 240, 'In 2012, [12] came.'],
    ['else wherever it stands', 'the 12th', '12', 240, 'the [12]th'],
    [
      'line breaks and tabs count as spaces',
      'Only\n12\tthousand came.',
      '12 thousand',
      240,
      'Only [12 thousand] came.',
    ],
    ['a missing value leaves the beginning', 'one two three four', '99', 9, 'one two …[]'],
    ['text without spaces is cut anywhere', 'aaaaaaaaaaaa', 'zz', 4, 'aaaa…[]'],
  ])('%s', (_, quote, value, limit, expected) => {
    expect(shown(quote, value, limit)).toBe(expected);
  });

  test('never cuts a character in two, keeps the value and the limit', () => {
    const words = fc
      .array(fc.constantFrom('🚢', 'boat', ' ', '12', '🚢🚢🚢🚢', ','), { maxLength: 60 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, fc.nat(40), (before, after, limit) => {
        const passage = cutPassage(`${before} 58m ${after}`, '58m', limit);
        const whole = passage.before + passage.value + passage.after;
        expect(passage.value).toBe('58m');
        expect(whole).not.toMatch(/\p{Cs}/u);
        expect(whole.length).toBeLessThanOrEqual(Math.max(limit, 3) + 6);
      }),
    );
  });
});

describe('plainText', () => {
  test.each([
    ['a\u001b[31mb\u0007', 'a[31mb'],
    ['a\r\n\tb\u2028c\u00a0d', 'a b c d'],
    ['\u202egnp\u202c', '⟨U+202E⟩gnp⟨U+202C⟩'],
    ['\u2066x\u2069', '⟨U+2066⟩x⟨U+2069⟩'],
    ['a\u200bb\ufeffc\u00add\u200ee', 'ab cde'],
    ['👩\u200d🚀', '👩\u200d🚀'],
    ['x\ud800y', 'x\ufffdy'],
    ['a\u{e0041}b', 'ab'],
  ])('%j is shown as %j', (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });
});
