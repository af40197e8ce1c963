import { foldName } from '../model/names.ts';
import type { Candidate } from './features.ts';

/** As many as the names that a document is about; a claim that says whom it speaks of has three at most. */
const MOST_KEYS = 6;
const NOBODY = '?';

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

/**
 * Coarse keys of a claim, at most six: a participant (or what its document is about) and the kind of value. Claims that share none
 * are never looked at together, so their number decides the cost.
 */
export function keysOf(candidate: Candidate, resolve: (name: string) => string): string[] {
  const [main, second] = candidate.claim.subject;
  if (main === undefined) return [`${NOBODY}|${candidate.kind}`];
  // Candidates from context are all as good; of a stated participant every form counts.
  const words = candidate.impliedSubject
    ? candidate.claim.subject.flatMap((name) => heads(name, resolve).slice(0, 1))
    : [
        ...heads(main, resolve).slice(0, 2),
        ...(second === undefined ? heads(main, resolve).slice(2) : heads(second, resolve).slice(0, 1)),
      ];
  return [...new Set(words)].slice(0, MOST_KEYS).map((word) => `${word}|${candidate.kind}`);
}
