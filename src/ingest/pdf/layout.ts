import type { DecodedPart, StatedMetadata } from '../../model/source.ts';
import { type MarkedText, type PartBuilder, partBuilder } from '../decoded.ts';
import { addTable } from '../decoded-table.ts';
import { bulletLength } from '../lines.ts';
import { type Band, bandsOf, linesOf } from './bands.ts';
import { type HyphenReader, hyphenReader } from './hyphens.ts';
import { type BodyType, bodyTypeOf, type FlowLine, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { runningHeads } from './running-heads.ts';
import { type PageItem, type Segment, segmentsOf } from './segments.ts';

type TableBand = Extract<Band, { readonly kind: 'table' }>;
type Flow = FlowLine[] | TableBand;

const isLines = (flow: Flow): flow is FlowLine[] => Array.isArray(flow);

/** Left and right edge of what stands in a column, or on a page. */
function edgesOf(segments: readonly Segment[]): Pick<FlowLine, 'columnLeft' | 'columnRight'> {
  let columnLeft = Number.POSITIVE_INFINITY;
  let columnRight = Number.NEGATIVE_INFINITY;
  for (const { left, right } of segments) {
    columnLeft = Math.min(columnLeft, left);
    columnRight = Math.max(columnRight, right);
  }
  return { columnLeft, columnRight };
}

/** Segments beside each other are one line that a wide blank divides. */
function flowLines(
  lines: readonly (readonly Segment[])[],
  edges: Pick<FlowLine, 'columnLeft' | 'columnRight'>,
): FlowLine[] {
  return lines.flatMap((line) => {
    const [first] = line;
    const last = line.at(-1);
    if (first === undefined || last === undefined) return [];
    return [{ ...first, text: line.map(({ text }) => text).join(' '), right: last.right, ...edges }];
  });
}

function flowsOfBand(band: Band, edges: Pick<FlowLine, 'columnLeft' | 'columnRight'>): Flow[] {
  if (band.kind === 'table') return [band];
  if (band.kind === 'lines') return [flowLines(band.lines, edges)];
  return band.columns.map((column) => flowLines(linesOf(column), edgesOf(column)));
}

/** What pages hold in reading order; lines that follow each other, also over the end of a page, are one flow. */
function flowsOf(pages: readonly (readonly Segment[])[]): Flow[] {
  const flows: Flow[] = [];
  for (const page of pages) {
    if (page.length === 0) continue;
    const edges = edgesOf(page);
    for (const flow of bandsOf(page).flatMap((band) => flowsOfBand(band, edges))) {
      const last = flows.at(-1);
      if (last === undefined || !isLines(last) || !isLines(flow)) flows.push(flow);
      else for (const line of flow) last.push(line);
    }
  }
  return flows;
}

const markOf = ({ page, line }: Segment) => ({ page, line });

/** The lines of a paragraph as pieces of one text, with words that were divided put together. */
function piecesOf(paragraph: Paragraph, hyphens: HyphenReader): MarkedText[] {
  const pieces: { text: string; mark: { page: number; line: number } }[] = [];
  for (const line of paragraph.lines) {
    const before = pieces.at(-1);
    const text =
      pieces.length === 0 && paragraph.kind === 'item' ? line.text.slice(bulletLength(line.text)) : line.text;
    if (before === undefined) pieces.push({ text, mark: markOf(line) });
    else {
      const joined = hyphens.join(before.text, text);
      before.text = joined.slice(0, joined.length - text.length);
      pieces.push({ text, mark: markOf(line) });
    }
  }
  return pieces;
}

function addTableBand(builder: PartBuilder, { rows }: TableBand, body: BodyType): void {
  const [head] = rows;
  const bold = (head ?? []).flat();
  addTable(builder, {
    rows: rows.map((cells) =>
      cells.map((cell) => ({
        text: cell.map(({ text }) => text).join(' '),
        ...(cell[0] === undefined ? {} : { mark: markOf(cell[0]) }),
      })),
    ),
    headRows: rows.length > 1 && bold.length > 1 && bold.every(({ font }) => font !== body.font) ? 1 : 0,
  });
}

function addHeads(builder: PartBuilder, heads: Iterable<Segment>): void {
  for (const head of heads) builder.add({ kind: 'boilerplate' }, { text: head.text, mark: markOf(head) });
}

/**
 * The pages of a PDF, each as the items that it shows, as text in reading order: columns one after the other, lines joined to
 * paragraphs, tables as cells, running heads and numbers of pages as boilerplate. Every line keeps its page and its place on it.
 */
export function layOut(pages: readonly (readonly PageItem[])[], metadata: StatedMetadata): DecodedPart {
  const segments = pages.map((items, index) => segmentsOf(items, index + 1));
  const heads = runningHeads(segments);
  const flows = flowsOf(segments.map((page) => page.filter((segment) => !heads.has(segment))));
  const lines = flows.filter(isLines).flat();
  const body = bodyTypeOf(lines);
  const hyphens = hyphenReader(lines.map(({ text }) => text));
  const builder = partBuilder();
  const opening = [...heads].filter(({ page, line }) => page === 1 && line <= 3);
  addHeads(builder, opening);
  let titled = false;
  for (const flow of flows) {
    if (!isLines(flow)) addTableBand(builder, flow, body);
    else
      for (const paragraph of paragraphsOf(flow, body)) {
        const { kind, level } = paragraph;
        titled ||= kind === 'headline';
        builder.add({ kind, ...(level === undefined ? {} : { level }) }, ...piecesOf(paragraph, hyphens));
      }
  }
  addHeads(
    builder,
    [...heads].filter((head) => !opening.includes(head)),
  );
  const { title, ...rest } = metadata;
  return builder.build(titled || title === undefined ? rest : { ...rest, title });
}
