import { bulletLength, endsLikeSentence } from '../lines.ts';
import type { Segment } from './segments.ts';

/** A line in reading order, with the edges of the column that it stands in. */
export interface FlowLine extends Segment {
  readonly columnLeft: number;
  readonly columnRight: number;
}

/** Lines that are one block. */
export interface Paragraph {
  readonly kind: 'headline' | 'paragraph' | 'item';
  readonly level?: number;
  readonly lines: readonly FlowLine[];
}

/** What most of a document is set in, in points. */
export interface BodyType {
  readonly size: number;
  readonly font: string;
  /** From base line to base line. */
  readonly leading: number;
}

/** How much larger a headline is set, how long it may be, and levels of those that are only bold. */
const HEADLINE_SIZE = 1.13;
const LONGEST_HEADLINE = 220;
const LONGEST_BOLD = 90;
const LOWEST_LEVEL = 6;
/** In units of the leading: what is further below begins a paragraph. In units of the font size: an indent, and a line that is not full. */
const PARAGRAPH_STEP = 1.3;
const INDENT = 0.8;
const NOT_FULL = 3;
/** Share of its column that the shortest line of ragged text fills, but for the last. */
const SHORTEST_RAGGED = 0.6;

/** The value that most characters have. */
function prevailing<T>(lines: readonly Segment[], read: (line: Segment) => T): T | undefined {
  const weights = new Map<T, number>();
  for (const line of lines) weights.set(read(line), (weights.get(read(line)) ?? 0) + line.text.length);
  let best: T | undefined;
  for (const [value, weight] of weights) if (best === undefined || weight > (weights.get(best) ?? 0)) best = value;
  return best;
}

const half = (length: number): number => Math.round(length * 2) / 2;

export function bodyTypeOf(lines: readonly FlowLine[]): BodyType {
  const size = prevailing(lines, (line) => half(line.size)) ?? 0;
  const body = lines.filter((line) => half(line.size) === size);
  const font = prevailing(body, (line) => line.font) ?? '';
  const steps = body
    .slice(1)
    .map((line, index) => line.y - (body[index] as FlowLine).y)
    .filter((step) => step > 0 && step < 3 * size)
    .sort((a, b) => a - b);
  return { size, font, leading: steps[Math.floor(steps.length / 3)] ?? 1.2 * size };
}

const isLarge = (line: Segment, body: BodyType): boolean => line.size >= HEADLINE_SIZE * body.size;

const isFull = (line: FlowLine): boolean => line.columnRight - line.right < NOT_FULL * line.size;

const sameType = (a: Segment, b: Segment): boolean => half(a.size) === half(b.size);

/** Whether a line goes on with the paragraph of the line before it in the same column. */
function goesOnBelow(before: FlowLine, line: FlowLine, first: FlowLine, body: BodyType): boolean {
  const step = line.y - before.y;
  const leading = isLarge(line, body) ? 1.25 * line.size : body.leading;
  if (step <= 0 || step > PARAGRAPH_STEP * Math.max(leading, 1.05 * line.size)) return false;
  if (bulletLength(line.text) > 0) return false;
  const hanging = bulletLength(first.text) > 0 || first.left > before.left + INDENT * line.size;
  if (!hanging && before !== first && line.left > before.left + INDENT * line.size) return false;
  if (isFull(before)) return true;
  // A line that had room for the next word was ended on purpose, unless the text is set ragged.
  const filled = (before.right - before.columnLeft) / (before.columnRight - before.columnLeft);
  return !endsLikeSentence(before.text) && line.font === before.font && filled >= SHORTEST_RAGGED;
}

/** Whether a paragraph goes on at the top of the next column or page. */
const goesOnBeyond = (before: FlowLine, line: FlowLine): boolean =>
  !endsLikeSentence(before.text) && isFull(before) && bulletLength(line.text) === 0;

function goesOn(before: FlowLine, line: FlowLine, first: FlowLine, body: BodyType): boolean {
  if (!sameType(before, line)) return false;
  const sameColumn = before.page === line.page && before.columnLeft === line.columnLeft && line.y > before.y;
  if (sameColumn) return goesOnBelow(before, line, first, body);
  return !isLarge(line, body) && goesOnBeyond(before, line);
}

/** A short run of lines in a font of its own with text below it. */
function isBoldHeading(lines: readonly FlowLine[], next: FlowLine | undefined, body: BodyType): boolean {
  const text = lines.map((line) => line.text).join(' ');
  const [first] = lines;
  return (
    first !== undefined &&
    next !== undefined &&
    text.length <= LONGEST_BOLD &&
    /\p{L}/u.test(text) &&
    lines.every((line) => line.font !== body.font && half(line.size) >= body.size) &&
    !isFull(first) &&
    !/[.,;:]$/.test(text) &&
    next.font === body.font
  );
}

/** Sizes of headlines, the largest first. */
function headlineSizes(lines: readonly FlowLine[], body: BodyType): number[] {
  const sizes = lines.filter((line) => isLarge(line, body) && /\p{L}/u.test(line.text)).map((line) => half(line.size));
  return [...new Set(sizes)].sort((a, b) => b - a);
}

/** Lines in reading order as blocks. */
export function paragraphsOf(lines: readonly FlowLine[], body: BodyType): Paragraph[] {
  const runs: FlowLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && goesOn(before, line, run[0] as FlowLine, body)) run.push(line);
    else runs.push([line]);
  }
  const sizes = headlineSizes(lines, body);
  return runs.map((run, index): Paragraph => {
    const first = run[0] as FlowLine;
    const length = run.reduce((sum, { text }) => sum + text.length, 0);
    if (isLarge(first, body) && length <= LONGEST_HEADLINE && /\p{L}{2}/u.test(first.text))
      return { kind: 'headline', level: Math.min(LOWEST_LEVEL, sizes.indexOf(half(first.size)) + 1), lines: run };
    if (isBoldHeading(run, runs[index + 1]?.[0], body)) return { kind: 'headline', level: LOWEST_LEVEL, lines: run };
    return { kind: bulletLength(first.text) > 0 ? 'item' : 'paragraph', lines: run };
  });
}
