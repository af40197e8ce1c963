import type { AttributeEntry, Lexicon } from '../../../model/lexicon.ts';
import { type CueHit, createCueReader } from '../../context/cues.ts';
import type { PassageView } from '../../context/passage-view.ts';

/** An event that a passage names, by its verb or by a noun; word indices, the end exclusive. */
export interface EventCue {
  readonly event: string;
  readonly entry: AttributeEntry;
  readonly kind: 'verb' | 'noun';
  readonly firstWord: number;
  readonly endWord: number;
}

/** Events of the lexicon and the words that tell how a clause is built, looked up once. */
export interface EventWords {
  /** Events whose cues stand in the words; what they must stand beside is not looked at. */
  readonly cuesIn: (lower: readonly string[], stems: readonly string[]) => readonly EventCue[];
  /** Whether one of the words that the event must stand beside is among the stems; true if it needs none. */
  readonly standsBeside: (cue: EventCue, stems: readonly string[]) => boolean;
  readonly stem: (word: string) => string;
  readonly auxiliaries: ReadonlySet<string>;
  readonly passives: ReadonlySet<string>;
  readonly futures: ReadonlySet<string>;
  readonly clauseOpeners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Whether a noun can stand for what the event befalls. */
  readonly canBear: (cue: EventCue, noun: string) => boolean;
  readonly genericEntities: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  /** Past forms that no ending shows: "sold". */
  readonly isIrregular: (word: string) => boolean;
}

const isEvent = ([, entry]: readonly [string, AttributeEntry]): boolean => entry.dimensions.includes('date');

export function eventWords(lexicon: Lexicon): EventWords {
  const events = Object.fromEntries(Object.entries(lexicon.data.attributes).filter(isEvent));
  const readCues = createCueReader({ ...lexicon, data: { ...lexicon.data, attributes: events } });
  const beside = new Map(
    Object.entries(events).map(([event, entry]) => [event, new Set((entry.beside ?? []).map(lexicon.stem))]),
  );
  const bearers = new Map(Object.entries(events).map(([event, entry]) => [event, new Set(entry.bearers)]));
  return {
    cuesIn: (lower, stems) => readCues(lower, stems).flatMap((hit) => eventCues(hit, events)),
    standsBeside: (cue, stems) => {
      const wanted = beside.get(cue.event);
      return wanted === undefined || wanted.size === 0 || stems.some((stem) => wanted.has(stem));
    },
    canBear: (cue, noun) => bearers.get(cue.event)?.has(noun) === true,
    stem: lexicon.stem,
    auxiliaries: lexicon.words('auxiliaries'),
    passives: lexicon.words('passive-auxiliaries'),
    futures: lexicon.words('future-auxiliaries'),
    clauseOpeners: lexicon.words('clause-openers'),
    prepositions: lexicon.words('prepositions'),
    genericEntities: lexicon.words('generic-entities'),
    speechVerbs: new Set([...lexicon.words('speech-verbs'), ...lexicon.words('reporting-verbs')].map(lexicon.stem)),
    isIrregular: (word) => Object.hasOwn(lexicon.data.irregular, word),
  };
}

function eventCues(hit: CueHit, events: Readonly<Record<string, AttributeEntry>>): EventCue[] {
  return hit.cues.flatMap(({ attribute, kind }) => {
    const entry = events[attribute];
    if (entry === undefined || (kind !== 'noun' && kind !== 'verb')) return [];
    return [{ event: attribute, entry, kind, firstWord: hit.firstWord, endWord: hit.endWord }];
  });
}

/** Whether a comma or a stronger mark stands between two words. */
export const hasMark = (view: PassageView, left: number, right: number): boolean =>
  /[,;:()–—“”"!?]|\s-\s/.test(view.text.slice(view.words[left]?.end ?? 0, view.words[right]?.start));

/** Whether a mark that ends a clause stands between two words. */
export const hasBreak = (view: PassageView, left: number, right: number): boolean =>
  /[;:–—“”"!?]|\s-\s/.test(view.text.slice(view.words[left]?.end ?? 0, view.words[right]?.start));
