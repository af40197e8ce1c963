import type { PlaceMark } from '../model/source.ts';
import { type Draft, wordCount } from './draft.ts';
import { endsLikeSentence } from './lines.ts';
import { rawOffset, sliceMapped, trimMapped } from './mapped-text.ts';
import { isCapitals, type TurnLabel, turnLabel } from './turn-label.ts';

/** A turn that is said by somebody. */
interface Turn {
  readonly draft: Draft;
  readonly label: TurnLabel;
}

const LEAST_SPOKEN_WORDS = 4;
/** Turns in which somebody speaks again, so that labels of a list, each of which stands once, are none. */
const LEAST_REPEATED = 2;
const LEAST_SPOKEN_SHARE = 0.7;
/** Names of one word are names only where a document consists of turns: "Price:" and "Verdict:" look the same. */
const LEAST_TURNS_OF_ONE_WORD = 6;
const LEAST_SHARE_OF_ONE_WORD = 0.6;
/** Times alone, with seconds: those of a live page have none. */
const LEAST_TIMES = 3;

const isSpoken = ({ draft, label }: Turn): boolean => {
  const speech = draft.content.text.slice(label.length);
  return speech === '' || (wordCount(speech, LEAST_SPOKEN_WORDS) >= LEAST_SPOKEN_WORDS && endsLikeSentence(speech));
};

/** Whether labels are of speakers, several of them, who take turns. */
function areSpeakers(turns: readonly Turn[], drafts: number): boolean {
  const names = new Set(turns.map(({ label }) => label.speaker));
  if (names.size < 2 || turns.length - names.size < LEAST_REPEATED) return false;
  if (turns.filter(isSpoken).length < turns.length * LEAST_SPOKEN_SHARE) return false;
  const plain = turns.filter(
    ({ label: { speaker = '', time } }) => time === undefined && !speaker.includes(' ') && !isCapitals(speaker),
  );
  return (
    plain.length * 2 < turns.length ||
    (turns.length >= LEAST_TURNS_OF_ONE_WORD && turns.length >= drafts * LEAST_SHARE_OF_ONE_WORD)
  );
}

/** Seconds by which a recording has begun. */
const BEGINNING = 120;

const secondsOf = (time: string): number => time.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);

/** Whether times run on from the beginning of a recording: "Thursday 20:10" on a live page looks like a name with its time. */
function areOfRecording(times: readonly number[]): boolean {
  return (
    (times[0] ?? 0) < BEGINNING && times.every((time, index) => index === 0 || time >= (times[index - 1] as number))
  );
}

/** Whether times alone stand before speech, as in a transcript that names nobody. */
const areTimes = (labels: readonly TurnLabel[]): boolean =>
  labels.filter(({ time }) => time !== undefined && time.split(':').length === 3).length >= LEAST_TIMES;

export interface Turns {
  readonly drafts: readonly Draft[];
  /** Where speech has another time from a raw offset on. */
  readonly marks: readonly PlaceMark[];
}

/**
 * Who speaks when, where a document is a transcript. Labels become blocks of their own, which are no part of what is said; all that
 * follows one, up to the next or to a heading, is of its speaker.
 */
export function readTurns(drafts: readonly Draft[]): Turns {
  const labels = labelsOf(drafts);
  const named = [...labels].flatMap(([draft, label]) => (label.speaker === undefined ? [] : [{ draft, label }]));
  if (named.length > 0 && areSpeakers(named, drafts.length)) return divided(drafts, labels);
  return areTimes([...labels.values()]) ? divided(drafts, withTimes(labels)) : { drafts, marks: [] };
}

/** Headings that have a level are headings; other short lines may be lone names. */
const canBeLabelled = ({ kind, cell, level, speaker }: Draft): boolean =>
  cell === undefined && kind !== 'boilerplate' && speaker === undefined && level === undefined;

function labelsOf(drafts: readonly Draft[]): ReadonlyMap<Draft, TurnLabel> {
  const found = drafts.flatMap((draft): [Draft, TurnLabel][] => {
    const label = canBeLabelled(draft) ? turnLabel(draft.content.text) : undefined;
    return label === undefined || (draft.kind === 'headline' && label.speaker === undefined) ? [] : [[draft, label]];
  });
  const times = found.flatMap(([, { alone, time }]) => (alone && time !== undefined ? [secondsOf(time)] : []));
  return new Map(areOfRecording(times) ? found : found.filter(([, { alone }]) => alone !== true));
}

const withTimes = (labels: ReadonlyMap<Draft, TurnLabel>): Map<Draft, TurnLabel> =>
  new Map([...labels].filter(([, { speaker, time }]) => speaker === undefined && time !== undefined));

function divided(drafts: readonly Draft[], labels: ReadonlyMap<Draft, TurnLabel>): Turns {
  const marks: PlaceMark[] = [];
  let speaker: string | undefined;
  const parts = drafts.flatMap((draft): Draft[] => {
    const label = labels.get(draft);
    if (label === undefined) {
      if (draft.kind === 'headline') speaker = undefined;
      return [speaker === undefined || draft.kind === 'headline' ? draft : { ...draft, speaker }];
    }
    const { content } = draft;
    if (label.time !== undefined) marks.push({ start: rawOffset(content, 0), part: label.time });
    speaker = label.speaker ?? speaker;
    const { level: _level, ...rest } = draft;
    const own = { ...rest, kind: 'boilerplate', content: trimMapped(sliceMapped(content, 0, label.length)) } as const;
    const speech = sliceMapped(content, Math.min(label.length, content.text.length), content.text.length);
    if (speech.text === '') return [own];
    return [own, { ...draft, content: speech, ...(speaker === undefined ? {} : { speaker }) }];
  });
  return { drafts: parts, marks };
}
