import { type Attributes, scanXml } from './html-tokens.ts';
import { type MappedText, type MappedTextBuilder, mappedTextBuilder, verbatim } from './mapped-text.ts';

/** An entry by the names of its elements, the first of each name that holds anything. */
export interface FeedEntry {
  readonly fields: ReadonlyMap<string, MappedText>;
  readonly link?: string;
}

export interface Feed {
  readonly entries: readonly FeedEntry[];
  readonly title?: string;
  readonly language?: string;
}

const ENTRIES = new Set(['item', 'entry']);
/** What is read of the feed itself, as a child of the feed (Atom) or of its channel (RSS). */
const OF_FEED = new Set(['title', 'language']);
const LOWEST_OF_FEED = 3;

interface OpenEntry {
  readonly fields: Map<string, MappedText>;
  link?: string;
}

interface OpenField {
  readonly name: string;
  readonly depth: number;
  readonly builder: MappedTextBuilder;
  /** Of content that is written as elements of the feed itself: where it begins. */
  readonly markupFrom?: number;
}

/** Where the text of a feed goes while it is read. Linear in its length; how deep it is plays no part. */
function feedState(text: string) {
  const entries: OpenEntry[] = [];
  const head = new Map<string, string>();
  let depth = 0;
  let entryDepth = -1;
  let field: OpenField | undefined;
  const openField = (name: string, attributes: Attributes, start: number): OpenField => ({
    name,
    depth,
    builder: mappedTextBuilder(),
    ...(attributes.type === 'xhtml' ? { markupFrom: text.indexOf('>', start) + 1 } : {}),
  });
  const keep = ({ name, builder, markupFrom }: OpenField, end: number): void => {
    const content = markupFrom === undefined ? builder.build() : verbatim(text.slice(markupFrom, end), markupFrom);
    if (content.text.trim() === '') return;
    const entry = entries.at(-1);
    if (entryDepth < 0) {
      if (!head.has(name)) head.set(name, content.text.trim());
    } else if (entry !== undefined && !entry.fields.has(name)) entry.fields.set(name, content);
  };
  return {
    entries,
    head,
    open: (name: string, attributes: Attributes, start: number): void => {
      depth++;
      if (entryDepth < 0 && ENTRIES.has(name)) {
        entryDepth = depth;
        field = undefined;
        entries.push({ fields: new Map() });
        return;
      }
      const entry = entryDepth < 0 ? undefined : entries.at(-1);
      if (entry !== undefined && name === 'link' && (attributes.rel ?? 'alternate') === 'alternate')
        entry.link ??= attributes.href as string;
      const asked = entryDepth < 0 ? depth <= LOWEST_OF_FEED && OF_FEED.has(name) : depth === entryDepth + 1;
      if (field === undefined && asked) field = openField(name, attributes, start);
    },
    close: (name: string, start: number): void => {
      if (field !== undefined && field.name === name && field.depth === depth) {
        keep(field, start);
        field = undefined;
      }
      if (depth === entryDepth) entryDepth = -1;
      depth--;
    },
    characters: (characters: string, start: number): void => field?.builder.append(characters, start),
  };
}

/** Entries of an RSS or Atom feed in the order of the file, with the places of their texts. */
export function readFeed(text: string): Feed {
  const state = feedState(text);
  scanXml(text, {
    open: state.open,
    close: state.close,
    text: (start, end) => state.characters(text.slice(start, end), start),
    entity: (character, start) => state.characters(character, start),
  });
  const title = state.head.get('title');
  const language = state.head.get('language');
  return {
    entries: state.entries,
    ...(title === undefined ? {} : { title }),
    ...(language === undefined ? {} : { language }),
  };
}
