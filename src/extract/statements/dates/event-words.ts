import type { AttributeEntry, Lexicon, VerbField } from '../../../model/lexicon.ts';
import { type CueHit, createCueReader } from '../../context/cues.ts';
import type { PassageView } from '../../context/passage-view.ts';
import type { Triggers } from '../../triggers.ts';

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
  readonly cuesIn: (view: PassageView) => readonly EventCue[];
  /** The same for a label, in lower-case words. */
  readonly cuesInLabel: (lower: readonly string[]) => readonly EventCue[];
  /** Whether one of the words that the event must stand beside is among the stems; true if it needs none. */
  readonly standsBeside: (cue: EventCue, stems: readonly string[]) => boolean;
  readonly entryOf: (event: string) => AttributeEntry;
  /** The event that a verb states which the lexicon has in the passive: "was licensed". */
  readonly eventOfPassive: (stem: string) => string | undefined;
  readonly stem: (word: string) => string;
  readonly auxiliaries: ReadonlySet<string>;
  readonly passives: ReadonlySet<string>;
  readonly futures: ReadonlySet<string>;
  readonly clauseOpeners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Whether a noun can stand for what the event befalls. */
  readonly canBear: (cue: EventCue, noun: string) => boolean;
  /** The event that is meant where another befalls a thing, if the lexicon has one: the start of a fire is its outbreak. */
  readonly meantBy: (event: string, noun: string) => string | undefined;
  /** What things are called: nouns of one kind are one. */
  readonly kindOf: (noun: string) => string;
  readonly genericEntities: ReadonlySet<string>;
  readonly functionWords: ReadonlySet<string>;
  /** Modifiers that tell no thing from another, and nouns that mean a certain thing without an article. */
  readonly thingFillers: ReadonlySet<string>;
  readonly bareThings: ReadonlySet<string>;
  /** Words before a verb, or between a noun and a date, by which it is still to come. */
  readonly plans: ReadonlySet<string>;
  /** Words between the noun of an event and its date that only say that it takes place then. */
  readonly occurring: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  /** Past forms that no ending shows: "sold". */
  readonly isIrregular: (word: string) => boolean;
  /** What a word is mostly about as a verb; undefined if it is none. */
  readonly verbFieldOf: (word: string) => VerbField | undefined;
  readonly isNoun: (word: string) => boolean;
  /** Stems of verbs for what people do again and again, though others of their field are done once. */
  readonly activities: ReadonlySet<string>;
  /** Whether a word is the last of the name of an office: "director". */
  readonly isOffice: (word: string) => boolean;
  /** "finally", but not "assembly". */
  readonly isAdverb: (word: string) => boolean;
  /** Words of what rises and falls: a value that a verb of them dates is one of a period. */
  readonly trends: ReadonlySet<string>;
}

const isEvent = ([, entry]: readonly [string, AttributeEntry]): boolean => entry.dimensions.includes('date');

export function eventWords(lexicon: Lexicon, triggers: Triggers): EventWords {
  const events = Object.fromEntries(Object.entries(lexicon.data.attributes).filter(isEvent));
  const cues = createCueReader(lexicon, triggers, events);
  const beside = new Map(
    Object.entries(events).map(([event, entry]) => [event, new Set((entry.beside ?? []).map(lexicon.stem))]),
  );
  const bearers = new Map(Object.entries(events).map(([event, entry]) => [event, new Set(entry.bearers)]));
  const meant = new Map(
    Object.entries(events).flatMap(([event, entry]) =>
      Object.entries(entry.replaces ?? {}).flatMap(([other, nouns]) =>
        nouns.map((noun) => [`${other}: ${noun}`, event] as const),
      ),
    ),
  );
  const kinds = new Map(
    Object.entries(lexicon.data.nouns).flatMap(([kind, nouns]) =>
      nouns.map((noun) => [lexicon.stem(noun), kind] as const),
    ),
  );
  const passives = new Map(
    Object.entries(events).flatMap(([event, entry]) =>
      (entry.verbs ?? []).flatMap((form): [string, string][] => {
        const verb = /^(?:was|were) ([a-z]+)$/.exec(form)?.[1];
        return verb === undefined || entry.news === true ? [] : [[lexicon.stem(verb), event]];
      }),
    ),
  );
  const offices = new Set(
    Object.values(lexicon.data.offices).flatMap(({ forms }) => forms.map((form) => form.split(' ').at(-1) as string)),
  );
  return {
    cuesIn: (view) => cues.inPassage(view).flatMap((hit) => eventCues(hit, events)),
    cuesInLabel: (lower) => cues.inRow(lower).flatMap((hit) => eventCues(hit, events)),
    standsBeside: (cue, stems) => {
      const wanted = beside.get(cue.event);
      return wanted === undefined || wanted.size === 0 || stems.some((stem) => wanted.has(stem));
    },
    meantBy: (event, noun) => meant.get(`${event}: ${noun}`),
    kindOf: (noun) => kinds.get(lexicon.stem(noun)) ?? lexicon.stem(noun),
    canBear: (cue, noun) => bearers.get(cue.event)?.has(noun) === true,
    eventOfPassive: (stem) => passives.get(stem),
    entryOf: (event) => events[event] as AttributeEntry,
    stem: lexicon.stem,
    auxiliaries: lexicon.words('auxiliaries'),
    passives: lexicon.words('passive-auxiliaries'),
    futures: lexicon.words('future-auxiliaries'),
    clauseOpeners: lexicon.words('clause-openers'),
    prepositions: lexicon.words('prepositions'),
    genericEntities: lexicon.words('generic-entities'),
    functionWords: lexicon.words('function-words'),
    thingFillers: lexicon.words('thing-fillers'),
    bareThings: lexicon.words('bare-things'),
    plans: lexicon.words('plan-auxiliaries'),
    occurring: lexicon.words('occurring'),
    speechVerbs: new Set([...lexicon.words('speech-verbs'), ...lexicon.words('reporting-verbs')].map(lexicon.stem)),
    isIrregular: (word) => Object.hasOwn(lexicon.data.irregular, word),
    verbFieldOf: (word) => lexicon.meaning(lexicon.stem(word)).verbField,
    isNoun: lexicon.isNoun,
    activities: new Set([...lexicon.words('activities')].map(lexicon.stem)),
    isOffice: (word) => offices.has(word),
    isAdverb: (word) => word.endsWith('ly') && !lexicon.isNoun(word),
    trends: new Set([...lexicon.words('trend-up'), ...lexicon.words('trend-down'), ...lexicon.words('movements')]),
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

/** Whether a mark that ends a clause stands between two words; the colon of a time of day is none. */
export const hasBreak = (view: PassageView, left: number, right: number): boolean =>
  /[;–—“”"!?]|:(?!\d)|\s-\s/.test(view.text.slice(view.words[left]?.end ?? 0, view.words[right]?.start));
