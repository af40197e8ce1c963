import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../../src/check.ts';
import type { Claim } from '../../../src/model/claim.ts';
import { shippedKit } from '../../check/shipped-kit.ts';

interface Cases {
  readonly states: readonly { readonly text: string; readonly claims: readonly string[] }[];
  readonly nothing: readonly string[];
  readonly votes: readonly { readonly text: string; readonly outcome: string }[];
  readonly 'no votes': readonly string[];
  readonly makers: readonly { readonly text: string; readonly claim: string }[];
  readonly 'no makers': readonly string[];
}

const cases = parse(readFileSync(new URL('../../cases/opposites.yaml', import.meta.url), 'utf8')) as Cases;
const kit = shippedKit();

const claimsOf = (text: string): readonly Claim[] => extract([{ name: 'source.txt', text }], kit).claims;

function inWords({ attribute, subject, scope, certainty, value }: Claim): string {
  const narrowed = scope.length > 0 ? ` (${[...scope].sort().join(', ')})` : '';
  const toCome = certainty === 'forecast' ? ', to come' : '';
  const said = value.type === 'term' ? `${value.negated === true ? 'not ' : ''}${value.term}` : '';
  return `${attribute} of ${subject[0]}${narrowed}${toCome}: ${said}`;
}

const terms = (text: string): string[] =>
  claimsOf(text)
    .filter(({ value }) => value.type === 'term')
    .map(inWords);

const outcomes = (text: string): string[] =>
  claimsOf(text).flatMap(({ value }) => (value.type === 'term' && value.set === 'vote outcome' ? [value.term] : []));

const makers = (text: string): string[] =>
  claimsOf(text).flatMap(({ attribute, subject, value }) =>
    value.type === 'name' && /^(?:maker|namesake)$/.test(attribute)
      ? [`${attribute} of ${subject[0]}: ${value.name}`]
      : [],
  );

describe('what a clause states', () => {
  test.each(cases.states)('$text', ({ text, claims }) => {
    expect(terms(text)).toEqual(expect.arrayContaining([...claims]));
  });

  test.each(cases.nothing)('nothing is stated by “%s”', (text) => {
    expect(terms(text)).toEqual([]);
  });
});

describe('votes', () => {
  test.each(cases.votes)('$text', ({ text, outcome }) => {
    expect(outcomes(text)).toContain(outcome);
  });

  test.each(cases['no votes'])('no outcome is told by “%s”', (text) => {
    expect(outcomes(text)).toEqual([]);
  });
});

describe('makers', () => {
  test.each(cases.makers)('$text', ({ text, claim }) => {
    expect(makers(text)).toEqual([claim]);
  });

  test.each(cases['no makers'])('no maker is named by “%s”', (text) => {
    expect(makers(text)).toEqual([]);
  });
});
