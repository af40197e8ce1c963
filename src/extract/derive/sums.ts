import type { LexiconData } from '../../model/lexicon.ts';
import type { Figure } from './figure.ts';
import { type Gap, gapAfter, gapBetween, rest } from './gap.ts';
import { clausesEndingWith, listBeginningWith, listEndingWith } from './lists.ts';
import type { PhraseHit, RelationWords } from './relation-words.ts';
import { fitting, workSum } from './sum-working.ts';
import type { Working } from './working.ts';

const BETWEEN_LIST_AND_TOTAL = 14;
const NEAR_TOTAL = 10;
const BETWEEN_CUE_AND_TOTAL = 3;
const BETWEEN_TOTAL_AND_LIST = 8;
const AFTER_LAST_MEMBER = 8;

/** Most words at the head of a sentence before the word that announces its total: "Together, …", "In all, …". */
const HEAD = 1;

/** "Together, the pier (4m) and the harbour (12m) cost 16m": the total stands last. */
export function headedTotal(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  const total = figures.at(-1);
  const last = figures.at(-2);
  if (total === undefined || last === undefined || goesOn(total, words)) return [];
  const { lower } = total.view;
  const head = words.find('total-together', lower).find((hit) => hit.firstWord < HEAD);
  const gap = gapBetween(last, total);
  if (head === undefined || gap.words.length === 0 || gap.words.some((word) => words.has('list-joiners', word)))
    return [];
  return workLists(figures.slice(0, -1), total, words, lexicon, () => gap);
}

/** Where the words that announce a total and its list begin. */
export interface Position {
  readonly first: number;
  readonly start: number;
}

/** Where the words that announce a total begin: before it, or right behind it (then at the total itself). */
function announced(total: Figure, words: RelationWords): Position | undefined {
  const { view } = total;
  const before = (hit: PhraseHit, reach: number): boolean =>
    hit.endWord <= total.first && total.first - hit.endWord <= reach && hit.endWord > 0;
  const cue =
    words.find('total-before', view.lower).find((hit) => before(hit, BETWEEN_CUE_AND_TOTAL)) ??
    words.find('total-together', view.lower).find((hit) => before(hit, BETWEEN_CUE_AND_TOTAL + 2)) ??
    broughtTo(total);
  if (cue !== undefined) return { first: cue.firstWord, start: view.words[cue.firstWord]?.start ?? total.start };
  const after = words
    .find('total-after', view.lower)
    .some((hit) => hit.firstWord - total.end <= 1 && hit.firstWord >= total.end);
  return after ? total : undefined;
}

/** Words between "bring" and its "to". */
const BROUGHT_WITHIN = 4;

/** "40m in cash and 15m in notes bring the price to 55m": several parts do it together; where one "brings" it there, more came before. */
function broughtTo({ view, first }: Figure): PhraseHit | undefined {
  if (view.lower[first - 1] !== 'to') return undefined;
  const at = view.lower.lastIndexOf('bring', first - 2);
  return at >= 0 && first - 2 - at <= BROUGHT_WITHIN ? { firstWord: at, endWord: first } : undefined;
}

/** The announcement of a total that does not go on from an earlier one. */
export function announcementOf(total: Figure, words: RelationWords): Position | undefined {
  return goesOn(total, words) ? undefined : announced(total, words);
}

const goesOn = (total: Figure, words: RelationWords): boolean =>
  words
    .find('running-total', total.view.lower)
    .some((hit) => Math.abs(hit.firstWord - total.first) <= NEAR_TOTAL && !takesUpList(total, hit));

/** "which brings it to 64m": "it" is the list itself, where "brings the total to 64m" adds to an earlier one. */
const takesUpList = ({ view }: Figure, hit: PhraseHit): boolean =>
  /^br(?:ings|ought|inging)$/.test(view.lower[hit.firstWord] ?? '') &&
  /^(?:it|this|that)$/.test(view.lower[hit.endWord] ?? '');

