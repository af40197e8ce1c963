import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

export type MarkdownNode = Nodes;

/** The parser is made for pages written by people: its time and memory grow steeply with nesting, so these are bounded before. */
const LONGEST = 4_000_000;
const DEEPEST_NESTING = 60;
const CONTAINERS = new RegExp(`^[ \\t]*(?:>[ \\t]?|(?:[-*+]|\\d{1,9}[.)])[ \\t]+){${DEEPEST_NESTING},}`);
const INDENTED_ITEM = new RegExp(`^(?: {${DEEPEST_NESTING * 4}}|\\t{${DEEPEST_NESTING}})`, 'm');
const EMPHASIS_RUN = new RegExp(`[*]{${DEEPEST_NESTING},}|_{${DEEPEST_NESTING * 4},}`);
const RULE = /^[ \t]*[*_-][ \t*_-]*$/;

/** Why a text cannot be read as Markdown in reasonable time; undefined if it can. */
export function whyUnreadable(text: string): string | undefined {
  if (text.length > LONGEST) return `longer than ${LONGEST / 1_000_000} million characters`;
  const deep = text.split('\n').some((line) => !RULE.test(line) && (CONTAINERS.test(line) || EMPHASIS_RUN.test(line)));
  return deep || INDENTED_ITEM.test(text) ? `nested more than ${DEEPEST_NESTING} levels deep` : undefined;
}

/** CommonMark with tables. Offsets are in `position` of each node. */
export const markdownTree = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

export const startOf = (node: MarkdownNode): number => node.position?.start.offset ?? 0;

export const endOf = (node: MarkdownNode): number => node.position?.end.offset ?? 0;
