import type { Format } from '../model/plugin.ts';
import { lineStartsOf } from '../model/source.ts';
import { documentOf } from './document.ts';
import type { Draft, DraftDocument } from './draft.ts';
import { type PageContent, type PageDraft, readPage } from './html-blocks.ts';
import { metadataOf } from './html-metadata.ts';
import { type MappedText, verbatim } from './mapped-text.ts';
import { prepared } from './tools.ts';

export type Extent = 'page' | 'fragment';

/** If less of the text than this would be kept, class names or the article element mean something else on this page. */
const LEAST_KEPT_BY_NAME = 0.2;
const LEAST_KEPT_BY_ARTICLE = 0.05;

const lengthOf = (drafts: readonly PageDraft[]): number =>
  drafts.reduce((sum, draft) => sum + draft.content.text.length, 0);

/** The part of a page that is its article: the only article element, else the only main element, else the page. */
function scopeOf({ drafts, articles, mains }: PageContent): (draft: PageDraft) => boolean {
  const inside = articles === 1 ? 'article' : mains === 1 ? 'main' : undefined;
  if (inside === undefined) return () => true;
  const kept = lengthOf(drafts.filter((draft) => draft[inside]));
  if (kept < LEAST_KEPT_BY_ARTICLE * lengthOf(drafts)) return () => true;
  return (draft) => draft[inside] || (draft.kind === 'headline' && draft.level !== undefined);
}

/** Marks what lies outside of the article, in navigation, or in elements named after advertising and services. */
function markFurniture(page: PageContent, extent: Extent): Draft[] {
  const inScope = scopeOf(page);
  const kept = lengthOf(page.drafts.filter((draft) => inScope(draft) && draft.furniture === 'none'));
  const byName = lengthOf(page.drafts.filter((draft) => inScope(draft) && draft.furniture === 'name'));
  const trustNames = extent === 'fragment' || kept >= LEAST_KEPT_BY_NAME * (kept + byName);
  return page.drafts.map((draft): Draft => {
    // The title of an article often stands in the header of the page.
    const titled = draft.kind === 'headline' && draft.level === 1;
    const marked =
      (draft.furniture === 'element' && !titled) || (draft.furniture === 'name' && trustNames) || !inScope(draft);
    const { furniture: _furniture, article: _article, main: _main, ...plain } = draft;
    return marked ? { ...plain, kind: 'boilerplate' } : plain;
  });
}

/**
 * Reads HTML: visible text as blocks, furniture of the page marked, scripts and hidden elements left out. Only of a page some text is
 * expected to be left.
 */
export function readHtml(mapped: MappedText, extent: Extent): DraftDocument {
  const page = readPage(mapped);
  const drafts = markFurniture(page, extent);
  const heading = drafts.find((draft) => draft.kind === 'headline' && draft.level === 1)?.content.text;
  return { drafts, metadata: metadataOf(page.facts, heading), comments: page.comments };
}

/** How pages begin, after a byte order mark, an XML declaration and comments such as browsers write when they save a page. */
const PAGE_START =
  /^\s{0,99}(?:<\?xml [^>]{0,200}>\s{0,99})?(?:<!--[^>]{0,500}-->\s{0,99}){0,3}<(?:!doctype\s{1,9}html|html)[\s>]/i;

export const html: Format = {
  id: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  recognises: (text) => PAGE_START.test(text.slice(0, 3000)),
  read: (raw, tools) => {
    const lines = { lineStarts: lineStartsOf(raw.text), firstLine: 1 };
    const document = documentOf(raw, raw.name, readHtml(verbatim(raw.text, 0), 'page'), prepared(tools), lines);
    return { documents: [document], problems: [] };
  },
};
