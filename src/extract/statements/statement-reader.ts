import type { ResolvedDate } from '../../calendar/index.ts';
import type { Mention } from '../../model/mention.ts';
import type { CellContext } from '../../model/source.ts';
import type { PassageView } from '../context/passage-view.ts';
import type { NameHit } from '../names/find.ts';

/** What readers of statements look at: one passage, the names in it and its dates. */
export interface StatementContext {
  readonly view: PassageView;
  readonly names: readonly NameHit[];
  readonly dates: readonly ResolvedDate[];
  /** ISO 8601 date of the source, if it is known. */
  readonly published?: string;
  /** What the table says around the passage, if it is a cell. */
  readonly cell?: CellContext;
  /** Canonical names of what the document is mostly about, most salient first. */
  readonly focus: readonly string[];
  /** Every name of the document as written, once. */
  readonly documentNames: readonly string[];
}

/** Reads values other than quantities: dates of events, ranks, exclusive words, offices, names. Each says what it is a value of. */
export type StatementReader = (context: StatementContext) => readonly Mention[];
