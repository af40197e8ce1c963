import type * as HtmlParser from 'htmlparser2';
import { lazyPackage } from '../io/lazy-package.ts';

const htmlParser = lazyPackage<typeof HtmlParser>('htmlparser2');

export type Attributes = Readonly<Record<string, string>>;

/** Receives what a page consists of, in order. Offsets are into the page. */
export interface HtmlHandler {
  readonly open: (name: string, attributes: Attributes, start: number) => void;
  readonly close: (name: string) => void;
  /** Characters [start, end) as they stand. */
  readonly text: (start: number, end: number) => void;
  /** A character written as an entity that begins at `start`. */
  readonly entity: (character: string, start: number) => void;
  /** A comment; [start, end) is what stands between its marks. */
  readonly comment: (start: number, end: number) => void;
}

const nothing = (): void => undefined;

/**
 * Splits a page into tags and text. The tokenizer is used without the parser on top of it: that one keeps a stack of open elements
 * in which each step costs as much as the page is deep.
 */
export function scanHtml(page: string, handler: HtmlHandler): void {
  let name = '';
  let opened = 0;
  let attribute = '';
  let value = '';
  let attributes: Record<string, string> = {};
  const finish = (): void => {
    handler.open(name, attributes, opened);
    attributes = {};
  };
  const { Tokenizer } = htmlParser();
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = page.slice(start, end).toLowerCase();
        opened = start - 1;
        attributes = {};
      },
      onopentagend: finish,
      onselfclosingtag: finish,
      onclosetag: (start, end) => handler.close(page.slice(start, end).toLowerCase()),
      onattribname: (start, end) => {
        attribute = page.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += page.slice(start, end);
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value;
      },
      ontext: (start, end) => handler.text(start, end),
      // The tokenizer says only where an entity ends. It holds no other ampersand than its first character.
      ontextentity: (codePoint, end) => handler.entity(String.fromCodePoint(codePoint), page.lastIndexOf('&', end - 1)),
      oncdata: nothing,
      // The tokenizer counts all but the last mark in, and says how long the rest is.
      oncomment: (start, end, closing) => handler.comment(start, end - closing),
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(page);
  tokenizer.end();
}
