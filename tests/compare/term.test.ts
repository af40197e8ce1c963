import { expect, test } from 'vitest';
import { compareTerms } from '../../src/compare/term.ts';
import type { Level } from '../../src/model/report.ts';
import type { Term } from '../../src/model/value.ts';

const term = (name: string, negated = false, set = 'decision'): Term => ({
  type: 'term',
  set,
  term: name,
  ...(negated ? { negated } : {}),
});

const rows: readonly [name: string, a: Term, b: Term, level: Level][] = [
  ['the same word', term('approved'), term('approved'), 'same'],
  ['words that exclude each other', term('approved'), term('rejected'), 'conflict'],
  ['a word and its denial', term('approved'), term('approved', true), 'conflict'],
  ['a word and the denial of another', term('approved'), term('rejected', true), 'bound'],
  ['the same denial', term('approved', true), term('approved', true), 'same'],
  ['two denials leave room', term('approved', true), term('rejected', true), 'vague'],
  ['words of two sets', term('approved'), term('open', false, 'door'), 'not-comparable'],
];

test.each(rows)('%s', (_, a, b, level) => {
  expect(compareTerms(a, b)).toBe(level);
  expect(compareTerms(b, a)).toBe(level);
});
