import { type Decimal, decimal, plus } from '../values/decimal.ts';
import { type Bounds, boundsOf, exactly, sumOf } from './bounds.ts';
import { type Figure, isPlain, sameKind } from './figure.ts';
import { breaksOff, type Gap, gapBetween, separatorsIn } from './gap.ts';
import type { RelationWords } from './relation-words.ts';

/** Most words between two members of a list, such as the name of the second one: "$6 million), the yacht Halcyon ($3 million)". */
const MOST_BETWEEN = 10;

const adjoin = (a: Figure, b: Figure, words: RelationWords): boolean => {
  const gap = gapBetween(a, b);
  return gap.words.length <= MOST_BETWEEN && !breaksOff(gap) && separatorsIn(withoutPair(gap), words) === 1;
};

/** "62 gendarmes and firefighters, 48 …": what one figure counts together is one member. */
const PAIR = /^\s+(?:and|&)\s+(?!a |an |the |no |some |several |many |another |its |their )\p{Ll}+(?=,)/u;
const withoutPair = (gap: Gap): Gap => {
  const [pair] = PAIR.exec(gap.text) ?? [];
  return pair === undefined ? gap : { ...gap, text: gap.text.slice(pair.length), words: gap.words.slice(2) };
};

/** Most words between two members of a list whose total is announced: their clauses may have verbs and objects of their own. */
const MOST_BETWEEN_CLAUSES = 16;

/** "the terrace, with its benches, 8,300": a phrase between two commas that says more of the member it stands in. */
const ASIDE = /,\s+(\p{L}+)[^,;()]*,/gu;

/** "12 ships, of them 4 yachts", "12 km, or 7 miles": a part, an alternative or an earlier value. "46 of those who …, 12 of those …" are members. */
const isNoFurtherMember = (gap: Gap, words: RelationWords): boolean =>
  words.find('no-list', gap.words).length > 0 ||
  words.find('part-of-whole', gap.words).some((hit) => hit.firstWord > 0) ||
  gap.words.at(-1) === 'or';

/** The same for clauses in a row ("the first holds 40, the second, with its tower, 30"), also as far apart as semicolons. */
function adjoinAsClauses(a: Figure, b: Figure, words: RelationWords): boolean {
  const gap = gapBetween(a, b);
  if (gap.words.length > MOST_BETWEEN_CLAUSES || isNoFurtherMember(gap, words)) return false;
  const text = gap.text.replace(ASIDE, (aside, opening: string) =>
    words.has('aside-openers', opening.toLowerCase()) ? ' ' : aside,
  );
  const plain = { ...gap, text };
  if (breaksOff({ ...plain, text: text.replace(/;/g, ',') })) return false;
  const opposed = gap.words.some((word) => words.has('list-opposers', word));
  return separatorsIn(plain, words) === 1 || (opposed && separatorsIn(plain, words) < 2);
}

/** "In two districts, 27 homes and 14 barns": a preposition that opens the clause keeps the figure behind it out of the list. */
function isFrame({ view, first }: Figure, words: RelationWords): boolean {
  const preposition = view.words[first - 1];
  if (preposition === undefined || !words.has('prepositions', preposition.lower)) return false;
  const before = view.words[first - 2];
  return before === undefined || /[,;:.–—]/.test(view.text.slice(before.end, preposition.start));
}

/** How members of a list are told to follow each other. */
type Adjoin = (a: Figure, b: Figure, words: RelationWords) => boolean;

/** The list that ends with the last of some figures, in text order: each joined to the next by one comma or "and". */
export const listEndingWith = (members: readonly Figure[], words: RelationWords): Figure[] =>
  endingWith(members, words, adjoin);

/** The same where the members may be clauses. Only what announces a total makes such a row a list. */
export const clausesEndingWith = (members: readonly Figure[], words: RelationWords): Figure[] =>
  endingWith(members, words, adjoinAsClauses);

function endingWith(members: readonly Figure[], words: RelationWords, follows: Adjoin): Figure[] {
  let from = members.length - 1;
  while (from > 0 && follows(members[from - 1] as Figure, members[from] as Figure, words)) from--;
  const first = members[from];
  const list = members.slice(first !== undefined && isFrame(first, words) ? from + 1 : Math.max(0, from));
  return isList(list, words) ? list : [];
}

/** The list that begins with the first of some figures. Between brackets two members may be joined by a comma alone. */
export function listBeginningWith(members: readonly Figure[], words: RelationWords, inBrackets: boolean): Figure[] {
  let end = 1;
  while (end < members.length && adjoin(members[end - 1] as Figure, members[end] as Figure, words)) end++;
  const list = members.slice(0, end);
  return isList(list, words) || (inBrackets && list.length > 1 && list.every(isPlain)) ? list : [];
}

/** Two members are a list only if a word joins them; more may be joined by commas alone. */
function isList(list: readonly Figure[], words: RelationWords): boolean {
  const [beforeLast, last] = list.slice(-2);
  if (beforeLast === undefined || last === undefined || !list.every(isPlain)) return false;
  const between = gapBetween(beforeLast, last).words;
  return list.length > 2 || between.some((word) => words.has('list-joiners', word) || words.has('list-opposers', word));
}

/** What is left of a written value without its digits: figures written alike are meant to the same place. Small counts may be in words. */
const texture = ({ claim, value }: Figure): string =>
  value.dimension === 'count' && value.step === 1 ? '' : claim.text.replace(/[\d\s,]/g, '').toLowerCase();

/**
 * The intervals of the members of a list. Round figures written like a finer one of the same list ("90m" beside "45m") are meant as
 * finely as that one.
 */
export function boundsOfMembers(list: readonly Figure[]): Bounds[] {
  return list.map((figure) => {
    const own = boundsOf(figure.value);
    const alike = list.filter((other) => texture(other) === texture(figure) && sameKind(other, figure));
    const step = Math.min(...alike.map(({ value }) => value.step));
    if (figure.value.relation !== '=' || step >= figure.value.step || own.min === null || own.max === null) return own;
    const point = (own.min + own.max) / 2;
    if (figure.value.dimension === 'count' && step === 1) return exactly(point);
    return { ...own, min: point - step / 2, max: point + step / 2 };
  });
}

/** Sum of a list: exact in the written unit, and the interval in the base unit. */
export function sumOfList(list: readonly Figure[]): { figure: Decimal; bounds: Bounds } {
  const figure = list.map(({ value }) => decimal(value.exact[0] ?? '0')).reduce(plus);
  return { figure, bounds: sumOf(boundsOfMembers(list)) };
}
