import { type Place, placeAt } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** A text with the offsets at which its lines begin. */
export interface LinedText {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

const WIDTH = 100;

/** Line and column, 1-based, of an offset. */
export function placeIn({ lineStarts }: LinedText, offset: number): Pick<Place, 'line' | 'column'> {
  return placeAt({ text: [0], raw: [0], lineStarts, firstLine: 1 }, offset);
}

/**
 * The line on which a span begins, the line before it unless blank, and a row of carets under the span. Long lines are cut around the
 * carets; control and formatting characters show as "·", so that a terminal does as it should.
 */
export function excerpt(source: LinedText, span: Span): string {
  const { line, column } = placeIn(source, span.start);
  const content = lineText(source, line);
  const from = column > WIDTH - 20 ? column - 40 : 0;
  const shown = windowOf(content, from);
  const start = column - 1 - from + (from > 0 ? 1 : 0);
  const length = Math.max(1, Math.min(span.end - span.start, shown.length - start));
  const gutter = (label: string): string => `${label.padStart(String(line).length)} | `;

  const before = line > 1 ? windowOf(lineText(source, line - 1), from) : '';
  return [
    ...(before.trim() === '' ? [] : [gutter(String(line - 1)) + before]),
    gutter(String(line)) + shown,
    gutter('') + ' '.repeat(start) + '^'.repeat(length),
  ].join('\n');
}

function lineText({ text, lineStarts }: LinedText, line: number): string {
  const end = lineStarts[line] ?? text.length;
  return text.slice(lineStarts[line - 1] ?? 0, end).replace(/[\r\n]{1,2}$/, '');
}

function windowOf(line: string, from: number): string {
  if (from >= line.length) return '';
  const cut = line.slice(from, from + WIDTH);
  const visible = cut.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');
  return `${from > 0 ? '…' : ''}${visible}${from + WIDTH < line.length ? '…' : ''}`;
}
