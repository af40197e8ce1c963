import { sharedContext } from './context.ts';
import type { Candidate } from './features.ts';
import { attributeLikeness, contentLikeness } from './likeness.ts';
import { digitsOf, isSlipOf, ratioOf } from './value.ts';

/** For shares of the same things, of which at least one is worked out. */
const PORTION_LIKENESS = 0.1;
const OPEN_ATTRIBUTE_LIKENESS = 0.5;

/** Share of the surroundings that must be alike where only a slip, or nothing else, links two values of open attributes. */
const SLIP_CONTEXT = 0.15;
const SAME_CONTEXT = 0.5;

/** So many digits are the same by no chance, whatever stands around them. */
const TELLING_DIGITS = 4;

/** A figure that is a slip of another, in much the same surroundings, is the other, whatever it is called there. */
export const isSlipInContext = (a: Candidate, b: Candidate): boolean =>
  isSlipOf(a.claim.value, b.claim.value) &&
  (digitsOf(a.claim.value) >= TELLING_DIGITS ||
    a.nounClasses.some((name) => b.nounClasses.includes(name)) ||
    surroundingsOf(a, b) >= SLIP_CONTEXT);

export const surroundingsOf = (a: Candidate, b: Candidate): number =>
  Math.max(contentLikeness(a, b), sharedContext(a.context, b.context));

/** "46 tonnes of diesel", "22 tonnes of diesel": what is measured tells where the lexicon does not, in a headline as in the text. */
export const measureSameStuff = (a: Candidate, b: Candidate): boolean =>
  a.kind !== 'quantity:share' && a.impliedSubject && b.impliedSubject && a.base.some((name) => b.base.includes(name));

/** "three of the four boats sank", "half of the boats went down": shares of the same things of which much the same is said. */
export const shareSameThings = (a: Candidate, b: Candidate): boolean =>
  a.kind === 'quantity:share' &&
  a.base.some((name) => b.base.includes(name)) &&
  (a.claim.derived !== undefined || b.claim.derived !== undefined) &&
  surroundingsOf(a, b) >= PORTION_LIKENESS;

const isCounted = ({ claim }: Candidate): boolean => claim.attribute.startsWith('count:');

/** Least share of common surroundings for two counts of one noun, and how many times the smaller the larger may be. */
const SAME_NOUN_CONTEXT = 0.2;
const SAME_NOUN_RATIO = 2;

/**
 * "has 214 stores", "runs more than 250 stores": what is counted is the same, of which much the same is said, whatever attribute the verb beside
 * it points to. People are counted for too many reasons.
 */
export const countSameNoun = (a: Candidate, b: Candidate): boolean =>
  a.counted !== undefined &&
  a.counted === b.counted &&
  (ratioOf(a.claim.value, b.claim.value) ?? Number.POSITIVE_INFINITY) <= SAME_NOUN_RATIO &&
  surroundingsOf(a, b) >= SAME_NOUN_CONTEXT;

/** Whether two claims speak of one property, whatever each source calls it. */
export function sameAttribute(a: Candidate, b: Candidate): boolean {
  if (a.claim.attribute === b.claim.attribute && a.defined) return true;
  if (countSameNoun(a, b)) return true;
  if (a.defined && b.defined) return false;
  if (isSlipInContext(a, b) || measureSameStuff(a, b) || shareSameThings(a, b)) return true;
  if (a.defined || b.defined) return false;
  if (a.nounClasses.some((name) => b.nounClasses.includes(name))) return true;
  if (a.kind === 'date') return a.claim.attribute === b.claim.attribute;
  // Two nouns that mean different things are counted apart, however alike the rest is.
  const bothCounted = isCounted(a) && isCounted(b);
  if (!bothCounted && sharedContext(a.context, b.context) >= SAME_CONTEXT) return true;
  const shared = a.buckets.filter((bucket) => b.buckets.includes(bucket));
  if (shared.length === 0) return false;
  if (a.claim.attribute.startsWith('count:')) return true;
  return (
    shared.length >= Math.min(2, a.buckets.length, b.buckets.length) ||
    attributeLikeness(a.claim.attribute, b.claim.attribute) >= OPEN_ATTRIBUTE_LIKENESS
  );
}
