import type { Segment } from './segments.ts';

/** Lines from the top and from the bottom of a page that can be running heads, and the share of pages that one must be on. */
const LINES = 3;
const LEAST_SHARE = 0.3;
/** Points that a running head may move from page to page. */
const SAME_HEIGHT = 4;

const PAGE_NUMBER =
  /^(?:[-–—|·]\s?)?(?:(?:page|p\.|seite|sheet)\s?)?(?:\d{1,4}|[ivxl]{1,7})(?:\s?(?:\/|of|von)\s?\d{1,4})?(?:\s?[-–—|·])?$/i;

/** What browsers print above a page, beside its title: "3/14/25, 9:41 AM". */
const PRINTED_AT = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}, \d{1,2}:\d{2}(?: ?[AP]M)?$/i;

/** Figures count for nothing: they are the number of the page, or of the chapter. */
const shapeOf = ({ text, y }: Segment, shift: number): string =>
  `${Math.round(y / SAME_HEIGHT) + shift} ${text.toLowerCase().replace(/\d+/g, '#')}`;

function edgeLines(page: readonly Segment[]): ReadonlySet<number> {
  const lines = [...new Set(page.map(({ line }) => line))].sort((a, b) => a - b);
  return new Set([...lines.slice(0, LINES), ...lines.slice(-LINES)]);
}

/** Segments at the edges of pages that many pages have in the same place, and numbers of pages with what stands beside them. */
export function runningHeads(pages: readonly (readonly Segment[])[]): ReadonlySet<Segment> {
  const seen = new Map<string, Set<number>>();
  const edges = pages.map((page) => {
    const lines = edgeLines(page);
    return page.filter(({ line }) => lines.has(line));
  });
  edges.forEach((edge, number) => {
    for (const segment of edge)
      for (const shift of [0, 1]) {
        const shape = shapeOf(segment, shift);
        const numbers = seen.get(shape) ?? new Set();
        seen.set(shape, numbers.add(number));
      }
  });
  const enough = Math.max(2, Math.ceil(LEAST_SHARE * pages.length));
  const repeats = (segment: Segment): boolean =>
    [0, 1].some((shift) => (seen.get(shapeOf(segment, shift))?.size ?? 0) >= enough);
  return new Set(
    edges.flatMap((edge) => {
      const outer = new Set([edge[0]?.line, edge.at(-1)?.line]);
      const lines = new Set(
        edge
          .filter(
            ({ line, text }) => outer.has(line) && (PAGE_NUMBER.test(text.trim()) || PRINTED_AT.test(text.trim())),
          )
          .map(({ line }) => line),
      );
      return edge.filter((segment) => repeats(segment) || lines.has(segment.line));
    }),
  );
}
