import { sameName } from '../model/names.ts';
import type { Comparator } from '../model/plugin.ts';
import type { Level } from '../model/report.ts';
import type { Role, Value } from '../model/value.ts';

/** Modifiers that make an office another one. Everybody else's are left out in passing ("interim") or speak of another time. */
const OTHER_OFFICE = new Set(['deputy', 'vice', 'assistant', 'associate']);
const FOR_A_TIME = new Set(['interim', 'acting', 'caretaker', 'temporary']);
const FOR_GOOD = 'permanent';

const modifiersOf = (role: Role): string[] => (role.modifier === undefined ? [] : role.modifier.split(' '));

/** Modifiers that neither make another office nor one held for a time tell when it was held: "former", "incoming". */
const timeOf = (role: Role): string =>
  modifiersOf(role)
    .filter((word) => !OTHER_OFFICE.has(word) && !FOR_A_TIME.has(word) && word !== FOR_GOOD)
    .sort()
    .join(' ');

const officesOf = (role: Role): readonly string[] => [role.role, ...(role.also ?? [])];

const rankOf = (role: Role): string => modifiersOf(role).find((word) => OTHER_OFFICE.has(word)) ?? '';

const standingOf = (role: Role): 'for a time' | 'for good' | undefined => {
  const modifiers = modifiersOf(role);
  if (modifiers.some((word) => FOR_A_TIME.has(word))) return 'for a time';
  return modifiers.includes(FOR_GOOD) ? 'for good' : undefined;
};

/** The same office, held for a time or for good. "Interim" is often left out, so that its absence says little. */
function compareStandings(a: Role, b: Role): Level {
  const [left, right] = [standingOf(a), standingOf(b)];
  if (left === right) return 'same';
  return left === undefined || right === undefined ? 'vague' : 'conflict';
}

/**
 * Level of two offices of one person. Offices of one family, and an office and its deputy, exclude each other; other offices may be held
 * together, and one of another time says nothing of this one. Symmetric.
 */
export function compareRoles(a: Role, b: Role): Level {
  if (!sameName(a.holder, b.holder) || timeOf(a) !== timeOf(b)) return 'not-comparable';
  if (a.at !== undefined && b.at !== undefined && !sameName(a.at, b.at)) return 'not-comparable';
  if (a.role !== b.role && officesOf(a).some((office) => officesOf(b).includes(office))) return 'same';
  if (a.role === b.role) return rankOf(a) === rankOf(b) ? compareStandings(a, b) : 'conflict';
  return a.family !== undefined && a.family === b.family && timeOf(a) === '' ? 'conflict' : 'not-comparable';
}

export const role: Comparator = {
  id: 'role',
  valueType: 'role',
  levels: ['same', 'vague', 'conflict', 'not-comparable'],
  compare: (a: Value, b: Value): Level =>
    a.type === 'role' && b.type === 'role' ? compareRoles(a, b) : 'not-comparable',
};
