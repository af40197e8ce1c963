import type { Mention } from '../../model/mention.ts';
import type { PassageView } from '../context/passage-view.ts';
import type { PeriodHit } from '../context/when.ts';
import type { NameHit } from '../names/find.ts';

/** What readers of statements look at: one passage, the names in it and the periods it speaks of. */
export interface StatementContext {
  readonly view: PassageView;
  readonly names: readonly NameHit[];
  readonly periods: readonly PeriodHit[];
  /** ISO 8601 date of the source, if it is known. */
  readonly published?: string;
}

/** Reads values other than quantities: dates of events, ranks, exclusive words, offices, names. Each says what it is a value of. */
export type StatementReader = (context: StatementContext) => readonly Mention[];
