import type { Nodes, Root } from 'mdast';
import type * as FromMarkdown from 'mdast-util-from-markdown';
import type * as TableNodes from 'mdast-util-gfm-table';
import type * as TableSyntax from 'micromark-extension-gfm-table';
import { lazyPackage } from '../io/lazy-package.ts';

const parser = lazyPackage<typeof FromMarkdown>('mdast-util-from-markdown');
const tableNodes = lazyPackage<typeof TableNodes>('mdast-util-gfm-table');
const tableSyntax = lazyPackage<typeof TableSyntax>('micromark-extension-gfm-table');

export type MarkdownNode = Nodes;

/** The parser is made for pages written by people: its time and memory grow steeply with nesting, so these are bounded before. */
const LONGEST = 2_000_000;
const DEEPEST_NESTING = 60;
const CONTAINERS = new RegExp(`^[ \\t]*(?:>[ \\t]?|(?:[-*+]|\\d{1,9}[.)])[ \\t]+){${DEEPEST_NESTING},}`);
const INDENTED_ITEM = new RegExp(`^(?: {${DEEPEST_NESTING * 4}}|\\t{${DEEPEST_NESTING}})`);
const EMPHASIS_RUN = new RegExp(`[*]{${DEEPEST_NESTING},}|_{${DEEPEST_NESTING * 4},}`);
const RULE = /^[ \t]*[*_-][ \t*_-]*$/;

/** Most marks that may open emphasis or a link in one paragraph. */
const MOST_MARKS = 5000;

const countMarks = (line: string): number => line.match(/[*_[]/g)?.length ?? 0;

function isTooDeep(line: string): boolean {
  if (RULE.test(line)) return false;
  return CONTAINERS.test(line) || EMPHASIS_RUN.test(line) || INDENTED_ITEM.test(line);
}

/** Why a text cannot be read as Markdown in reasonable time; undefined if it can. */
export function whyUnreadable(text: string): string | undefined {
  if (text.length > LONGEST) return `it is longer than ${LONGEST / 1_000_000} million characters`;
  let marks = 0;
  for (const line of text.split('\n')) {
    marks = line.trim() === '' ? 0 : marks + countMarks(line);
    if (marks > MOST_MARKS) return `it has a paragraph with more than ${MOST_MARKS} marks`;
    if (isTooDeep(line)) return `it is nested more than ${DEEPEST_NESTING} levels deep`;
  }
  return undefined;
}

/** CommonMark with tables. Offsets are in `position` of each node. */
export const markdownTree = (text: string): Root =>
  parser().fromMarkdown(text, {
    extensions: [tableSyntax().gfmTable()],
    mdastExtensions: [tableNodes().gfmTableFromMarkdown()],
  });

export const startOf = (node: MarkdownNode): number => node.position?.start.offset ?? 0;

export const endOf = (node: MarkdownNode): number => node.position?.end.offset ?? 0;
