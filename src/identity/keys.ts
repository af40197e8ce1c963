import { foldName } from '../model/names.ts';
import type { Candidate } from './features.ts';

/** As many as the names that a document is about; a claim that says whom it speaks of has three at most. */
const MOST_KEYS = 6;
const NOBODY = '?';

/** What keys are made with. */
export interface KeyTools {
  /** The name that an alias stands for. */
  readonly resolve: (name: string) => string;
  /** How often a lower-case word is met, from 0 up. */
  readonly commonnessOf: (word: string) => number;
}

/** First and last word of a name: forms of one name share at least one of them. */
function heads(name: string, resolve: (name: string) => string): string[] {
  const words = foldName(resolve(name))
    .split(' ')
    .filter((word) => word !== '');
  const first = words[0];
  const last = words[words.length - 1];
  const initials = words.length > 2 ? words.map((word) => word.charAt(0)).join('') : undefined;
  return [first, last, initials].filter((word): word is string => word !== undefined);
}

/** Of the first and the last word the one that is used less: "Mount Ohiko" is found under the name, not under what it is. */
function tellingWord(name: string, { resolve, commonnessOf }: KeyTools): string[] {
  const [first, last] = heads(name, resolve);
  if (first === undefined || last === undefined) return [];
  return [commonnessOf(last) < commonnessOf(first) ? last : first];
}

/**
 * Coarse keys of a claim, at most six: a participant (or what its document is about) and the kind of value. Claims that share none
 * are never looked at together, so their number decides the cost.
 */
export function keysOf(candidate: Candidate, tools: KeyTools): string[] {
  const [main, second] = candidate.claim.subject;
  if (main === undefined) return [`${NOBODY}|${candidate.kind}`];
  // Candidates from context are all as good; of a stated participant every form counts.
  const words = candidate.impliedSubject
    ? candidate.claim.subject.flatMap((name) => tellingWord(name, tools))
    : [
        ...heads(main, tools.resolve).slice(0, 2),
        ...(second === undefined ? heads(main, tools.resolve).slice(2) : heads(second, tools.resolve).slice(0, 1)),
      ];
  return [...new Set(words)].slice(0, MOST_KEYS).map((word) => `${word}|${candidate.kind}`);
}

/** Under which claims of one kind are looked through for those that look alike, whomever they speak of. */
export const kindKey = (candidate: Candidate): string => `|${candidate.kind}`;
