/** Half-open [start, end) UTF-16 offsets. Which text they index is said where a span is stored. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
