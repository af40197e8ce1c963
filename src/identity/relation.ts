import { nearSurnames } from '../model/near-surnames.ts';
import type { Reason } from '../model/report.ts';
import type { Value } from '../model/value.ts';
import type { Candidate } from './features.ts';
import { type SameParticipant, sameParticipants } from './participants.ts';
import { samePeriod } from './period.ts';
import {
  countSameNoun,
  isSlipInContext,
  measureSameStuff,
  sameAttribute,
  shareSameThings,
  surroundingsOf,
} from './same-attribute.ts';
import { isSubtotal } from './tied.ts';
import { haveValueInCommon, isMisplacedPoint, ratioOf } from './value.ts';

/** Whether two claims speak of the same property of the same thing; if not, the first thing that keeps them apart. */
export type Relation =
  /** `linked` if they have enough words in common for one to bring the other into its topic. */
  | { readonly alike: true; readonly likeness: number; readonly linked: boolean }
  | {
      readonly alike: false;
      readonly reason: Reason;
      /** True if nothing that is said keeps them apart, only too little that is alike: another claim of the same value can vouch for it. */
      readonly weak?: true;
    };

/** Least share of common content words for claims whose attribute the lexicon does not have. */
const OPEN_LIKENESS = 0.3;
/** The same where both name whom they speak of. */
const NAMED_LIKENESS = 0.2;
/** The same for stretches of time, of which every text has several. */
const DURATION_LIKENESS = 0.5;
/** For a claim that says which part or measure it is of against one that does not. */
const PARTIAL_SCOPE_LIKENESS = 0.34;
/** For a claim that states a period against a source without any date. */
const UNDATED_LIKENESS = 0.4;
const FORECAST_LIKENESS = 0.3;
/** For what is said of nothing in particular, or depends on what else is said. */
const MATTER_LIKENESS = 0.3;
const BOTH_VAGUE_LIKENESS = 0.4;

const apart = (reason: Reason): Relation => ({ alike: false, reason });
const tooLittleAlike = (reason: Reason): Relation => ({ alike: false, reason, weak: true });

/** "the mill in Arden" against Arden itself. */
const isPartOfNamed = (a: Candidate, b: Candidate): boolean =>
  a.claim.scope.includes('part of another') && b.thing.length === 0 && !b.impliedSubject;

const namesPeriod = ({ claim, impliedWhen }: Candidate): boolean => claim.when !== undefined && !impliedWhen;

const areOfOtherMoments = (a: Candidate, b: Candidate): boolean =>
  !a.timeless && a.scope.get('moment') !== b.scope.get('moment') && !haveValueInCommon(a.claim.value, b.claim.value);

/**
 * Members of the same set that differ. Marks and moments are set against everything that is not one, and so is "earlier", unless both name
 * the time that they speak of.
 */
function sameScope(a: Candidate, b: Candidate): Reason | undefined {
  if (isPartOfNamed(a, b) || isPartOfNamed(b, a)) return 'other-scope';
  if (a.thing.length > 0 && b.thing.length > 0 && !a.thing.some((name) => b.thing.includes(name))) return 'other-scope';
  const told = namesPeriod(a) && namesPeriod(b);
  if (!told && a.scope.get('time') !== b.scope.get('time')) return 'other-period';
  // The first or the last of several is another than one of them, as far as that is told.
  if (a.scope.get('nth') !== b.scope.get('nth')) return 'other-scope';
  if (a.scope.has('mark') !== b.scope.has('mark')) return 'other-attribute';
  if (areOfOtherMoments(a, b)) return 'other-period';
  for (const [set, member] of a.scope) {
    if (told && set === 'time') continue;
    const other = b.scope.get(set);
    if (other !== undefined && other !== member) return 'other-scope';
  }
  return undefined;
}

function standing(a: Candidate, b: Candidate): Reason | undefined {
  const [left, right] = [a.claim.certainty, b.claim.certainty];
  if (left === 'refuted' || right === 'refuted') return 'refuted';
  if ((left === 'forecast') !== (right === 'forecast')) return 'forecast';
  return undefined;
}

/** One written value restated in another unit. */
const isConversion = (a: Candidate, b: Candidate): boolean =>
  a.claim.converts === b.claim.id || b.claim.converts === a.claim.id;

/** Two measures of one dimension that cannot be one: which of them is wrong is a matter of the sentence alone, and told there. */
const isWronglyConverted = (a: Value, b: Value): boolean =>
  a.type === 'quantity' && b.type === 'quantity' && a.dimension === b.dimension && !haveValueInCommon(a, b);

