import type { ResolvedDate } from '../../calendar/index.ts';
import type { Lexicon } from '../../model/lexicon.ts';
import type { Mention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import { mentionsBetween, type PassageView, separation, type WordRange, wordRange } from './passage-view.ts';

/** A stretch of words that names a time which is part of what a source tells of: "by noon", "at 19:00", "on its first day". */
export interface MomentHit extends WordRange {
  readonly name: string;
  /** True for a time that something happens at as well as one that something is measured at. */
  readonly isPoint: boolean;
}

export interface MomentReader {
  readonly momentsIn: (view: PassageView, dates: readonly ResolvedDate[]) => readonly MomentHit[];
  /** "within: 72 h", if the value is what came together in a stretch of time of that length, or is that length. */
  readonly spanOf: (view: PassageView, mention: Mention) => string | undefined;
  /** "moment: by noon", if the value is one of that moment rather than of all that the source tells of. */
  readonly momentOf: (view: PassageView, hits: readonly MomentHit[], mention: Mention) => string | undefined;
}

/** How far, in words, a moment that does not open its sentence may stand from its value. */
const REACH = 5;
/** Words before a value among which the verb of a reading stands: "stood at", "showed". */
const VERB_WITHIN = 4;
/** Words between "by" and the time of day, or between "the first" and the unit. */
const LONGEST_PHRASE = 4;

function isBeside(view: PassageView, hit: WordRange, value: WordRange, mention: Mention): boolean {
  if (value.first >= hit.first && value.first < hit.end) return false;
  const [left, right] = hit.end <= value.first ? [hit.end - 1, value.first] : [value.end - 1, hit.first];
  return (
    right - left - 1 <= REACH &&
    separation(view, left, right) === 0 &&
    mentionsBetween(view, left, right, mention) === 0
  );
}

/** Hours of the stretches that figures are gathered in. */
const HOURS: Readonly<Record<string, number>> = { hour: 1, day: 24, week: 168 };

/**
 * Reads which moment a value was taken at, where a sentence names one that is less than the whole: a time of day, or a first or last
 * stretch of it. What changes by the hour has another value at each.
 */
export function createMomentReader(lexicon: Lexicon): MomentReader {
  const bounds = lexicon.words('moment-bounds');
  const points = lexicon.words('moment-points');
  const partsOfDay = lexicon.words('parts-of-day');
  const clockLinks = lexicon.words('clock-links');
  const clockFractions = lexicon.words('clock-fractions');
  const stretchOpeners = lexicon.words('stretch-openers');
  const stretchOrders = lexicon.words('stretch-orders');
  const spanOpeners = lexicon.words('span-openers');
  const stretches = lexicon.words('stretches');
  const readings = lexicon.words('reading-verbs');

  const { cardinals } = lexicon.data.numbers;
  /** "half past four", "ten to nine". */
  const isSpoken = (view: PassageView, at: number): boolean =>
    (clockFractions.has(view.lower[at] as string) || cardinals[view.lower[at] as string] !== undefined) &&
    cardinals[view.lower[at + 2] ?? ''] !== undefined;

  /** First word behind the time of day that begins within a few words of a place. */
  const clockFrom = (view: PassageView, from: number, clocks: readonly WordRange[]): number | undefined => {
    for (let at = from; at < Math.min(view.words.length, from + LONGEST_PHRASE); at++) {
      if (at > from && separation(view, at - 1, at) > 0) return undefined;
      const clock = clocks.find(({ first }) => first === at);
      if (clock !== undefined) return clock.end;
      if (partsOfDay.has(view.lower[at] as string)) return at + 1;
      if (clockLinks.has(view.lower[at + 1] ?? '') && isSpoken(view, at)) return at + 3;
    }
    return undefined;
  };

  /** First word behind "the first two weeks", if it stands there. */
  const stretchFrom = (view: PassageView, from: number): number | undefined => {
    if (!stretchOrders.has(view.lower[from + 1] ?? '')) return undefined;
    for (let at = from + 2; at < from + 2 + LONGEST_PHRASE - 1; at++)
      if (stretches.has(view.lower[at] ?? '')) return at + 1;
    return undefined;
  };

  const hitAt = (view: PassageView, at: number, clocks: readonly WordRange[]): MomentHit | undefined => {
    const word = view.lower[at] as string;
    const isPoint = points.has(word);
    const from = word === 'as' && view.lower[at + 1] === 'of' ? at + 2 : at + 1;
    const end =
      isPoint || bounds.has(word) || from > at + 1
        ? clockFrom(view, from, clocks)
        : stretchOpeners.has(word)
          ? stretchFrom(view, from)
          : undefined;
    return end === undefined
      ? undefined
      : {
          first: at,
          end,
          name: view.text.slice(view.words[from]?.start, view.words[end - 1]?.end).toLowerCase(),
          isPoint,
        };
  };

  /** "within three hours", "in 24 hours". A figure among the mentions is the length itself. */
  const spansIn = (view: PassageView): (WordRange & { readonly hours: number })[] =>
    view.lower.flatMap((word, at) => {
      if (!spanOpeners.has(word)) return [];
      const figure = view.lower[at + 1] ?? '';
      const hours = HOURS[(view.lower[at + 2] ?? '').replace(/s$/, '')];
      const count = Number(cardinals[figure] ?? figure);
      return hours === undefined || !(count > 0) ? [] : [{ first: at, end: at + 3, hours: count * hours }];
    });

  const isReading = (view: PassageView, first: number): boolean =>
    view.lower.slice(Math.max(0, first - VERB_WITHIN), first).some((word) => readings.has(word));

  return {
    momentsIn: (view, dates) => {
      const clocks = dates
        .filter(({ written }) => written.clock !== undefined)
        .map(({ core }: { readonly core: Span }) => wordRange(view, core));
      const hits: MomentHit[] = [];
      for (let at = 0; at < view.words.length; at++) {
        const hit = hitAt(view, at, clocks);
        if (hit !== undefined) hits.push(hit);
      }
      return hits;
    },
    spanOf: (view, mention) => {
      const value = wordRange(view, mention.span);
      const isLengthOf = (one: WordRange): boolean =>
        value.first > one.first &&
        value.first < one.end &&
        view.mentions.some((other) => other !== mention && isBeside(view, one, wordRange(view, other.span), mention));
      const hit = spansIn(view).find((one) => isBeside(view, one, value, mention) || isLengthOf(one));
      return hit === undefined ? undefined : `within: ${hit.hours} h`;
    },
    momentOf: (view, hits, mention) => {
      const value = wordRange(view, mention.span);
      const hit = hits.find((one) => {
        if (value.first >= one.first && value.first < one.end) return false;
        const opens = one.first === 0 && value.first >= one.end;
        return (opens || isBeside(view, one, value, mention)) && (!one.isPoint || isReading(view, value.first));
      });
      return hit === undefined ? undefined : `moment: ${hit.name}`;
    },
  };
}
