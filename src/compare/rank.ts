import type { Comparator } from '../model/plugin.ts';
import type { Level } from '../model/report.ts';
import type { Rank, Value } from '../model/value.ts';

/** Letters that forms of one name have in common: "Belgian" and "Belgium". */
const COMMON_BEGINNING = 5;

const propertyOf = (rank: Rank): string => rank.of.slice(0, rank.of.indexOf(':'));
const nounsOf = (rank: Rank): string[] =>
  rank.of
    .slice(rank.of.indexOf(':') + 1)
    .trim()
    .split(' ')
    .filter((noun) => noun !== '');

/** "that league": one named elsewhere, whichever it is. */
const THAT = 'that ';

/** "belgian" and "belgium"; "agency" and "meridian space agency". */
const alike = (a: string, b: string): boolean => {
  if (a.startsWith(THAT) || b.startsWith(THAT)) return true;
  if (a === b || a.split(' ').includes(b) || b.split(' ').includes(a)) return true;
  const length = Math.min(a.length, b.length);
  return length >= COMMON_BEGINNING && a.slice(0, COMMON_BEGINNING) === b.slice(0, COMMON_BEGINNING);
};

const allAlike = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((word) => others.some((other) => alike(word, other)));

/** In the field of a rank: among all that there ever were. */
const EVER = 'ever';

/** Places in a contest: which contest it is must be told alike. */
const PLACE = 'place';

/** Whether what is ranked is the same: all words of the shorter phrase stand in the longer ("round", "equity round"). */
function sameThings(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}

/** What is ranked by amount may be a size, a height or a speed: the highest fine is the largest. */
const AMOUNT = 'amount';
const sameProperty = (a: string, b: string): boolean =>
  a === b || ((a === AMOUNT || b === AMOUNT) && a !== PLACE && b !== PLACE);

/** Whether two ranks are places in one order: same property and things, among the same others. */
function sameOrder(a: Rank, b: Rank): boolean {
  if (!sameProperty(propertyOf(a), propertyOf(b)) || a.from !== b.from) return false;
  const [fieldA, fieldB] = [a.among ?? [], b.among ?? []];
  if (propertyOf(a) === PLACE && nounsOf(a).length !== nounsOf(b).length) return false;
  if (!sameThings(nounsOf(a), nounsOf(b))) return false;
  const [placesA, placesB] = [placesOf(fieldA), placesOf(fieldB)];
  // "on record" and "in the history of the league" name one field, the second more closely.
  if (fieldA.includes(EVER) && fieldB.includes(EVER) && (placesA.length === 0 || placesB.length === 0)) return true;
  return allAlike(placesA, placesB) && allAlike(placesB, placesA);
}

const placesOf = (field: readonly string[]): string[] => field.filter((word) => word !== EVER);

/** Another place in the same order is a conflict; places in different orders do not compare. Symmetric. */
export function compareRanks(a: Rank, b: Rank): Level {
  if (!sameOrder(a, b)) return 'not-comparable';
  return a.position === b.position ? 'same' : 'conflict';
}

export const rank: Comparator = {
  id: 'rank',
  valueType: 'rank',
  levels: ['same', 'conflict', 'not-comparable'],
  compare: (a: Value, b: Value): Level =>
    a.type === 'rank' && b.type === 'rank' ? compareRanks(a, b) : 'not-comparable',
};