/** A value that follows from others is about something else than they are, and held against what their own source says of that. */
const isDerived = (a: Candidate, b: Candidate): boolean =>
  a.claim.derived !== undefined || b.claim.derived !== undefined;

/** Different values in one sentence are parts, totals or stages of what it states, not rivals. */
const partsOfOneStatement = (a: Candidate, b: Candidate): boolean =>
  !isDerived(a, b) &&
  a.claim.source === b.claim.source &&
  a.claim.quote === b.claim.quote &&
  !haveValueInCommon(a.claim.value, b.claim.value);

/** What has not begun on a day may be set against what was reached on any other: only the order of the days counts. */
const isBeginning = ({ claim: { value } }: Candidate): boolean =>
  value.type === 'term' && value.stage !== undefined && value.stage < 1;

const sameTime = (a: Candidate, b: Candidate): boolean =>
  (a.timeless && b.timeless) ||
  isBeginning(a) !== isBeginning(b) ||
  (!isOnOtherWeekday(a, b) && samePeriod(a.claim.when, a.impliedWhen, b.claim.when, b.impliedWhen));

/** Deeds of two days of the week are two deeds, even where nobody knows which week; a state may last from one to the other. */
const isOnOtherWeekday = (
  { claim: a, impliedWhen: impliedA }: Candidate,
  { claim: b, impliedWhen: impliedB }: Candidate,
): boolean =>
  a.value.type === 'term' &&
  a.value.asOf === undefined &&
  !impliedA &&
  !impliedB &&
  a.when?.weekday !== undefined &&
  b.when?.weekday !== undefined &&
  a.when.weekday !== b.when.weekday;

/** Of the many people who share a given name, those whose surnames are the same or nearly so. */
const isOnePerson = (a: readonly string[], b: readonly string[]): boolean =>
  a.join(' ') === b.join(' ') || nearSurnames(a, b);

/** Least likeness of what stands around two values of few sources whose contexts name nobody in common. */
const ONE_STORY_CONTEXT = 0.6;

/** Few sources that are checked together tell of one thing; what neither says of anybody by name is then said of that, if it is worded alike. */
const tellOneStory = (a: Candidate, b: Candidate): boolean =>
  a.ofStory && b.ofStory && surroundingsOf(a, b) >= ONE_STORY_CONTEXT;

export type RelationOf = (a: Candidate, b: Candidate) => Relation;

/** Symmetric, and a matter of the two claims alone: no third document plays a part. */
export function createRelation(same: SameParticipant): RelationOf {
  return (a, b) => {
    if (a.kind !== b.kind) return apart('other-attribute');
    if (a.person !== undefined && b.person !== undefined && !isOnePerson(a.person, b.person))
      return apart('other-entity');
    if (isConversion(a, b))
      return isWronglyConverted(a.claim.value, b.claim.value)
        ? apart('subtotal')
        : { alike: true, likeness: 1, linked: true };
    if (partsOfOneStatement(a, b) || isSubtotal(a, b)) return apart('subtotal');
    if (!sameAttribute(a, b)) return apart('other-attribute');
    if (!sameParticipants(a, b, same) && !tellOneStory(a, b))
      return a.impliedSubject || b.impliedSubject ? tooLittleAlike('other-entity') : apart('other-entity');
    // When a source appeared says less of what time it speaks of than its words do.
    if (!sameTime(a, b)) return a.impliedWhen || b.impliedWhen ? tooLittleAlike('other-period') : apart('other-period');
    if (a.noun !== b.noun && a.noun !== undefined && b.noun !== undefined) return apart('other-scope');
    if (!a.defined && isOfAnother(a, b)) return apart('other-scope');
    const reason = sameScope(a, b) ?? standing(a, b);
    if (reason !== undefined) return apart(reason);
    if (differInOneSource(a, b) || tooFarApart(a, b)) return apart('other-attribute');
    return alikeEnough(a, b);
  };
}

/** Whether one of two claims narrows itself by a set of the lexicon ("final dividend", "net debt") and the other does not. */
const namesScopeAlone = (a: Candidate, b: Candidate): boolean => narrowsAlone(a, b) || narrowsAlone(b, a);

const narrowsAlone = (a: Candidate, b: Candidate): boolean =>
  [...a.narrowed].some((set) => !b.scope.has(set) && !(a.scope.get(set) === TOTAL && areClose(a, b)));

/** A total that is no more than so many times another value is its rival rather than the whole that it is a part of. */
const TOTAL = 'total';
const CLOSE = 2;
const areClose = (a: Candidate, b: Candidate): boolean => (ratioOf(a.claim.value, b.claim.value) ?? CLOSE + 1) <= CLOSE;

