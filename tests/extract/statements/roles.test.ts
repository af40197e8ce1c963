import { describe, expect, test } from 'vitest';
import { claimsOf } from './support.ts';

const read = (text: string): string[] =>
  claimsOf('role', text).map(({ text: written, value: { holder, role, modifier, at } }) =>
    [`${holder}: ${written} = ${role}`, ...(modifier ? [modifier] : []), ...(at ? [`at ${at}`] : [])].join(', '),
  );

describe('offices', () => {
  test.each([
    ['The plan pleased Chief Executive Marit Solheim very much.', 'Marit Solheim: Chief Executive = chief executive'],
    [
      'The plan pleased finance director Marit Solheim very much.',
      'Marit Solheim: finance director = chief financial officer',
    ],
    [
      'The plan was shown by Marit Solheim, the bank’s deputy governor, today.',
      'Marit Solheim: deputy governor = governor, deputy',
    ],
    [
      'The plan pleased former chief executive Marit Solheim very much.',
      'Marit Solheim: former chief executive = chief executive, former',
    ],
    ['The plan pleased interim CEO Marit Solheim very much.', 'Marit Solheim: interim CEO = chief executive, interim'],
    [
      'The plan was shown by Marit Solheim, chief executive of Arden, today.',
      'Marit Solheim: chief executive = chief executive, at Arden',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test.each([
    ['nobody is named', 'The chief executive was pleased with the plan of the town.'],
    ['the name belongs to another clause', 'Marit Solheim left, and the new governor was pleased with it.'],
    ['a company', 'The judge praised Arden 3 for its work and said so often.'],
  ])('none where %s', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('names', () => {
  const names = (text: string): string[] => claimsOf('name', text).map(({ value }) => `${value.role} = ${value.name}`);

  test.each([
    ['The plan pleased Governor Marit Solheim very much.', 'person: marit = Marit Solheim'],
    ['All passengers of flight NV618 were safe and well.', 'flight = NV618'],
    ['The jet, operating as NV618, was late once again.', 'flight = NV618'],
    ['A plane of Norvik slid off the runway. The aircraft, a Boeing 787-9, was new to Norvik.', 'type: aircraft = 787'],
  ])('%s', (text, expected) => {
    expect(names(text)).toContain(expected);
  });

  test.each([
    ['a code of something else', 'The form NV618 was late once again, they said.'],
    ['a fleet', 'Norvik flies the Boeing 787 and has 14 of them, all of one jet type.'],
    ['a replacement', 'The replacement aircraft, a Boeing 787, was late as well for Norvik.'],
    ['a surname alone', 'The plan pleased Governor Solheim very much, they said.'],
  ])('none of %s', (_, text) => {
    expect(names(text)).toEqual([]);
  });
});
