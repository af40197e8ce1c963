import {
  BLOCKS,
  CREDIT_WORDS,
  DROPPED,
  FURNITURE,
  FURNITURE_ROLES,
  FURNITURE_WORDS,
  headingLevel,
  IMPLIED_END,
  NEVER_BY_CLASS,
  nameWords,
  UNSEEN_WORDS,
} from './html-elements.ts';
import type { Attributes } from './html-tokens.ts';

/** Browsers stop nesting at 512 elements too; deeper ones lie beside each other in the deepest. */
const DEEPEST = 512;
/** How far up an end tag or an implied end is looked for. */
const REACH = 64;

/** Why text is furniture of the page: what its element is, or only how its author named it. */
export type Furniture = 'none' | 'element' | 'name';

/** An open element with what it inherits from those around it. */
export interface Frame {
  readonly name: string;
  readonly dropped: boolean;
  readonly furniture: Furniture;
  /** Inside an article, inside the main part. */
  readonly article: boolean;
  readonly main: boolean;
  readonly item: boolean;
  /** Inside the caption of a picture. */
  readonly caption: boolean;
  readonly preformatted: boolean;
  /** Set above the line. */
  readonly raised: boolean;
  /** A script that holds JSON-LD. */
  readonly linkedData: boolean;
  readonly level?: number;
}

export const ROOT: Frame = {
  name: '',
  dropped: false,
  furniture: 'none',
  article: false,
  main: false,
  item: false,
  caption: false,
  preformatted: false,
  raised: false,
  linkedData: false,
};

const isHidden = (attributes: Attributes): boolean =>
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  /display\s{0,9}:\s{0,9}none/i.test(attributes.style?.slice(0, 500) ?? '');

/** By the words of its class alone: text for screen readers, marks for editors, the credit in a caption. */
function isUnseen(parent: Frame, name: string, attributes: Attributes): boolean {
  if (attributes.class === undefined || NEVER_BY_CLASS.has(name)) return false;
  const words = nameWords(attributes.class);
  return words.some((word) => UNSEEN_WORDS.has(word) || (parent.caption && CREDIT_WORDS.has(word)));
}

/** A note of the text that stands in an aside, as e-books have them. */
const isNote = (attributes: Attributes): boolean =>
  /note/.test(attributes['epub:type'] ?? '') || /^doc-(?:foot|end)notes?$/.test(attributes.role ?? '');

function furnitureOf(parent: Frame, name: string, attributes: Attributes): Furniture {
  if (parent.furniture === 'element' || (FURNITURE.has(name) && !isNote(attributes))) return 'element';
  if (name === 'blockquote' && attributes.type === 'cite') return 'element';
  if (name === 'header' && !parent.article && !parent.main) return 'element';
  if (FURNITURE_ROLES.has(attributes.role ?? '')) return 'element';
  if (parent.furniture === 'name' || name === 'form') return 'name';
  if (NEVER_BY_CLASS.has(name)) return 'none';
  const words = nameWords(`${attributes.class ?? ''} ${attributes.id ?? ''}`);
  return words.some((word) => FURNITURE_WORDS.has(word)) ? 'name' : 'none';
}

export function openFrame(parent: Frame, name: string, attributes: Attributes): Frame {
  const level = headingLevel(name) ?? parent.level;
  return {
    name,
    dropped: parent.dropped || DROPPED.has(name) || isHidden(attributes) || isUnseen(parent, name, attributes),
    furniture: furnitureOf(parent, name, attributes),
    article: parent.article || name === 'article',
    main: parent.main || name === 'main' || attributes.role === 'main',
    item: parent.item || name === 'li',
    caption: parent.caption || name === 'figcaption',
    preformatted: parent.preformatted || name === 'pre',
    raised: parent.raised || name === 'sup',
    linkedData: name === 'script' && attributes.type === 'application/ld+json',
    ...(level === undefined ? {} : { level }),
  };
}

const PARAGRAPH: ReadonlySet<string> = new Set(['p']);
const SCOPES = new Set(['table', 'td', 'th', 'caption']);
const TABLE_PARTS = new Set(['table', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'caption']);

/** The open elements. Every step costs at most REACH looks, however deep the page is. */
export interface FrameStack {
  readonly top: () => Frame;
  /** False if the page is too deep for it. */
  readonly push: (frame: Frame) => boolean;
  /** Ends the innermost element of that name, and those inside it, innermost first. */
  readonly close: (name: string, closing: (frame: Frame) => void) => void;
  /** Ends what an opening tag of that name ends without saying so. */
  readonly closeImplied: (name: string, closing: (frame: Frame) => void) => void;
  readonly closeAll: (closing: (frame: Frame) => void) => void;
}

export function frameStack(): FrameStack {
  const frames: Frame[] = [];
  let tooDeep = 0;
  const lowest = (): number => Math.max(0, frames.length - REACH);
  const popTo = (length: number, closing: (frame: Frame) => void): void => {
    while (frames.length > length) {
      closing(frames.at(-1) as Frame);
      frames.pop();
    }
  };
  const indexToClose = (name: string): number => {
    for (let i = frames.length - 1; i >= lowest(); i--) {
      const open = (frames[i] as Frame).name;
      if (open === name) return i;
      if (SCOPES.has(open) && !TABLE_PARTS.has(name)) return -1;
    }
    return -1;
  };
  const outermost = (closes: ReadonlySet<string>, ends: (name: string) => boolean): number => {
    let found = -1;
    for (let i = frames.length - 1; i >= lowest(); i--) {
      const open = (frames[i] as Frame).name;
      if (closes.has(open)) found = i;
      else if (ends(open)) break;
    }
    return found;
  };
  return {
    top: () => frames.at(-1) ?? ROOT,
    push: (frame) => {
      if (frames.length >= DEEPEST) tooDeep++;
      else frames.push(frame);
      return tooDeep === 0;
    },
    close: (name, closing) => {
      if (tooDeep > 0) tooDeep--;
      else {
        const index = indexToClose(name);
        if (index >= 0) popTo(index, closing);
      }
    },
    closeImplied: (name, closing) => {
      const implied = IMPLIED_END.get(name);
      if (implied !== undefined) {
        const index = outermost(implied.closes, (open) => implied.until.has(open));
        if (index >= 0) popTo(index, closing);
      }
      const paragraph = BLOCKS.has(name) ? outermost(PARAGRAPH, (open) => BLOCKS.has(open)) : -1;
      if (paragraph >= 0) popTo(paragraph, closing);
    },
    closeAll: (closing) => popTo(0, closing),
  };
}
