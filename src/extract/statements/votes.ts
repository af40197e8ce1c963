import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { PassageView } from '../context/passage-view.ts';
import { isTriggered, type Triggers } from '../triggers.ts';
import type { StatementReader } from './statement-reader.ts';

/** The set of terms that tells whether everybody voted alike, and its two terms. */
const SET = 'vote outcome';
const UNANIMOUS = 'unanimous';
const SPLIT = 'split';
/** Words between "voted" and the figures: "voted on Monday night by". */
const REACH = 9;
const PAIR = /^(\d{1,3})[-–](\d{1,3})$/;
const JOINERS = new Set(['to', 'against', 'versus']);
/** Words between the two figures: "by seven votes to two", "34 in favour to 21". */
const BETWEEN = 3;

/** Reads how a vote came out: "voted 5-4", "by seven votes to two", "six members to three". Nought on either side is unanimity. */
export function createVoteReader(lexicon: Lexicon, triggers: Triggers): StatementReader {
  const votes = new Set(['vote', 'voted', 'votes', 'voting', 'margin']);
  const numbers = lexicon.data.numbers.cardinals;
  const hasVote = triggers.on((lower) => votes.has(lower));
  const numberAt = ({ lower }: PassageView, at: number): number | undefined => {
    const word = lower[at] ?? '';
    if (/^\d{1,4}$/.test(word)) return Number(word);
    const spelled = numbers[word];
    return spelled === undefined ? (word === 'none' || word === 'nil' ? 0 : undefined) : Number(spelled);
  };
  const pairAt = (view: PassageView, at: number): Pair | undefined => {
    const scored = PAIR.exec(view.lower[at] ?? '');
    if (scored !== null) return { first: at, end: at + 1, ayes: Number(scored[1]), noes: Number(scored[2]) };
    const ayes = numberAt(view, at);
    if (ayes === undefined) return undefined;
    // "two against"
    if (view.lower[at + 1] === 'against' && isEnd(view, at + 1)) return { first: at, end: at + 2, ayes: 1, noes: ayes };
    for (let to = at + 1; to <= at + BETWEEN; to++) {
      const noes = numberAt(view, to + 1);
      if (JOINERS.has(view.lower[to] ?? '') && noes !== undefined) return { first: at, end: to + 2, ayes, noes };
    }
    return undefined;
  };
  return ({ view, focus }) => {
    // "An amendment was lost by 33 votes to 24": what has only just been introduced is not what the text is about.
    if (!isTriggered(view, hasVote) || focus.length === 0 || /^(?:a|an|another)$/.test(view.lower[0] ?? '')) return [];
    const vote = view.lower.findIndex((word) => votes.has(word));
    for (let at = Math.max(0, vote - REACH); at <= vote + REACH && at < view.words.length; at++) {
      const pair = pairAt(view, at);
      if (pair !== undefined) return [mentionOf(view, pair, focus)];
    }
    return [];
  };
}

/** Whether nothing but a stop, or what else there was, follows a word. */
const isEnd = (view: PassageView, at: number): boolean =>
  at === view.words.length - 1 ||
  /[,.;]/.test(view.text.slice(view.words[at]?.end, view.words[at + 1]?.start)) ||
  /^(?:and|with|while|but)$/.test(view.lower[at + 1] ?? '');

interface Pair {
  readonly first: number;
  readonly end: number;
  readonly ayes: number;
  readonly noes: number;
}

function mentionOf(view: PassageView, { first, end, ayes, noes }: Pair, focus: readonly string[]): Mention {
  const span = { start: view.words[first]?.start ?? 0, end: view.words[end - 1]?.end ?? 0 };
  const term = ayes === 0 || noes === 0 ? UNANIMOUS : SPLIT;
  const value = { type: 'term' as const, set: SET, term };
  return { span, core: span, attribute: SET, subject: focus, subjectImplied: true, aside: true, value };
}
