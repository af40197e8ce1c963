import type { Lexicon } from '../../model/lexicon.ts';
import { createEventDateReader } from './dates/event-dates.ts';
import type { StatementReader } from './statement-reader.ts';
import { createTermReader } from './terms.ts';

/** A new kind of statement is one file and one line here. */
export const createStatementReaders = (lexicon: Lexicon): readonly StatementReader[] => [
  createTermReader(lexicon),
  createEventDateReader(lexicon),
];
