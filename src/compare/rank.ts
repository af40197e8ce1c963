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

/** Of what merely comes one after another. */
const ORDER = 'order';

/** Places in a contest: which contest it is must be told alike. */
const PLACE = 'place';

/** How the things of one rank lie in those of another: the same, or the narrower of the two ("fishing port", "port"). */
type Containment = 'same' | 'a-narrower' | 'b-narrower';

function containment(a: readonly string[], b: readonly string[]): Containment | undefined {
  const [inB, inA] = [a.every((word) => b.includes(word)), b.every((word) => a.includes(word))];
  if (inB && inA) return 'same';
  // A rank that does not say again what is ranked ("the third-fastest") ranks what the other does.
  if (a.length === 0 || b.length === 0) return 'same';
  return inB ? 'b-narrower' : inA ? 'a-narrower' : undefined;
}

/** What is ranked by amount may be a size, a height or a speed: the highest fine is the largest. */
const AMOUNT = 'amount';
const sameProperty = (a: string, b: string): boolean =>
  a === b || ((a === AMOUNT || b === AMOUNT) && a !== PLACE && b !== PLACE);

/** Whether two ranks are of one property, among the same others. */
function sameField(a: Rank, b: Rank): boolean {
  if (!sameProperty(propertyOf(a), propertyOf(b)) || a.from !== b.from) return false;
  const [fieldA, fieldB] = [a.among ?? [], b.among ?? []];
  if (propertyOf(a) === PLACE && nounsOf(a).length !== nounsOf(b).length) return false;
  const [placesA, placesB] = [placesOf(fieldA), placesOf(fieldB)];
  // "on record" and "in the history of the league" name one field, the second more closely.
  if (fieldA.includes(EVER) && fieldB.includes(EVER) && (placesA.length === 0 || placesB.length === 0)) return true;
  return allAlike(placesA, placesB) && allAlike(placesB, placesA);
}

const placesOf = (field: readonly string[]): string[] => field.filter((word) => word !== EVER);

/**
 * Another place in the same order is a conflict; places in different orders do not compare. Among fewer things a place cannot be worse:
 * the second-largest port may be the largest fishing port, not the third-largest. Symmetric.
 */
export function compareRanks(a: Rank, b: Rank): Level {
  const things = sameField(a, b) ? containment(nounsOf(a), nounsOf(b)) : undefined;
  if (things === undefined) return 'not-comparable';
  if (a.position === b.position) return 'same';
  // What comes one after another is counted by what happens, whatever it happens to.
  if (propertyOf(a) === ORDER) return 'conflict';
  const better = things === 'a-narrower' ? a.position < b.position : things === 'b-narrower' && b.position < a.position;
  return better ? 'not-comparable' : 'conflict';
}

export const rank: Comparator = {
  id: 'rank',
  valueType: 'rank',
  levels: ['same', 'conflict', 'not-comparable'],
  compare: (a: Value, b: Value): Level =>
    a.type === 'rank' && b.type === 'rank' ? compareRanks(a, b) : 'not-comparable',
};
