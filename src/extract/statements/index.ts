import type { Lexicon } from '../../model/lexicon.ts';
import type { Triggers } from '../triggers.ts';
import { createAircraftReader } from './aircraft.ts';
import { createEventDateReader } from './dates/event-dates.ts';
import { createExtremeReader } from './dates/extremes.ts';
import { createFoundingAgeReader } from './dates/founding-ages.ts';
import { createWeekdayReader } from './dates/weekdays.ts';
import { createIdentifierReader } from './identifiers.ts';
import { createMakerReader } from './makers.ts';
import { createNumberReader } from './numbers.ts';
import { createPlacementReader } from './placements.ts';
import { createRankReader } from './ranks.ts';
import { createRoleReader } from './roles.ts';
import { createSpellingReader } from './spellings.ts';
import type { StatementReader } from './statement-reader.ts';
import { createStateReader } from './states.ts';
import { createSuperiorityReader } from './superiority.ts';
import { createVoteReader } from './votes.ts';

/** A new kind of statement is one file and one line here. */
export const createStatementReaders = (lexicon: Lexicon, triggers: Triggers): readonly StatementReader[] => [
  createStateReader(lexicon, triggers),
  createVoteReader(lexicon, triggers),
  createEventDateReader(lexicon, triggers),
  createFoundingAgeReader(lexicon, triggers),
  createExtremeReader(lexicon, triggers),
  createWeekdayReader(lexicon),
  createRankReader(lexicon, triggers),
  createSuperiorityReader(lexicon, triggers),
  createPlacementReader(lexicon, triggers),
  createRoleReader(lexicon, triggers),
  createMakerReader(lexicon, triggers),
  createSpellingReader(lexicon),
  createIdentifierReader(lexicon, triggers),
  createNumberReader(lexicon, triggers),
  createAircraftReader(lexicon, triggers),
];
