import { describe, expect, test } from 'vitest';
import { compareTerms } from '../../src/compare/term.ts';
import type { Level } from '../../src/model/report.ts';
import type { Term } from '../../src/model/value.ts';

const term = (word: string, more: Partial<Term> = {}): Term => ({ type: 'term', set: 'decision', term: word, ...more });
const pending = (asOf: string): Term => term('pending', { asOf, stage: 0 });
const approved = (asOf: string): Term => term('approved', { asOf, stage: 1 });
const open = (asOf?: string): Term => term('open', asOf === undefined ? {} : { asOf });
const closed = (asOf?: string): Term => term('closed', asOf === undefined ? {} : { asOf });

describe('terms that change', () => {
  test.each<[string, Term, Term, Level]>([
    ['on one day', pending('2025-10-15'), approved('2025-10-15'), 'conflict'],
    ['later and further on', pending('2025-10-14'), approved('2025-10-15'), 'far-bound'],
    ['later and further back', pending('2025-10-16'), approved('2025-10-15'), 'conflict'],
    ['to and fro', open('2025-10-14'), closed('2025-10-15'), 'far-bound'],
    ['to and fro on one day', open('2025-10-15'), closed('2025-10-15'), 'conflict'],
    ['on a day that is not known', open(), closed('2025-10-15'), 'far-bound'],
    ['on no day that is known', open(), closed(), 'conflict'],
    ['onward on a day that is not known', term('pending', { stage: 0 }), approved('2025-10-15'), 'conflict'],
    ['not at all', open('2025-10-14'), open('2025-10-15'), 'same'],
  ])('%s', (_, a, b, level) => {
    expect(compareTerms(a, b)).toBe(level);
    expect(compareTerms(b, a)).toBe(level);
  });
});
