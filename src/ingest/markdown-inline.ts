import { splitLines, unwrapLines } from './lines.ts';
import {
  joinMapped,
  type MappedText,
  type MappedTextBuilder,
  mappedTextBuilder,
  rawOffset,
  verbatim,
} from './mapped-text.ts';
import { endOf, type MarkdownNode, startOf } from './markdown-tree.ts';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

const AMPERSAND = 38;

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** Length of the entity at `at` that stands for the character at the beginning of `value`; 0 if it stands for itself. */
function entityLength(raw: string, at: number, value: string, done: number): number {
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(raw)?.[0];
  return entity === undefined || value.startsWith(entity, done) ? 0 : entity.length;
}

/** Length of the stretch from `at` and `done` on in which source and value are the same, up to the next entity. */
function sameLength(value: string, done: number, source: string, at: number, end: number): number {
  let length = 0;
  while (at + length < end && done + length < value.length) {
    const code = source.charCodeAt(at + length);
    if (code !== value.charCodeAt(done + length) || (code === AMPERSAND && length > 0)) break;
    length++;
  }
  return length;
}

/**
 * Appends what a piece of Markdown says, each character with its place. What stands in the source and not in the value (backslashes,
 * marks of code, quote marks and blanks at the start of a line) is stepped over.
 */
function appendAligned(builder: MappedTextBuilder, value: string, source: string, start: number, end: number): void {
  let done = 0;
  let at = start;
  while (done < value.length && at < end) {
    const entity = source.charCodeAt(at) === AMPERSAND ? entityLength(source, at, value, done) : 0;
    const same = entity > 0 ? 0 : sameLength(value, done, source, at, end);
    const length = entity > 0 && isHighSurrogate(value.charCodeAt(done)) ? 2 : entity > 0 ? 1 : same;
    builder.append(value.slice(done, done + length), at);
    done += length;
    at += entity || same || 1;
  }
  if (done < value.length) builder.append(value.slice(done), Math.max(start, end - 1));
}

/** Text of a heading, paragraph or cell: words and code, without marks, addresses and images. Line ends are kept. */
export function inlineContent(node: MarkdownNode, source: string): MappedText {
  const builder = mappedTextBuilder();
  const pending: MarkdownNode[] = [node];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    if (current.type === 'text' || current.type === 'inlineCode') {
      appendAligned(builder, current.value, source, startOf(current), endOf(current));
    } else if (current.type === 'break') builder.append('\n', startOf(current));
    else if ('children' in current) for (const child of current.children.toReversed()) pending.push(child);
  }
  return builder.build();
}

/**
 * A paragraph as lines: to Markdown a line end is a blank, but lines that were ended on purpose (a masthead, an address) are kept apart.
 * Widths are those of the source, marks and addresses included.
 */
export function paragraphLines(node: MarkdownNode, source: string): MappedText[] {
  const written = unwrapLines(splitLines(verbatim(source.slice(startOf(node), endOf(node)), startOf(node))));
  const begins = written.map((line) => rawOffset(line.content, 0));
  const groups: MappedText[][] = [];
  let next = 0;
  for (const { content } of splitLines(inlineContent(node, source))) {
    const at = rawOffset(content, 0);
    const begun = next < begins.length && (begins[next] as number) <= at;
    while (next < begins.length && (begins[next] as number) <= at) next++;
    if (begun || groups.length === 0) groups.push([content]);
    else groups.at(-1)?.push(content);
  }
  return groups.map(joinMapped);
}
