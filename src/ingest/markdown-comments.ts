import { CLOSING, isAddressed, OPENING } from './comments.ts';
import type { DraftComment } from './draft.ts';
import { readHtml } from './html.ts';
import { verbatim } from './mapped-text.ts';
import { endOf, type MarkdownNode, startOf } from './markdown-tree.ts';

/** A comment among the words of a block that begins at `block`. The node holds nothing else. */
function inlineComment(node: MarkdownNode & { readonly type: 'html' }, block: number): DraftComment[] {
  const { value } = node;
  if (!value.startsWith(OPENING) || !value.endsWith(CLOSING)) return [];
  const text = value.slice(OPENING.length, -CLOSING.length);
  return isAddressed(text) ? [{ text, start: startOf(node), end: endOf(node), from: block }] : [];
}

function commentsOfHtml(node: MarkdownNode, source: string): readonly DraftComment[] {
  const markup = source.slice(startOf(node), endOf(node));
  return markup.includes('gainsay-') ? (readHtml(verbatim(markup, startOf(node)), 'fragment').comments ?? []) : [];
}

/** Where words stand: a comment in one of these is about it, wherever in it. */
const TEXT_BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

/** A node, and where the block of words begins that it stands in. */
interface Visit {
  readonly node: MarkdownNode;
  readonly block: number | undefined;
}

function inside({ node, block }: Visit): Visit[] {
  if (!('children' in node)) return [];
  const within = TEXT_BLOCKS.has(node.type) ? startOf(node) : block;
  return node.children.map((child) => ({ node: child, block: within }));
}

/** The comments that speak to this program, those in code left out. Offsets are into `source`. */
export function markdownComments(tree: MarkdownNode, source: string): DraftComment[] {
  const found: DraftComment[] = [];
  const pending: Visit[] = [{ node: tree, block: undefined }];
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    const { node, block } = visit;
    for (const each of inside(visit).reverse()) pending.push(each);
    if (node.type !== 'html') continue;
    for (const each of block === undefined ? commentsOfHtml(node, source) : inlineComment(node, block))
      found.push(each);
  }
  return found;
}
