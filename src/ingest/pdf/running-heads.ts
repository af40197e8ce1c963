import type { Segment } from './segments.ts';

/** Lines from the top and from the bottom of a page that can be running heads, and the share of pages that one must be on. */
const LINES = 3;
const LEAST_SHARE = 0.3;
/** Points that a running head may move from page to page. */
const SAME_HEIGHT = 4;

/** "Page 3 of 7", "3/7": nothing else is written so at the edge of a page. */
const COUNTED_PAGE = /^(?:[-–—|·]\s?)?(?:(?:page|p\.|sheet)\s?)?\d{1,4}\s?(?:\/|of)\s?\d{1,4}(?:\s?[-–—|·])?$/i;
/** A number that may be that of the page, and nothing beside it. */
const LONE_NUMBER = /^(?:[-–—|·]\s?)?(?:(?:page|p\.|sheet)\s?)?(\d{1,4}|[ivxl]{1,7})(?:\s?[-–—|·])?$/;
/** What browsers print above a page, beside its title: "3/14/25, 9:41 AM". */
const PRINTED_AT = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}, \d{1,2}:\d{2}(?: ?[AP]M)?$/i;

const NUMBERS = /\d{1,9}/g;

/**
 * What repeats from page to page: the text itself, and the text with its first or its last number counted from that of the page. So
 * numbers of pages count for nothing, but a line that gives another figure on every page is text.
 */
function shapesOf({ text, y, page }: Segment): readonly string[] {
  const written = text.toLowerCase();
  const numbers = [...written.matchAll(NUMBERS)];
  const counted = [numbers[0], numbers.at(-1)].flatMap((match) => {
    if (match === undefined) return [];
    const rest = written.slice(match.index + match[0].length);
    return `${written.slice(0, match.index)}#${Number(match[0]) - page}${rest}`;
  });
  const height = Math.round(y / SAME_HEIGHT);
  return [written, ...counted].flatMap((shape) => [`${height} ${shape}`, `${height + 1} ${shape}`]);
}

function edgeOf(page: readonly Segment[]): readonly Segment[] {
  const lines = [...new Set(page.map(({ line }) => line))].sort((a, b) => a - b);
  const outer = new Set([...lines.slice(0, LINES), ...lines.slice(-LINES)]);
  return page.filter(({ line }) => outer.has(line));
}

/** Whether the segments of an outermost line show by themselves that they are not of the text. */
function isFurniture(line: readonly Segment[]): boolean {
  if (line.some(({ text }) => COUNTED_PAGE.test(text) || PRINTED_AT.test(text))) return true;
  const [only] = line;
  const number = only === undefined || line.length > 1 ? undefined : LONE_NUMBER.exec(only.text)?.[1];
  return number !== undefined && (!/^\d/.test(number) || Number(number) === only?.page);
}

/** Segments at the edges of pages that many pages have in the same place, and numbers of pages with what stands beside them. */
export function runningHeads(pages: readonly (readonly Segment[])[]): ReadonlySet<Segment> {
  const edges = pages.map(edgeOf);
  const seen = new Map<string, Set<number>>();
  for (const segment of edges.flat())
    for (const shape of shapesOf(segment)) seen.set(shape, (seen.get(shape) ?? new Set()).add(segment.page));
  const enough = Math.max(2, Math.ceil(LEAST_SHARE * pages.length));
  const repeats = (segment: Segment): boolean =>
    shapesOf(segment).some((shape) => (seen.get(shape)?.size ?? 0) >= enough);
  return new Set(
    edges.flatMap((edge) => {
      const outermost = [edge[0]?.line, edge.at(-1)?.line].filter((line) =>
        isFurniture(edge.filter((segment) => segment.line === line)),
      );
      return edge.filter((segment) => outermost.includes(segment.line) || repeats(segment));
    }),
  );
}
