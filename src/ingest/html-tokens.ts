import type * as HtmlParser from 'htmlparser2';
import { lazyPackage } from '../io/lazy-package.ts';

const htmlParser = lazyPackage<typeof HtmlParser>('htmlparser2');

export type Attributes = Readonly<Record<string, string>>;

/** Receives what a page consists of, in order. Offsets are into the page. */
export interface HtmlHandler {
  readonly open: (name: string, attributes: Attributes, start: number) => void;
  readonly close: (name: string, start: number) => void;
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
export const scanHtml = (page: string, handler: HtmlHandler): void => scan(page, handler, false);

/** The same for XML: names keep their case, "<x/>" closes what it opens. Of entities only the five of XML are ever put in. */
export const scanXml = (text: string, handler: Omit<HtmlHandler, 'comment'>): void =>
  scan(text, { ...handler, comment: nothing }, true);

function scan(page: string, handler: HtmlHandler, xml: boolean): void {
  // Pages that say they are XML close elements as XML does.
  const selfCloses = xml || page.startsWith('<?xml');
  const nameOf = (start: number, end: number): string => {
    const written = page.slice(start, end);
    return xml ? written : written.toLowerCase();
  };
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
    { xmlMode: xml, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = nameOf(start, end);
        opened = start - 1;
        attributes = {};
      },
      onopentagend: finish,
      onselfclosingtag: () => {
        finish();
        if (selfCloses) handler.close(name, opened);
      },
      onclosetag: (start, end) => handler.close(nameOf(start, end), start - 2),
      onattribname: (start, end) => {
        attribute = nameOf(start, end);
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
      // In HTML it is a comment. The tokenizer counts all but the last mark in, and says how long the rest is.
      oncdata: (start, end, closing) => {
        if (xml) handler.text(start, end - closing);
      },
      oncomment: (start, end, closing) => handler.comment(start, end - closing),
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(page);
  tokenizer.end();
}
