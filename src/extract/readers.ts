import { createDateFinder, createDateResolver, type DateFinder, type DateResolver } from '../calendar/index.ts';
import type { Lexicon } from '../model/lexicon.ts';
import type { Reading, UnitContext } from '../model/mention.ts';
import type { WrittenDate } from '../model/written-date.ts';
import { type AttributeReader, createAttributeReader } from './context/attribute.ts';
import { pastVerbs } from './context/clause.ts';
import { type CueReader, createCueReader } from './context/cues.ts';
import { createFormReader, type FormHit, overlookingFigures } from './context/forms.ts';
import { createHeadWordReader, type HeadWordReader } from './context/head-words.ts';
import { createLabelReader, type LabelReader } from './context/labels.ts';
import { createMarkReader, type MarkReader } from './context/mark.ts';
import { createMomentReader, type MomentReader } from './context/moment.ts';
import { createPartReader, type PartReader } from './context/part.ts';
import type { PassageText } from './context/passage-view.ts';
import type { DateReading } from './context/section-time.ts';
import { createSpeakerReader, type SpeakerReader } from './context/speaker.ts';
import { createStandingReader, type StandingReader } from './context/standing.ts';
import { type CellReader, createCellReader } from './context/table.ts';
import { type NameVocabulary, nameVocabulary } from './names/vocabulary.ts';
import { createStatementReaders } from './statements/index.ts';
import type { StatementReader } from './statements/statement-reader.ts';
import { createTriggers, type Triggers } from './triggers.ts';
import { createValueReader } from './values/index.ts';
import { createFormOf, type FormOf } from './words.ts';

/** Every reader of the extraction, compiled once for a lexicon. */
export interface Readers {
  readonly lexicon: Lexicon;
  readonly triggers: Triggers;
  readonly formOf: FormOf;
  readonly values: (text: string, context: UnitContext | undefined, dates: readonly WrittenDate[]) => Reading;
  readonly statements: readonly StatementReader[];
  readonly cues: CueReader;
  readonly scopes: (view: PassageText) => readonly FormHit[];
  readonly labels: LabelReader;
  readonly attribute: AttributeReader;
  readonly headWords: HeadWordReader;
  readonly part: PartReader;
  readonly moments: MomentReader;
  readonly isMark: MarkReader;
  /** Whether a lower-case word is a verb of the past or an auxiliary. */
  readonly isVerb: (word: string) => boolean;
  readonly speakers: SpeakerReader;
  readonly standing: StandingReader;
  readonly findDates: DateFinder;
  readonly resolveDates: DateResolver;
  /** Both in one, for texts besides the passages: headings, heads of tables. */
  readonly dates: DateReading;
  readonly cell: CellReader;
  readonly names: NameVocabulary;
}

export function createReaders(lexicon: Lexicon, findDates: DateFinder = createDateFinder(lexicon)): Readers {
  const triggers = createTriggers();
  const cues = createCueReader(lexicon, triggers);
  const resolveDates = createDateResolver(lexicon);
  const dates: DateReading = (text, published) => resolveDates(findDates(text), published);
  const scopes = overlookingFigures(
    createFormReader(
      Object.entries(lexicon.data.scopes).flatMap(([set, entry]) =>
        Object.entries(entry.members).map(([member, forms]) => [set, member, forms] as const),
      ),
      triggers,
    ),
  );
  return {
    lexicon,
    triggers,
    formOf: createFormOf(lexicon.stem, triggers),
    values: createValueReader(lexicon),
    statements: createStatementReaders(lexicon, triggers),
    cues,
    scopes: scopes.inPassage,
    labels: createLabelReader(lexicon, triggers),
    attribute: createAttributeReader(lexicon),
    headWords: createHeadWordReader(lexicon),
    part: createPartReader(lexicon),
    moments: createMomentReader(lexicon),
    isMark: createMarkReader(lexicon),
    isVerb: pastVerbs(lexicon),
    speakers: createSpeakerReader(lexicon, triggers),
    standing: createStandingReader(lexicon, triggers),
    findDates,
    resolveDates,
    dates,
    cell: createCellReader(lexicon, cues.inRow, scopes.inRow, dates),
    names: nameVocabulary(lexicon, triggers),
  };
}
