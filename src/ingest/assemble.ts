import type { Block, Document, PlaceMark } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import type { Draft, DraftCell } from './draft.ts';
import { mappedTextBuilder } from './mapped-text.ts';

/** How offsets into the raw text become lines: see PositionMap. */
export interface Lines {
  readonly lineStarts: readonly number[];
  readonly firstLine: number;
  readonly marks?: readonly PlaceMark[];
}

const sameRow = (a: DraftCell | undefined, b: DraftCell | undefined): boolean =>
  a !== undefined && b !== undefined && a.table === b.table && a.row === b.row;

function separatorBetween(before: Draft, after: Draft): string {
  if (sameRow(before.cell, after.cell)) return ' | ';
  return before.cell !== undefined && before.cell.table === after.cell?.table ? '\n' : '\n\n';
}

/** For every draft the span of the run of cells, one table row, that it belongs to. */
function rowSpans(drafts: readonly Draft[], spans: readonly Span[]): Span[] {
  const rows: Span[] = [];
  let first = 0;
  while (first < drafts.length) {
    let next = first + 1;
    while (next < drafts.length && sameRow(drafts[first]?.cell, drafts[next]?.cell)) next++;
    const row = { start: spans[first]?.start ?? 0, end: spans[next - 1]?.end ?? 0 };
    for (; first < next; first++) rows.push(row);
  }
  return rows;
}

/** A table without a caption is known by the heading that it stands under. */
function blockOf(draft: Draft, span: Span, row: Span, section: string | undefined): Block {
  const under = {
    ...(section === undefined ? {} : { section }),
    ...(draft.speaker === undefined ? {} : { speaker: draft.speaker }),
  };
  if (draft.cell === undefined) return { kind: draft.kind, span, ...under };
  const { table: _table, row: _row, ...context } = draft.cell;
  const caption = section === undefined ? {} : { caption: section };
  return { kind: draft.kind, span, ...under, cell: { row, ...caption, ...context } };
}

/** Lays drafts one after the other: blocks a blank line apart, table rows on lines of their own, cells of a row joined by " | ". */
export function assemble(drafts: readonly Draft[], lines: Lines): Pick<Document, 'text' | 'blocks' | 'positions'> {
  const builder = mappedTextBuilder();
  const spans: Span[] = [];
  let before: Draft | undefined;
  for (const draft of drafts) {
    if (before !== undefined) builder.appendUnmapped(separatorBetween(before, draft));
    const start = builder.length();
    builder.appendMapped(draft.content);
    spans.push({ start, end: builder.length() });
    before = draft;
  }
  const rows = rowSpans(drafts, spans);
  const blocks: Block[] = [];
  let section: string | undefined;
  drafts.forEach((draft, index) => {
    blocks.push(blockOf(draft, spans[index] as Span, rows[index] as Span, section));
    if (draft.kind === 'headline') section = draft.content.text;
  });
  const { text, starts, raws } = builder.build();
  return { text, blocks, positions: { text: starts, raw: raws, ...lines } };
}