/** "27 homes, 14 barns and three shops, for a total of 41": the list stands before its total, or ends the sentence before. */
export function listThenTotal(
  figures: readonly Figure[],
  previous: readonly Figure[],
  words: RelationWords,
  lexicon: LexiconData,
): Working[] {
  return figures.flatMap((total) => {
    const cue = announcementOf(total, words);
    if (cue === undefined) return [];
    const before = figures.filter((figure) => figure.end <= cue.first);
    return before.length === 0
      ? workLists(previous, total, words, lexicon, rest)
      : workLists(before, total, words, lexicon, (end) => gapAfter(end, cue));
  });
}

/** How far, as a factor, a total may be from a list of clauses: what stands so far apart is a list only if it almost adds up. */
const MOST_APART_AS_CLAUSES = 1.25;

/** The sum of the list that the last of some figures ends, if little follows it and no further member without a figure. */
function workLists(
  figures: readonly Figure[],
  total: Figure,
  words: RelationWords,
  lexicon: LexiconData,
  gapBehind: (last: Figure) => Gap,
): Working[] {
  const [last] = figures.slice(-1);
  if (last === undefined || leavesOpen(gapBehind(last), words)) return [];
  const members = fitting(figures, total, lexicon);
  if (members.at(-1)?.start !== last.start && last.claim.converts === undefined) return [];
  if (members.some((member) => isOfEach(member, words))) return [];
  const strict = workSum(listEndingWith(members, words), total, lexicon);
  const loose = workSum(clausesEndingWith(members, words), total, lexicon, MOST_APART_AS_CLAUSES);
  return [strict, loose].filter((working) => working !== undefined);
}

/** Whether a member without a figure may stand in a gap ("and some gold"). A joining word at its end belongs to the total. */
const leavesOpen = ({ words: row }: Gap, words: RelationWords): boolean =>
  row.length > BETWEEN_LIST_AND_TOTAL || row.slice(0, -1).some((word) => words.has('list-joiners', word));

/** "all 88 people, 80 passengers and eight crew", "34 buildings: 20 homes and 14 barns", "… made up of …". */
export function totalThenList(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  return figures.flatMap((total, index) => {
    const members = fitting(figures.slice(index + 1), total, lexicon);
    const [first] = members;
    if (first === undefined || !opensList(total, first, words)) return [];
    const inBrackets = bracketBetween(total, first) >= 0;
    const list = listBeginningWith(members, words, inBrackets);
    const [last] = list.slice(-1);
    if (last === undefined || !isClosed(last, words) || (inBrackets && leavesBracket(total, first, last))) return [];
    if (list.some((member) => isOfOtherTime(member, total))) return [];
    return list.some((member) => isOfEach(member, words)) ? [] : (workSum(list, total, lexicon) ?? []);
  });
}

/**
 * "Of the 31 cases, 17 were in Arden, nine in Belmar and seven in Corby": parts that are told at the head of a sentence whose they are. They
 * need not be all, but cannot be more.
 */
export function partsOfHead(figures: readonly Figure[], words: RelationWords, lexicon: LexiconData): Working[] {
  const [total, ...others] = figures;
  if (total === undefined || total.first > HEAD + 1 || !isOfThose(total)) return [];
  const list = listBeginningWith(fitting(others, total, lexicon), words, false);
  // "148 were vaccinated and 25 laid eggs" may be the same ones: only what one verb tells of all is told of each but once.
  if (!list.slice(1).every(({ view, end }) => words.has('prepositions', view.lower[end] ?? ''))) return [];
  const working = workSum(list, total, lexicon);
  const least = working?.value.min ?? null;
  return working !== undefined && least !== null && total.value.max !== null && least > total.value.max
    ? [working]
    : [];
}

const isOfThose = ({ view, first }: Figure): boolean =>
  view.lower[first - 2] === 'of' && /^(?:the|these|those|its|their|our)$/.test(view.lower[first - 1] ?? '');

/** Where a bracket opens between a total and its list; a colon before the list makes brackets those of its members. */
function bracketBetween(total: Figure, first: Figure): number {
  const { text } = gapBetween(total, first);
  return text.includes(':') ? -1 : text.lastIndexOf('(');
}

