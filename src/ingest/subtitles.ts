import type { Format } from '../model/plugin.ts';
import { lineStartsOf, type PlaceMark } from '../model/source.ts';
import { documentOf } from './document.ts';
import type { Draft } from './draft.ts';
import { endsLikeSentence, splitLines } from './lines.ts';
import {
  joinMapped,
  type MappedText,
  mappedTextBuilder,
  rawOffset,
  sliceMapped,
  trimMapped,
  verbatim,
} from './mapped-text.ts';
import { prepared } from './tools.ts';
import { beginsTurn } from './turn-label.ts';

/** A stretch of speech as it is shown. */
interface Cue {
  /** "00:12:05". */
  readonly time: string;
  /** Seconds from the beginning. */
  readonly from: number;
  readonly to: number;
  readonly speaker?: string;
  /** True if the line is marked as that of another speaker. */
  readonly turn: boolean;
  readonly content: MappedText;
}

const TIME = /^(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)[.,](\d{1,3})/;
const ARROW = /^((?:\d{1,3}:)?[0-5]?\d:[0-5]\d[.,]\d{1,3}) {0,9}--> {0,9}((?:\d{1,3}:)?[0-5]?\d:[0-5]\d[.,]\d{1,3})/;
/** Tags for looks and voices, and positions as some programs write them. */
const TAG = /<\/?[a-z0-9.][^<>]{0,200}>|<[^<>]{0,20}>|\{\\[^{}]{0,100}\}|&(?:amp|lt|gt|nbsp);/gi;
const VOICE = /^<v(?:\.[\w.]{1,60})? ([^<>]{1,80})>/;
const TURN = /^(?:[-–—] |>>+ ?)/;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&nbsp;': ' ' };
const START = /^(?:WEBVTT(?:\s|$)|\s{0,9}\d{1,6}\r?\n[\d:,.]{8,13} {0,9}-->)/;
/** Speech that pauses for longer is a new paragraph, as is what follows a sentence in a long one. */
const LONGEST_PAUSE = 4;
const LONG_PARAGRAPH = 400;

function secondsOf(written: string): number {
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = TIME.exec(written) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}

function clockOf(seconds: number): string {
  const pad = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${pad(seconds / 3600)}:${pad((seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

/** Without tags; entities as what they stand for. */
function shown(line: MappedText): MappedText {
  const builder = mappedTextBuilder();
  let done = 0;
  const copy = (end: number): void => builder.append(line.text.slice(done, end), rawOffset(line, done));
  for (const { 0: tag, index } of line.text.matchAll(TAG)) {
    copy(index);
    const character = ENTITIES[tag.toLowerCase()];
    if (character !== undefined) builder.append(character, rawOffset(line, index));
    done = index + tag.length;
  }
  copy(line.text.length);
  return trimMapped(builder.build());
}

/** The cues of SubRip or WebVTT: a line with two times, and the lines up to the next blank one. */
function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  let times: { from: number; to: number } | undefined;
  let speaker: string | undefined;
  for (const { content, afterBlank } of splitLines(verbatim(text, 0))) {
    const [, from, to] = ARROW.exec(content.text) ?? [];
    if (from !== undefined && to !== undefined) {
      times = { from: secondsOf(from), to: secondsOf(to) };
      speaker = undefined;
      continue;
    }
    // Numbers and names of cues, comments and styles stand after a blank line, and before the times.
    if (afterBlank) times = undefined;
    if (times === undefined) continue;
    speaker = VOICE.exec(content.text)?.[1]?.trim() ?? speaker;
    const line = shown(content);
    const dash = TURN.exec(line.text)?.[0].length ?? 0;
    const said = sliceMapped(line, dash, line.text.length);
    if (said.text === '') continue;
    const by = speaker === undefined ? {} : { speaker };
    const turn = dash > 0 || beginsTurn(said.text);
    cues.push({ time: clockOf(times.from), ...times, ...by, turn, content: said });
  }
  return cues;
}

function goesOn(before: Cue, cue: Cue, length: number): boolean {
  if (cue.turn || before.speaker !== cue.speaker) return false;
  if (cue.from - before.to > LONGEST_PAUSE) return false;
  return length < LONG_PARAGRAPH || !endsLikeSentence(before.content.text);
}

/** Cues that follow each other as paragraphs. */
function paragraphsOf(cues: readonly Cue[]): Cue[][] {
  const paragraphs: Cue[][] = [];
  let length = 0;
  let before: Cue | undefined;
  for (const cue of cues) {
    const goes = before !== undefined && goesOn(before, cue, length);
    length = cue.content.text.length + (goes ? length : 0);
    if (goes) paragraphs.at(-1)?.push(cue);
    else paragraphs.push([cue]);
    before = cue;
  }
  return paragraphs;
}

/** Paragraphs; the name of a voice, where it is not that of the paragraph before, stands above as a label that is not said. */
function draftsOf(paragraphs: readonly (readonly Cue[])[]): Draft[] {
  let before: string | undefined;
  return paragraphs.flatMap((cues): Draft[] => {
    const speaker = cues[0]?.speaker;
    const content = joinMapped(cues.map((cue) => cue.content));
    const isNew = speaker !== before;
    before = speaker;
    if (speaker === undefined) return [{ kind: 'paragraph', content }];
    const label: Draft = { kind: 'boilerplate', content: verbatim(`${speaker}:`, rawOffset(content, 0)) };
    return [...(isNew ? [label] : []), { kind: 'paragraph', content, speaker }];
  });
}

const marksOf = (cues: readonly Cue[]): PlaceMark[] =>
  cues.map(({ content, time }) => ({ start: rawOffset(content, 0), part: time }));

/** Subtitles: what is said as paragraphs, each with the time at which it is shown. */
export const subtitles: Format = {
  id: 'subtitles',
  extensions: ['.srt', '.vtt'],
  recognises: (text) => START.test(text.slice(0, 80)),
  read: (raw, tools) => {
    const cues = cuesOf(raw.text);
    const lines = { lineStarts: lineStartsOf(raw.text), firstLine: 1, marks: marksOf(cues) };
    const drafts = draftsOf(paragraphsOf(cues));
    return { documents: [documentOf(raw, raw.name, { drafts, metadata: {} }, prepared(tools), lines)], problems: [] };
  },
};
