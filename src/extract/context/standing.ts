import type { Certainty } from '../../model/claim.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { Triggers } from '../triggers.ts';
import { createPassageFinder, type Place } from './forms.ts';
import { type PassageView, separation, type WordRange, wordRange } from './passage-view.ts';

export interface StandingReader {
  readonly certaintyOf: (view: PassageView, mention: Mention, speaker: string | undefined) => Certainty;
  /** True if the value is one of an earlier time that the sentence sets against a newer one ("up from 4.0 %"). */
  readonly isEarlier: (view: PassageView, mention: Mention) => boolean;
  /** "stage: risen" or "stage: left over" for a count that is said to have moved on. */
  readonly stageOf: (view: PassageView, mention: Mention) => string | undefined;
}

/** How far, in words, an expectation may stand from its value. */
const FORECAST_REACH = 8;
const RUMOUR_REACH = 14;
const EARLIER_REACH = 3;
const STAGE_REACH = 6;

/** Whether another word follows without punctuation. */
const isFollowed = (view: PassageView, at: number): boolean =>
  view.words[at] !== undefined && /^\s+$/.test(view.text.slice(view.words[at - 1]?.end, view.words[at]?.start));

/** "£2.2bn a year earlier", but not "up 3% from a year earlier". */
function isJustAfter(view: PassageView, hit: Place, value: WordRange): boolean {
  const between = hit.firstWord - value.end;
  // "$38,400 a year before rebates" says before what, not when.
  const says = view.lower[hit.endWord - 1] === 'before' && isFollowed(view, hit.endWord);
  if (says || between < 0 || between > EARLIER_REACH || separation(view, value.end - 1, hit.firstWord) > 0)
    return false;
  return !/^(?:from|than|over|with|to|on|against)$/.test(view.lower[hit.firstWord - 1] ?? '');
}

/** Words before a value among which its verb stands. */
const VERB_WITHIN = 6;

/** Words between the two ends of "from 19 seats to 13". */
const BETWEEN_ENDS = 3;

/** "went from 19 seats to 13": the first end of a change, which the reader of values gives as two figures. */
function isLeftBehind(view: PassageView, mention: Mention, value: WordRange): boolean {
  if (view.lower[value.first - 1] !== 'from') return false;
  const next = view.mentions.find((other) => other.span.start >= mention.span.end);
  if (next === undefined) return false;
  const first = wordRange(view, next.span).first;
  return first - value.end <= BETWEEN_ENDS && view.lower[first - 1] === 'to';
}

/** Tells what is stated from what is forecast, rumoured or refuted, by forms of the lexicon near the value. */
export function createStandingReader(lexicon: Lexicon, triggers: Triggers): StandingReader {
  const finderOf = (list: string): ((view: PassageView) => readonly Place[]) =>
    createPassageFinder(lexicon.words(list), triggers);
  const forecast = finderOf('forecast');
  const rumour = finderOf('rumour');
  const refutation = finderOf('refutation');
  const allegation = finderOf('allegation');
  const earlier = finderOf('earlier');
  const earlierAfter = finderOf('earlier-after');

  const untilThen = finderOf('earlier-after-past');
  const pastVerbs = lexicon.words('past-verbs');

  /** "was £5 until May" is of an earlier time, "sells at £5 until May" of this one. */
  const isPast = (view: PassageView, first: number): boolean =>
    view.lower.slice(Math.max(0, first - VERB_WITHIN), first).some((word) => pastVerbs.has(word) || /ed$/.test(word));

  const stages = [
    ['stage: risen', finderOf('count-risen')],
    ['stage: left over', finderOf('count-left-over')],
  ] as const;

  const opensClause = lexicon.words('subclause-openers');
  const near = (view: PassageView, hits: readonly Place[], mention: Mention, reach: number): boolean => {
    if (hits.length === 0) return false;
    const value = wordRange(view, mention.span);
    return hits.some((hit) => {
      // "better than expected", "as forecast": what came about.
      if (/^(?:than|as)$/.test(view.lower[hit.firstWord - 1] ?? '')) return false;
      const [left, right] =
        hit.endWord <= value.first ? [hit.endWord - 1, value.first] : [value.end - 1, hit.firstWord];
      if (view.lower.slice(left + 1, right).some((word) => opensClause.has(word))) return false;
      if (/[()]/.test(view.text.slice(view.words[left]?.end, view.words[right]?.start))) return false;
      return right - left - 1 + 3 * separation(view, left, right) <= reach;
    });
  };

  return {
    certaintyOf: (view, mention, speaker) => {
      if (refutation(view).length > 0 && allegation(view).length > 0) return 'refuted';
      if (near(view, forecast(view), mention, FORECAST_REACH)) return 'forecast';
      if (near(view, rumour(view), mention, RUMOUR_REACH)) return 'rumoured';
      return speaker === undefined ? 'stated' : 'reported';
    },
    stageOf: (view, mention) => {
      if (mention.value.type !== 'quantity' || mention.value.dimension !== 'count') return undefined;
      return stages.find(([, find]) => near(view, find(view), mention, STAGE_REACH))?.[0];
    },
    isEarlier: (view, mention) => {
      const value = wordRange(view, mention.span);
      if (earlier(view).some((hit) => hit.endWord <= value.first && value.first - hit.endWord < EARLIER_REACH))
        return true;
      if (earlierAfter(view).some((hit) => isJustAfter(view, hit, value))) return true;
      if (untilThen(view).some((hit) => isJustAfter(view, hit, value)) && isPast(view, value.first)) return true;
      if (isLeftBehind(view, mention, value)) return true;
      // "eased to 3.8 % from 4.0 %": the second value after "from", where another one stands before it.
      return (
        view.lower[value.first - 1] === 'from' && view.mentions.some((other) => other.span.end < mention.span.start)
      );
    },
  };
}