/** "€1.2bn (€1.0bn before the new money) and …": a bracket that closes before the list does holds no list. */
const leavesBracket = (total: Figure, first: Figure, last: Figure): boolean =>
  total.view.text.slice(total.until, last.start).indexOf(')', bracketBetween(total, first)) >= 0;

const BEFORE_ELLIPTIC_MEMBER = 4;

function opensList(total: Figure, first: Figure, words: RelationWords): boolean {
  const gap = gapBetween(total, first);
  if (gap.words.length > BETWEEN_TOTAL_AND_LIST || /[.!?;]/.test(gap.text)) return false;
  if (words.find('consisting-of', gap.words).length > 0) return true;
  const opener = gap.text.search(/[:(]|\s[–—-]\s/);
  if (opener >= 0 && total.value.dimension !== 'share')
    return wordsIn(gap.text.slice(opener)) <= mostBeforeMember(total, first);
  const before = total.view.lower.slice(Math.max(0, total.first - BETWEEN_CUE_AND_TOTAL - 1), total.first);
  const isWhole = words.find('whole-determiners', before).some((hit) => hit.endWord === before.length);
  const comma = gap.text.lastIndexOf(',');
  return isWhole && comma >= 0 && wordsIn(gap.text.slice(comma)) <= 1;
}

/** Words that may stand before the first member: amounts follow a name, counts only if their noun is that of the total ("60 seats: the Greens hold 25"). */
function mostBeforeMember(total: Figure, first: Figure): number {
  if (total.value.dimension !== 'count') return BETWEEN_TOTAL_AND_LIST - 2;
  return first.noun === undefined && total.noun !== undefined ? BEFORE_ELLIPTIC_MEMBER : 1;
}

const wordsIn = (text: string): number => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').length;

/** Words behind a member among which those stand that say that there are several of it. */
const EACH_WITHIN = 3;

/** "640 kg for the probe and nine kilograms for each of the others": a member that counts more than once. */
const isOfEach = (member: Figure, words: RelationWords): boolean =>
  rest(member)
    .words.slice(0, EACH_WITHIN)
    .some((word) => words.has('each', word));

/** Whether nothing more can belong to the list: its clause ends soon after the last member, and no further member without a figure follows. */
function isClosed(last: Figure, words: RelationWords): boolean {
  const after = rest(last);
  const end = after.text.search(/[,;:()]|\.(?:\s|$)|\s[–—-]\s/);
  const tail = (end < 0 ? after.text : after.text.slice(0, end)).split(/[^\p{L}\p{N}&]+/u);
  const next = /^[,\s]+(\p{L}+)/u.exec(end < 0 ? '' : after.text.slice(end))?.[1]?.toLowerCase();
  return (
    tail.length <= AFTER_LAST_MEMBER + 1 &&
    tail.every((word, at) => !words.has('list-joiners', word.toLowerCase()) || joinsPlaces(tail, at, words)) &&
    (next === undefined || after.text[end] !== ',' || !words.has('list-joiners', next))
  );
}

/** "in Aro and elsewhere", "at Bell and Corvin": names joined behind a preposition say where the last member is. */
function joinsPlaces(tail: readonly string[], joiner: number, words: RelationWords): boolean {
  const next = tail[joiner + 1] ?? '';
  const named = words.has('elsewhere', next.toLowerCase()) || /^\p{Lu}/u.test(next);
  return named && tail.slice(0, joiner).some((word) => words.has('prepositions', word.toLowerCase()));
}

/** "£2.4bn (2023: £2.2bn, 2022: £2.1bn)" compares with other times and breaks nothing down. */
function isOfOtherTime(member: Figure, total: Figure): boolean {
  if (member.claim.scope.includes('time: earlier')) return true;
  if (member.claim.implied.includes('when')) return false;
  return (member.claim.when?.from ?? total.claim.when?.from) !== total.claim.when?.from;
}
