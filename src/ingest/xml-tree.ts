import { UnreadableError } from '../model/problem.ts';
import { type Attributes, scanXml } from './html-tokens.ts';

/** An element; names with their prefix, as written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (XmlElement | string)[];
}

const DEEPEST = 300;
const MOST_ELEMENTS = 2_000_000;

type OpenElement = XmlElement & { readonly children: (XmlElement | string)[] };

/**
 * A well-formed XML text as a tree below a nameless root; of one that is not, what can be told. Entities of a document's own stay as
 * they are written, so none can grow.
 * @throws UnreadableError if elements are nested too deep, or too many.
 */
export function xmlTree(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let elements = 0;
  const add = (piece: string): void => {
    const { children } = open.at(-1) as OpenElement;
    if (typeof children.at(-1) === 'string') children[children.length - 1] += piece;
    else children.push(piece);
  };
  scanXml(text, {
    open: (name, attributes) => {
      if (open.length > DEEPEST || ++elements > MOST_ELEMENTS)
        throw new UnreadableError(
          'too-large',
          `The file is nested too deep or holds more than ${MOST_ELEMENTS} elements, and was not read.`,
          'Open it and save it as text.',
        );
      const element: OpenElement = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: (name) => {
      const at = open.findLastIndex((element) => element.name === name);
      if (at > 0) open.length = at;
    },
    text: (start, end) => add(text.slice(start, end)),
    entity: (character) => add(character),
  });
  return root;
}

export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string');

/** Elements of a name at any depth, in document order; none inside another of the same name. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  if (element.name === name) return [element];
  return elementsOf(element).flatMap((child) => findAll(child, name));
}

export const findFirst = (element: XmlElement, name: string): XmlElement | undefined => findAll(element, name)[0];

/** All text in it, in document order. */
export const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** Text of the first element of a name, trimmed; undefined if there is none or it is empty. */
export function textUnder(element: XmlElement, name: string): string | undefined {
  const found = findFirst(element, name);
  return (found === undefined ? undefined : textIn(found).trim()) || undefined;
}