/** Whether two shares are shares of things that mean different things. */
const isOfAnother = (a: Candidate, b: Candidate): boolean =>
  a.base.length > 0 && b.base.length > 0 && !a.base.some((name) => b.base.includes(name));

const bothNamed = (a: Candidate, b: Candidate): boolean => !a.impliedSubject && !b.impliedSubject;

/** A source that names no date says little about which year it speaks of. */
const namesYearAlone = (a: Candidate, b: Candidate): boolean =>
  !(a.scope.has('month') && a.scope.get('month') === b.scope.get('month')) &&
  ((namesLongPeriod(a) && b.claim.when === undefined) || (namesLongPeriod(b) && a.claim.when === undefined));

/** A day that is named is most often that of the report; a year or a quarter may be any. */
const namesLongPeriod = ({ claim, impliedWhen }: Candidate): boolean =>
  !impliedWhen && claim.when?.granularity !== 'day' && claim.when?.granularity !== 'minute';

/**
 * A source seldom contradicts itself, so two values of it that differ are taken for values of different things, unless one is the headline
 * of the other, or a rumour.
 */
function differInOneSource(a: Candidate, b: Candidate): boolean {
  const [left, right] = [a.claim, b.claim];
  if (isDerived(a, b) || left.source !== right.source) return false;
  if ((left.certainty === 'rumoured') !== (right.certainty === 'rumoured')) return false;
  if (left.scope.includes('headline') !== right.scope.includes('headline')) return false;
  return !haveValueInCommon(left.value, right.value);
}

/**
 * Rival reports of one figure seldom differ by more than threefold: of the pairs of figures with one attribute in 27 sets of sources with known
 * conflicts, 3 rivals did, and 263 that were none. Slips by a power of ten do, and look like it.
 */
const FARTHEST_RIVAL = 3;
const FARTHEST_NAMED = 10;
/** Whether two values are too far apart to be values of one thing; further where both sources name it. */
function tooFarApart(a: Candidate, b: Candidate): boolean {
  const farthest = a.defined && bothNamed(a, b) ? FARTHEST_NAMED : FARTHEST_RIVAL;
  const ratio = ratioOf(a.claim.value, b.claim.value);
  return ratio !== undefined && ratio > farthest && !isMisplacedPoint(a.claim.value, b.claim.value);
}

/** "the museum" in a text about several names, and one of these names: perhaps the same, perhaps not. */
const isThingAgainstName = (a: Candidate, b: Candidate): boolean =>
  a.thing.length > 0 && a.impliedSubject && b.thing.length === 0 && !b.impliedSubject && b.claim.value.type === 'term';

function alikeEnough(a: Candidate, b: Candidate): Relation {
  const likeness = surroundingsOf(a, b);
  // Days to come are dates of an event that is named; figures to come may be anything.
  const forecast = a.claim.certainty === 'forecast' && a.claim.value.type === 'quantity';
  // A slip tells by itself that one figure is meant, and what a share of somebody's shares is called tells nothing.
  const slip = isSlipInContext(a, b);
  const ofAnother = isOfAnother(a, b) && !(a.defined && bothNamed(a, b));
  const least = Math.max(
    !slip && (namesScopeAlone(a, b) || ofAnother) && !haveValueInCommon(a.claim.value, b.claim.value)
      ? PARTIAL_SCOPE_LIKENESS
      : 0,
    !slip && !a.timeless && namesYearAlone(a, b) ? UNDATED_LIKENESS : 0,
    forecast ? FORECAST_LIKENESS : 0,
    a.vagueMatter && b.vagueMatter ? BOTH_VAGUE_LIKENESS : 0,
    a.vagueMatter || b.vagueMatter || isThingAgainstName(a, b) || isThingAgainstName(b, a) ? MATTER_LIKENESS : 0,
  );
  if (likeness >= least) return { alike: true, likeness, linked: likeness >= leastLink(a, b) };
  return tooLittleAlike(forecast ? 'estimates' : namesYearAlone(a, b) ? 'other-period' : 'other-attribute');
}

/** Likeness by which a claim joins a topic: of one member is enough, as sources put the same thing in many words. */
function leastLink(a: Candidate, b: Candidate): number {
  if ((a.defined && b.defined) || countSameNoun(a, b)) return 0;
  if (isSlipInContext(a, b) || measureSameStuff(a, b) || shareSameThings(a, b)) return 0;
  if (a.kind === 'quantity:duration') return DURATION_LIKENESS;
  return bothNamed(a, b) ? NAMED_LIKENESS : OPEN_LIKENESS;
}
