import { CLOSING, isAddressed, OPENING } from './comments.ts';
import type { Draft, DraftComment } from './draft.ts';
import { BLOCKS, VOID } from './html-elements.ts';
import { type Frame, type Furniture, frameStack, openFrame } from './html-frames.ts';
import { inlineText } from './html-inline.ts';
import { collectFacts, type PageFacts, pageFacts } from './html-metadata.ts';
import { addToTable, closeTable, type OpenTable, openInTable, openTable } from './html-tables.ts';
import { type Attributes, scanHtml } from './html-tokens.ts';
import { splitLines, unwrapLines } from './lines.ts';
import { joinMapped, type MappedText, rawOffset } from './mapped-text.ts';

/** A block with what its place on the page says of it. */
export interface PageDraft extends Draft {
  readonly furniture: Furniture;
  readonly article: boolean;
  readonly main: boolean;
}

export interface PageContent {
  readonly drafts: readonly PageDraft[];
  readonly facts: PageFacts;
  readonly comments: readonly DraftComment[];
  /** Articles that lie in no other article. */
  readonly articles: number;
  readonly mains: number;
}

const placed = (draft: Draft, frame: Frame): PageDraft => ({
  ...draft,
  furniture: frame.furniture,
  article: frame.article,
  main: frame.main,
});

/** One draft for a heading or item; for other text one for each line that a line break ends. */
function draftsOf(content: MappedText, frame: Frame): PageDraft[] {
  if (frame.level !== undefined) {
    const text = joinMapped(splitLines(content).map((line) => line.content));
    return text.text === '' ? [] : [placed({ kind: 'headline', content: text, level: frame.level }, frame)];
  }
  const kind = frame.item ? 'item' : 'paragraph';
  return unwrapLines(splitLines(content)).map((line) => placed({ kind, content: line.content }, frame));
}

/** Where blocks go while a page is read: into the innermost open table, else to the page. */
function blockSink() {
  const drafts: PageDraft[] = [];
  const tables: OpenTable<PageDraft>[] = [];
  const put = (draft: PageDraft): void => {
    const table = tables.at(-1);
    if (table === undefined) drafts.push(draft);
    else addToTable(table, draft);
  };
  return {
    drafts,
    put,
    openTag: (name: string, attributes: Attributes, start: number): void => {
      const outer = tables.at(-1);
      if (name !== 'table' && name !== 'dl') {
        if (outer !== undefined) openInTable(outer, name, attributes);
        return;
      }
      if (outer !== undefined) outer.layout = true;
      tables.push(openTable(name, start, attributes));
    },
    closeTag: (frame: Frame): void => {
      const table = tables.at(-1);
      if (table === undefined) return;
      if (frame.name === 'caption') table.inCaption = false;
      else if (frame.name === 'thead') table.inHead = false;
      if (frame.name !== table.kind) return;
      tables.pop();
      for (const draft of closeTable(table, (cell) => placed(cell, frame))) put(draft);
    },
  };
}

/** Reads a page, or a piece of one, into blocks in the order of the page. Linear in its length. */
export function readPage(page: MappedText): PageContent {
  const facts = pageFacts();
  const stack = frameStack();
  const inline = inlineText(page);
  const sink = blockSink();
  const comments: DraftComment[] = [];
  const counts = { articles: 0, mains: 0 };
  const flush = (): void => {
    for (const draft of draftsOf(inline.take(), stack.top())) sink.put(draft);
  };
  const closing = (frame: Frame): void => {
    if (frame.dropped) return;
    if (BLOCKS.has(frame.name)) flush();
    sink.closeTag(frame);
  };
  const openElement = (name: string, attributes: Attributes, start: number): void => {
    const parent = stack.top();
    const frame = openFrame(parent, name, attributes);
    if (!stack.push(frame)) return;
    if (frame.linkedData) facts.linkedData.push('');
    if (frame.dropped) return;
    if (name === 'article' && !parent.article) counts.articles++;
    if (frame.main && !parent.main) counts.mains++;
    sink.openTag(name, attributes, start);
  };
  const characters = (text: string, visible: (frame: Frame) => void): void => {
    const frame = stack.top();
    if (frame.name === 'title') facts.title += text;
    else if (frame.linkedData) facts.linkedData.push(`${facts.linkedData.pop() ?? ''}${text}`);
    else if (!frame.dropped) visible(frame);
  };
  scanHtml(page.text, {
    open: (name, attributes, start) => {
      collectFacts(facts, name, attributes);
      stack.closeImplied(name, closing);
      if (name === 'br' && !stack.top().dropped) inline.lineBreak(start);
      if (BLOCKS.has(name) && !stack.top().dropped) flush();
      if (!VOID.has(name)) openElement(name, attributes, start);
    },
    close: (name) => stack.close(name, closing),
    text: (start, end) =>
      characters(page.text.slice(start, end), (frame) =>
        frame.raised ? inline.raised(start, end) : inline.text(start, end, frame.preformatted),
      ),
    entity: (character, start) => characters(character, () => inline.character(character, start)),
    comment: (start, end) => {
      const text = page.text.slice(start, end);
      if (!isAddressed(text)) return;
      const after = rawOffset(page, end) + CLOSING.length;
      comments.push({
        text,
        start: rawOffset(page, start) - OPENING.length,
        end: after,
        from: inline.begin() ?? after,
      });
    },
  });
  stack.closeAll(closing);
  flush();
  return { drafts: sink.drafts, facts, comments, ...counts };
}
