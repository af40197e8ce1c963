import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRoles } from '../../src/compare/role.ts';
import type { Level } from '../../src/model/report.ts';
import type { Role } from '../../src/model/value.ts';

const role = (office: string, more: Partial<Role> = {}): Role => ({
  type: 'role',
  role: office,
  holder: 'Marit Solheim',
  ...more,
});
const officer = { family: 'chief officer' };

describe('levels of offices', () => {
  test.each<[string, Role, Role, Level]>([
    ['the same office', role('governor'), role('governor'), 'same'],
    ['an office and its deputy', role('governor'), role('governor', { modifier: 'deputy' }), 'conflict'],
    ['a deputy twice', role('governor', { modifier: 'deputy' }), role('governor', { modifier: 'deputy' }), 'same'],
    ['one family', role('chief executive', officer), role('chief financial officer', officer), 'conflict'],
    [
      'one of two offices held together',
      role('chief executive', { ...officer, also: ['president'] }),
      role('president'),
      'same',
    ],
    [
      'neither of two offices',
      role('chief executive', { ...officer, also: ['president'] }),
      role('chairman', officer),
      'conflict',
    ],
    ['two families', role('chief executive', officer), role('governor'), 'not-comparable'],
    ['offices without family', role('chairman'), role('president'), 'not-comparable'],
    [
      'interim and permanent',
      role('governor', { modifier: 'interim' }),
      role('governor', { modifier: 'permanent' }),
      'conflict',
    ],
    ['"interim" left out', role('governor', { modifier: 'interim' }), role('governor'), 'vague'],
    ['acting and interim', role('governor', { modifier: 'interim' }), role('governor', { modifier: 'acting' }), 'same'],
    ['a former office', role('governor', { modifier: 'former' }), role('governor'), 'not-comparable'],
    [
      'two bodies',
      role('governor', { at: 'Arden' }),
      role('governor', { at: 'Bolt', modifier: 'deputy' }),
      'not-comparable',
    ],
    ['two people', role('governor'), role('governor', { holder: 'Sten Brekke', modifier: 'deputy' }), 'not-comparable'],
    ['a surname alone', role('governor'), role('governor', { holder: 'Solheim', modifier: 'deputy' }), 'conflict'],
  ])('%s', (_, a, b, level) => {
    expect(compareRoles(a, b)).toBe(level);
    expect(compareRoles(b, a)).toBe(level);
  });
});

const someRole = fc
  .record({
    office: fc.constantFrom('governor', 'chief executive', 'chief financial officer'),
    modifier: fc.constantFrom('', 'deputy', 'former', 'interim', 'permanent', 'former deputy', 'acting deputy'),
    at: fc.constantFrom('', 'Arden', 'Bolt'),
  })
  .map(({ office, modifier, at }) =>
    role(office, {
      ...(modifier === '' ? {} : { modifier }),
      ...(at === '' ? {} : { at }),
      ...(office.startsWith('chief') ? officer : {}),
    }),
  );

test('the order of two offices plays no part', () => {
  fc.assert(fc.property(someRole, someRole, (a, b) => compareRoles(a, b) === compareRoles(b, a)));
});
