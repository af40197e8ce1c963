import type { Mention } from '../../model/mention.ts';
import { beginsClause } from './clause.ts';
import type { FormHit } from './forms.ts';
import { mentionsBetween, type PassageView, separation, wordRange } from './passage-view.ts';

/** How far, in words, a scope word may stand from the value that it narrows. */
const REACH = 9;
const PER_COMMA = 2;
const PER_VALUE_BETWEEN = 4;
/** "21 in the first group and 88 in the second": what stands beyond "and" narrows another value. */
const PER_JOINER = 2;
const JOINERS = new Set(['and', 'but', 'while', 'versus', 'against', 'compared']);

/**
 * Scopes of a value, out of the sets that narrow its attribute, as "set: member", sorted: of each set the nearest form, if it is near enough and not cut off by punctuation or by
 * another value that it stands nearer to.
 */
export function scopesOf(
  view: PassageView,
  hits: readonly FormHit[],
  mention: Mention,
  narrows: (set: string) => boolean,
  isVerb: (word: string) => boolean,
): string[] {
  const value = wordRange(view, mention.span);
  const end = mention.noun === undefined ? value.end : wordRange(view, mention.noun.span).end;
  const nearest = new Map<string, { member: string; distance: number }>();
  const ownClause = beginsClause(view, mention, isVerb);
  for (const hit of hits) {
    if (!narrows(hit.set) || isPartitive(view, hit) || (ownClause && hit.endWord <= value.first)) continue;
    const distance = opensSentence(view, hit) ? 0 : distanceTo(view, hit, value.first, end, mention);
    const known = nearest.get(hit.set);
    if (distance <= REACH && (known === undefined || distance < known.distance))
      nearest.set(hit.set, { member: hit.member, distance });
  }
  const scopes = [...nearest].map(([set, { member }]) => `${set}: ${member}`);
  if (!nearest.has('part') && narrows('part')) {
    if (isWhole(view, mention, value.first)) scopes.push('part: whole');
    else if (isPartOfThose(view, value.first)) scopes.push('part: of those');
  }
  return scopes.sort();
}

/** "52 of the 97 seats": the second figure is what the first is a part of. */
function isWhole(view: PassageView, mention: Mention, first: number): boolean {
  const before = view.mentions[view.mentions.indexOf(mention) - 1];
  if (before === undefined || !DETERMINER.test(view.lower[first - 1] ?? '') || view.lower[first - 2] !== 'of')
    return false;
  return (
    wordRange(view, before.span).end === first - 2 ||
    (before.noun !== undefined && wordRange(view, before.noun.span).end === first - 2)
  );
}

const DETERMINER = /^(?:the|those|these|its|their|all)$/;

const isOfThose = (view: PassageView, hit: FormHit): boolean =>
  view.lower[hit.firstWord - 2] === 'of' && DETERMINER.test(view.lower[hit.firstWord - 1] ?? '');

/** "Nine of the injured were taken to hospital": the form after "of the" names the whole, not the part that is counted. */
const isPartitive = (view: PassageView, hit: FormHit): boolean => isOfThose(view, hit) && hit.firstWord > 2;

/** Words within which "Of the 31 confirmed cases" ends. */
const LONGEST_OPENING = 8;

/** "Of the proceeds, $288 million flow to the company": a sentence that opens with its whole counts parts of it, up to a total of its own. */
function isPartOfThose(view: PassageView, first: number): boolean {
  if (view.lower[0] !== 'of' || !DETERMINER.test(view.lower[1] ?? '')) return false;
  let end = 2;
  while (end < LONGEST_OPENING && separation(view, end - 1, end) === 0) end++;
  return (
    end < LONGEST_OPENING &&
    first >= end &&
    !/:/.test(view.text.slice(view.words[end]?.start, view.words[first]?.start))
  );
}

/** "Of the injured, 40 were treated in Arden and 12 in Belmar": all that the sentence counts. */
const opensSentence = (view: PassageView, hit: FormHit): boolean =>
  hit.firstWord === 2 && isOfThose(view, hit) && separation(view, hit.endWord - 1, hit.endWord) > 0;

function distanceTo(view: PassageView, hit: FormHit, first: number, end: number, mention: Mention): number {
  if (hit.firstWord >= first && hit.endWord <= end) return 0;
  const [left, right] = hit.endWord <= first ? [hit.endWord - 1, first] : [end - 1, hit.firstWord];
  if (right <= left) return 0;
  return (
    right -
    left -
    1 +
    PER_COMMA * separation(view, left, right) +
    (view.lower.slice(left + 1, right).some((word) => JOINERS.has(word)) ? PER_JOINER : 0) +
    PER_VALUE_BETWEEN * mentionsBetween(view, left, right, mention)
  );
}
