import { editDistance } from '../model/edit-distance.ts';
import { foldName, sameName } from '../model/names.ts';
import { isPerson, nearSurnames } from '../model/near-surnames.ts';
import type { Comparator } from '../model/plugin.ts';
import type { Level } from '../model/report.ts';
import type { Name, Value } from '../model/value.ts';

/** Digits from which on one that differs is taken for a slip. */
const LENGTH_OF_NUMBER = 3;

const NUMBER = 'number: ';
/** A thing is of one type, whatever the types are called. */
const TYPE = 'type: ';
/** An office of which a body has but one holder. */
const HOLDER = 'holder: ';
const CODE = /^([A-Za-z]*)(\d+)$/;

/** Two numbers of one thing that differ by one digit or two swapped; neighbouring numbers are two things. */
function nearNumbers(a: string, b: string): boolean {
  if (a.length !== b.length || Math.abs(Number(a) - Number(b)) === 1) return false;
  const swapped = [...a].sort().join() === [...b].sort().join();
  return editDistance(a, b, 1) === 1 && (swapped || a.length >= LENGTH_OF_NUMBER);
}

/** Two codes that differ by one character or two swapped. Neighbouring numbers are two things: the flight out and the flight back. */
function nearCodes(a: string, b: string): boolean {
  const [, lettersA, digitsA] = CODE.exec(a) ?? [];
  const [, lettersB, digitsB] = CODE.exec(b) ?? [];
  if (digitsA === undefined || digitsB === undefined) return false;
  if (lettersA === lettersB && Math.abs(Number(digitsA) - Number(digitsB)) === 1) return false;
  const swapped = digitsA.length === digitsB.length && [...digitsA].sort().join() === [...digitsB].sort().join();
  return editDistance(a, b, 1) === 1 && (swapped || lettersA !== lettersB);
}

/** Two people who are said to hold one office. A surname alone, and another spelling, may mean the same person. */
function compareHolders(a: string, b: string): Level {
  const [left, right] = [a.split(' '), b.split(' ')];
  const middleNames = left[0] === right[0] && left[left.length - 1] === right[right.length - 1];
  if (sameName(a, b) || middleNames || nearSurnames(left, right)) return 'same';
  return a.includes(' ') && b.includes(' ') ? 'conflict' : 'not-comparable';
}

/** One name in two spellings is a conflict; quite another name is another person or thing, unless things have but one. Symmetric. */
export function compareNames(a: Name, b: Name): Level {
  if (a.role !== b.role) return 'not-comparable';
  const [left, right] = [foldName(a.name), foldName(b.name)];
  if (left === right) return 'same';
  if (a.role.startsWith(TYPE)) return 'conflict';
  if (a.role.startsWith(HOLDER)) return compareHolders(left, right);
  if (isPerson(a)) return nearSurnames(left.split(' '), right.split(' ')) ? 'conflict' : 'not-comparable';
  if (a.role.startsWith(NUMBER)) return nearNumbers(left, right) ? 'conflict' : 'not-comparable';
  return nearCodes(left, right) ? 'conflict' : 'not-comparable';
}

export const name: Comparator = {
  id: 'name',
  valueType: 'name',
  levels: ['same', 'conflict', 'not-comparable'],
  compare: (a: Value, b: Value): Level =>
    a.type === 'name' && b.type === 'name' ? compareNames(a, b) : 'not-comparable',
};
