import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { Rank } from '../../model/value.ts';
import type { NameHit } from '../names/find.ts';
import { isTriggered, type Triggers } from '../triggers.ts';
import type { StatementContext, StatementReader } from './statement-reader.ts';

/** A place in a contest; word indices, the end exclusive. */
interface Placed {
  readonly position: number;
  readonly from: Rank['from'];
  readonly firstWord: number;
  readonly endWord: number;
  /** True if only what it is a place in shows that it is one: "is second in the table". */
  readonly needsContest: boolean;
}

interface PlaceWords {
  readonly ordinals: Readonly<Record<string, number>>;
  readonly cardinals: Readonly<Record<string, string>>;
  readonly verbs: ReadonlySet<string>;
  readonly first: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** First to third. */
  readonly medals: readonly string[];
  /** Last words of what one does with a medal: "took", "settled for". */
  readonly medalVerbs: ReadonlySet<string>;
  /** All words of them. */
  readonly medalWords: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly stem: (word: string) => string;
}

/** Property of a place in a contest, whatever it is that is contested. */
const PLACE = 'place';
/** Words between a name and the verb that places it, and between verb and ordinal. */
const NAME_REACH = 8;
const VERB_REACH = 3;
const CONTEST_REACH = 6;
const YEAR = /^(?:1[89]|2[01])\d\d$/;
const DIGITS = /^\d/;
const LINKS = new Set(['in', 'the', 'a', 'joint', 'equal', 'only', 'at', 'as', 'number', 'no', 'place']);
/** Verbs that say many other things of an ordinal. */
const WEAK = new Set(['is', 'was', 'were', 'are', 'remains', 'starts', 'started', 'moved', 'fell', 'stands', 'sits']);
const PRONOUNS = new Set(['it', 'she', 'he', 'they']);

/** Reads places in a contest: "came third", "finished in second place", "ranked 12th", "No. 3", "the runner-up", "topped the table". */
export function createPlacementReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const words: PlaceWords = {
    ordinals: lexicon.data.numbers.ordinals,
    cardinals: lexicon.data.numbers.cardinals,
    verbs: lexicon.words('placing-verbs'),
    first: lexicon.words('topping-verbs'),
    behind: lexicon.words('placing-followers'),
    auxiliaries: lexicon.words('auxiliaries'),
    medals: [...lexicon.words('medals')],
    medalVerbs: new Set([...lexicon.words('medal-verbs')].map((phrase) => phrase.split(' ').at(-1) as string)),
    medalWords: new Set([...lexicon.words('medal-verbs')].flatMap((phrase) => phrase.split(' '))),
    functionWords: lexicon.words('function-words'),
    things: new Set([...lexicon.words('contests')].map(lexicon.stem)),
    fields: lexicon.words('rank-fields'),
    stem: lexicon.stem,
  };
  const hasVerb = triggers.on(
    (lower) => words.first.has(lower) || words.verbs.has(lower) || words.medals.includes(lower),
  );
  const placements = (context: StatementContext): Mention[] =>
    context.view.lower.flatMap((_, at): Mention[] => {
      const placed = placedAt(context, words, at);
      const mention = placed === undefined ? undefined : placementOf(context, words, placed);
      return mention === undefined ? [] : [mention];
    });
  return (context) => (isTriggered(context.view, hasVerb) ? placements(context) : []);
}

function placedAt({ view: { lower } }: StatementContext, words: PlaceWords, at: number): Placed | undefined {
  const word = lower[at] as string;
  const medal = words.medals.indexOf(word);
  if (medal >= 0) return medalAt(lower, words, at, medal + 1);
  if (words.first.has(word)) return toppedAt(lower, words, at);
  if (!words.verbs.has(word)) return undefined;
  let next = at + 1;
  while (next - at <= VERB_REACH && LINKS.has(lower[next] ?? '')) next++;
  const found = positionOf(lower, words, next);
  if (found === undefined) return undefined;
  const end = /^(?:place|spot|position)$/.test(lower[next + 1] ?? '') ? next + 2 : next + 1;
  return isFollowed(lower, words, end)
    ? { ...found, firstWord: next, endWord: next + 1, needsContest: WEAK.has(word) }
    : undefined;
}

/** "topped the table", "led the standings": a contest or its table must follow. */
function toppedAt(lower: readonly string[], words: PlaceWords, at: number): Placed | undefined {
  const object = lower.slice(at + 1, at + 5).findIndex((word) => words.things.has(words.stem(word)));
  const quiet = lower[at + 1] === 'the' && object > 0;
  return quiet ? { position: 1, from: 'top', firstWord: at, endWord: at + 1, needsContest: false } : undefined;
}

/** "took the bronze medal": the verb must stand right before it. */
function medalAt(lower: readonly string[], words: PlaceWords, at: number, position: number): Placed | undefined {
  const verb = /^(?:the|a|his|her|their)$/.test(lower[at - 1] ?? '') ? at - 2 : at - 1;
  const end = /^medals?$/.test(lower[at + 1] ?? '') ? at + 2 : at + 1;
  const given = words.medalVerbs.has(lower[verb] ?? '') && isFollowed(lower, words, end);
  return given ? { position, from: 'top', firstWord: at, endWord: end, needsContest: false } : undefined;
}

