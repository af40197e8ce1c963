import type { Format } from '../model/plugin.ts';
import type { Problem } from '../model/report.ts';
import { lineStartsOf } from '../model/source.ts';
import type { DayFinder } from '../model/written-date.ts';
import { documentOf } from './document.ts';
import { type Draft, type DraftDocument, wordCount } from './draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHtml } from './html.ts';
import { splitLines } from './lines.ts';
import { joinMapped, type MappedText, verbatim } from './mapped-text.ts';
import { markdownComments } from './markdown-comments.ts';
import { inlineContent, paragraphLines } from './markdown-inline.ts';
import { endOf, type MarkdownNode, markdownTree, startOf, whyUnreadable } from './markdown-tree.ts';
import { readPlainText } from './plain.ts';
import { tableDrafts } from './table.ts';
import { hasDay, prepared } from './tools.ts';

/** Level of a paragraph in bold that stands for a heading: below all real ones. */
const BOLD_LEVEL = 7;
const MOST_BOLD_WORDS = 12;

const oneLine = (content: MappedText): MappedText => joinMapped(splitLines(content).map((line) => line.content));

/** A short paragraph that is all bold and no sentence heads what follows. */
function isBoldHeading(node: MarkdownNode, text: string, days: DayFinder): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1 || node.children[0]?.type !== 'strong') return false;
  return wordCount(text, MOST_BOLD_WORDS + 1) <= MOST_BOLD_WORDS && !/[.,;:!?]$/.test(text) && !hasDay(text, days);
}

function paragraphDrafts(node: MarkdownNode, source: string, inItem: boolean, days: DayFinder): Draft[] {
  const lines = paragraphLines(node, source);
  const [only] = lines;
  if (only !== undefined && lines.length === 1 && !inItem && isBoldHeading(node, only.text, days)) {
    return [{ kind: 'headline', content: only, level: BOLD_LEVEL }];
  }
  return lines.map((content) => ({ kind: inItem ? 'item' : 'paragraph', content }));
}

function tableOf(node: MarkdownNode & { readonly type: 'table' }, source: string): Draft[] {
  const rows = node.children.map((row, index) =>
    row.children.map((cell) => ({
      content: oneLine(inlineContent(cell, source)),
      header: index === 0,
      columns: 1,
      rows: 1,
    })),
  );
  return tableDrafts({ id: startOf(node), rows, headRows: 1 });
}

/** Lines of a code block without its fences. */
function codeDrafts(node: MarkdownNode, source: string): Draft[] {
  const lines = splitLines(verbatim(source.slice(startOf(node), endOf(node)), startOf(node)));
  return lines
    .filter(({ content }) => !/^(?:`{3}|~{3})/.test(content.text))
    .map(({ content }): Draft => ({ kind: 'paragraph', content }));
}

function blockDrafts(node: MarkdownNode, source: string, inItem: boolean, days: DayFinder): Draft[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'headline', content: oneLine(inlineContent(node, source)), level: node.depth }];
    case 'paragraph':
      return paragraphDrafts(node, source, inItem, days);
    case 'table':
      return tableOf(node, source);
    case 'code':
      return codeDrafts(node, source);
    case 'html':
      return [...readHtml(verbatim(source.slice(startOf(node), endOf(node)), startOf(node)), 'fragment').drafts];
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'root':
      return node.children.flatMap((child) => blockDrafts(child, source, inItem || node.type === 'listItem', days));
    default:
      return [];
  }
}

/** Front matter is replaced by blanks so that offsets stay what they are. */
function blankFrontMatter(text: string, end: number): string {
  return end === 0 ? text : text.slice(0, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

function readMarkdown(text: string, days: DayFinder): DraftDocument {
  const { metadata, end } = readFrontMatter(text);
  // The parser counts a NUL twice; CommonMark puts this character in its place, which is as long.
  const source = blankFrontMatter(text, end).replaceAll('\0', '\uFFFD');
  const tree = markdownTree(source);
  const comments = source.includes('gainsay-') ? markdownComments(tree, source) : [];
  return { drafts: blockDrafts(tree, source, false, days), metadata, comments };
}

export const markdown: Format = {
  id: 'markdown',
  extensions: ['.md', '.markdown'],
  read: (raw, tools) => {
    const lines = { lineStarts: lineStartsOf(raw.text), firstLine: 1 };
    const ready = prepared(tools);
    const { days } = ready;
    const unreadable = whyUnreadable(raw.text);
    const problem: Problem = {
      code: 'markdown',
      message: `Read as plain text, not as Markdown: ${unreadable}.`,
      file: raw.name,
    };
    const work =
      unreadable === undefined
        ? readMarkdown(raw.text, days)
        : readPlainText(verbatim(raw.text, 0), 'first-line', days);
    return {
      documents: [documentOf(raw, raw.name, work, ready, lines)],
      problems: unreadable === undefined ? [] : [problem],
    };
  },
};
