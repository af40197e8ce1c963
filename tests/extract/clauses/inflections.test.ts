import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inflectionsOf } from '../../../src/extract/clauses/inflections.ts';

test.each([
  ['approve', [], 'approve approves approved approving'],
  ['ban', [], 'ban bans banned banning'],
  ['deny', [], 'deny denies denied denying'],
  ['open', [], 'open opens opened opening'],
  ['pass', [], 'pass passes passed passing'],
  ['agree', [], 'agree agrees agreed agreeing'],
  ['die', [], 'die dies died dying'],
  ['acquit', [], 'acquit acquits acquitted acquitting'],
  ['recover', [], 'recover recovers recovered recovering'],
  ['halt', [], 'halt halts halted halting'],
  ['shut', [], 'shuts shut shutting'],
  ['have', [], 'have has had having'],
  ['take', ['took', 'taken'], 'take takes took taken taking'],
] as const)('%s', (base, irregular, forms) => {
  expect(
    inflectionsOf(base, irregular)
      .map(({ word }) => word)
      .join(' '),
  ).toBe(forms);
});

test('a participle that is no past is told from it', () => {
  const forms = new Map(inflectionsOf('take', ['took', 'taken']).map(({ word, form }) => [word, form]));
  expect([forms.get('took'), forms.get('taken')]).toEqual(['past', 'participle']);
});

test('every verb has a third person, a past and a participle in -ing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,9}$/), (base) => {
      const forms = inflectionsOf(base, []);
      expect(forms.map(({ form }) => form)).toEqual(expect.arrayContaining(['third', 'past', 'ing']));
      expect(forms.every(({ word }) => /^[a-z]+$/.test(word))).toBe(true);
    }),
  );
});
