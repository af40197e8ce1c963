import type { ClaimRecord } from '../model/claim-record.ts';
import type { Lexicon } from '../model/lexicon.ts';
import { foldName } from '../model/names.ts';
import { kindOf } from './kind.ts';

/** As many as the names that a document is about; a claim that says whom it speaks of has three at most. */
const MOST_OWN = 6;
/** Names that a source is about under which all of its claims are looked at, so that rivals of one story meet. */
export const MOST_FOCUS = 3;
const NOBODY = '?';
/** A word of a name that is longer is no word. */
const LONGEST_WORD = 64;
const MONEY = 'quantity:money';
const SHARE = 'quantity:share';

/** What keys are made with. */
export interface KeyTools {
  /** The name that an alias stands for. */
  readonly resolve: (name: string) => string;
  /** How often a lower-case word is met, from 0 up. */
  readonly commonnessOf: (word: string) => number;
}

/** Tools that know the aliases and the words of a lexicon. */
export function createKeyTools(aliases: Readonly<Record<string, readonly string[]>>, lexicon: Lexicon): KeyTools {
  const canonical = new Map(
    Object.entries(aliases).flatMap(([name, others]) => others.map((other) => [other.toLowerCase(), name] as const)),
  );
  return {
    resolve: (name) => canonical.get(name.toLowerCase()) ?? name,
    commonnessOf: (word) => lexicon.meaning(lexicon.stem(word)).commonness,
  };
}

/** First and last word of a name: forms of one name share at least one of them. */
function heads(name: string, { resolve }: KeyTools): string[] {
  const words = foldName(resolve(name))
    .split(' ')
    .filter((word) => word !== '');
  const first = words[0];
  const last = words[words.length - 1];
  const initials = words.length > 2 ? words.map((word) => word.charAt(0)).join('') : undefined;
  return [first, last, initials].flatMap((word) => word?.slice(0, LONGEST_WORD) ?? []);
}

/** Of the first and the last word the one that is used less: "Mount Aro" is found under the name, not under what it is. */
function tellingWord(name: string, tools: KeyTools): string[] {
  const [first, last] = heads(name, tools);
  if (first === undefined || last === undefined) return [];
  return [tools.commonnessOf(last) < tools.commonnessOf(first) ? last : first];
}

/** The words under which a claim is looked for by its own participants. */
export function wordsOf(subject: readonly string[], implied: boolean, tools: KeyTools): string[] {
  const [main, second] = subject;
  if (main === undefined) return [];
  // Candidates from context are all as good; of a stated participant every form counts.
  const words = implied
    ? subject.flatMap((name) => tellingWord(name, tools))
    : [
        ...heads(main, tools).slice(0, 2),
        ...(second === undefined ? heads(main, tools).slice(2) : heads(second, tools).slice(0, 1)),
      ];
  return [...new Set(words)].slice(0, MOST_OWN);
}

/**
 * Coarse keys of a claim, the likeliest to be shared with its rivals first: a word for what its source is about, or for a participant,
 * and the kind of its value. Claims that share none are never looked at together, so their number decides the cost.
 */
export function keysOf({ claim, context }: ClaimRecord, tools: KeyTools): string[] {
  // What is worked out stands with what it is held against.
  const speakers = context.stated ?? [claim];
  return [
    ...new Set(
      speakers.flatMap((one) => {
        const words = [...context.focus, ...wordsOf(one.subject, one.implied.includes('subject'), tools)];
        const kind = kindOf(one.value);
        return (words.length === 0 ? [NOBODY] : words).map((word) => `${word}|${kind}`);
      }),
    ),
  ];
}

/** Keys under which a share is only heard as a witness: it may explain why two sums of money differ. */
export function witnessKeysOf(record: ClaimRecord, tools: KeyTools): string[] {
  if (kindOf(record.claim.value) !== SHARE || record.context.stated !== undefined) return [];
  return keysOf(record, tools).map((key) => key.slice(0, -SHARE.length) + MONEY);
}

/** The kind of values that are compared under a key. */
export const kindOfKey = (key: string): string => key.slice(key.indexOf('|') + 1).split('#')[0] as string;