function positionOf(
  lower: readonly string[],
  words: PlaceWords,
  at: number,
): Pick<Placed, 'position' | 'from'> | undefined {
  const word = lower[at] ?? '';
  if (word === 'last' || word === 'bottom') return { position: 1, from: 'bottom' };
  if (word === 'runner-up' || word === 'runners-up') return { position: 2, from: 'top' };
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (digits !== undefined) return { position: Number(digits), from: 'top' };
  if (Object.hasOwn(words.ordinals, word)) return { position: words.ordinals[word] as number, from: 'top' };
  const numbered = /^(?:no|number)$/.test(lower[at - 1] ?? '');
  const figure = numbered ? (Object.hasOwn(words.cardinals, word) ? words.cardinals[word] : word) : undefined;
  return figure !== undefined && /^\d{1,3}$/.test(figure) ? { position: Number(figure), from: 'top' } : undefined;
}

/** An ordinal that places something ends its phrase: "came third in", but not "was third time lucky". */
const isFollowed = (lower: readonly string[], words: PlaceWords, at: number): boolean => {
  const next = lower[at];
  return next === undefined || words.behind.has(next);
};

function placementOf(context: StatementContext, words: PlaceWords, placed: Placed): Mention | undefined {
  const { view } = context;
  const around = view.lower.slice(placed.endWord, placed.endWord + CONTEST_REACH + 1);
  const told = view.lower.filter((word) => YEAR.test(word) || /^(?:wo)?men['’]s$/.test(word));
  const among = [...new Set([...told, ...around.filter((word) => DIGITS.test(word) || words.fields.has(word))])].sort();
  const contest = [...new Set(around.map(words.stem).filter((stem) => words.things.has(stem)))].sort();
  const first = view.words[placed.firstWord];
  const last = view.words[placed.endWord - 1];
  const subject = placed.needsContest && contest.length === 0 ? undefined : subjectOf(context, words, placed.firstWord);
  if (first === undefined || last === undefined || subject === undefined) return undefined;
  const span = { start: first.start, end: last.end };
  return {
    span,
    core: span,
    attribute: 'rank',
    ...withPlace(context, placed.endWord, subject),
    value: {
      type: 'rank',
      position: placed.position,
      from: placed.from,
      of: `${PLACE}: ${contest.join(' ')}`.trim(),
      among,
    },
  };
}

/** The name before the verb, or what the document is about for a pronoun. Another clause may not stand between. */
function subjectOf(
  { view, names, focus }: StatementContext,
  words: PlaceWords,
  first: number,
): Pick<Mention, 'subject' | 'subjectImplied' | 'scope'> | undefined {
  const ahead = first - 1;
  const verb = words.verbs.has(view.lower[ahead] ?? '') ? ahead : first;
  if (view.text[view.words[verb - 1]?.end ?? 0] === ',') {
    // "Arden, which sells tea, came third": the name that opens the sentence, over what explains it.
    const opening = names.find((hit) => hit.firstWord <= 1 && view.text[hit.end] === ',' && !hit.possessive);
    return opening && { subject: [opening.name] };
  }
  for (let at = first - 1; at >= 0 && first - at <= NAME_REACH; at--) {
    if (/[;:.–—“”"]/.test(view.text.slice(view.words[at]?.end, view.words[at + 1]?.start))) return undefined;
    const named: NameHit | undefined = names.find((hit) => hit.endWord === at + 1);
    if (named !== undefined) return named.possessive ? undefined : { subject: [named.name] };
    const word = view.lower[at] as string;
    if (PRONOUNS.has(word)) return focus.length === 0 ? undefined : { subject: focus, subjectImplied: true };
    const quiet = [LINKS, words.verbs, words.first, words.auxiliaries, words.medalWords].some((set) => set.has(word));
    if (!quiet && !/^(?:who|which|and|then|again|also|eventually|finally|itself)$/.test(word))
      return ofDefinite(view, words, focus, at);
  }
  return undefined;
}

/** "The school came 21st": what the document is about, by what it is called. */
function ofDefinite(
  { lower }: StatementContext['view'],
  words: PlaceWords,
  focus: readonly string[],
  head: number,
): Pick<Mention, 'subject' | 'subjectImplied' | 'scope'> | undefined {
  if (words.functionWords.has(lower[head] as string) || lower[head - 1] !== 'the') return undefined;
  return { subject: focus, subjectImplied: true, scope: [`thing: ${words.stem(lower[head] as string)}`] };
}

/** "in Oslo": where a contest was held tells it from others, so the place takes part. */
function withPlace<T extends Pick<Mention, 'subject' | 'subjectImplied'>>(
  { view, names }: StatementContext,
  from: number,
  subject: T,
): T {
  if (subject.subjectImplied === true) return subject;
  const place = names.find(
    (hit) =>
      hit.firstWord >= from &&
      hit.firstWord - from <= CONTEST_REACH &&
      /^(?:in|at)$/.test(view.lower[hit.firstWord - 1] ?? ''),
  );
  return place === undefined ? subject : { ...subject, subject: [...(subject.subject ?? []), place.name] };
}
