import type { PlaceMark, RawDocument, StatedMetadata } from '../model/source.ts';
import { type DecodedBlock, type DecodedPart, type Document, type Landmark, lineStartsOf } from '../model/source.ts';
import { slice } from '../model/span.ts';
import { documentOf } from './document.ts';
import type { Draft } from './draft.ts';
import { verbatim } from './mapped-text.ts';
import type { PreparedTools } from './tools.ts';

/** Text with what is at its beginning. */
export interface MarkedText {
  readonly text: string;
  readonly mark?: Landmark & { readonly line?: number };
}

export type BlockOf = Omit<DecodedBlock, 'span'>;

/** Lays out what a decoder finds: each block a line of the text of its part. */
export interface PartBuilder {
  /** Adds a block out of one text or several that follow each other; white space collapses. Blocks without text are left out. */
  readonly add: (block: BlockOf, ...pieces: readonly MarkedText[]) => void;
  /** Blocks so far. */
  readonly count: () => number;
  readonly build: (metadata: StatedMetadata, id?: string) => DecodedPart;
}

/** Not the no-break space, which holds a figure and its unit together. */
const BLANKS = /[ \t-\r\u2028\u2029\u200b\ufeff]+/g;
/** Soft hyphens: places at which a word could be divided. */
const UNSEEN = /\u00ad/g;

export function partBuilder(): PartBuilder {
  const texts: string[] = [];
  const blocks: DecodedBlock[] = [];
  const marks: PlaceMark[] = [];
  let length = 0;
  return {
    add: (block, ...pieces) => {
      const start = length;
      let text = '';
      for (const piece of pieces) {
        const collapsed = piece.text.replace(UNSEEN, '').replace(BLANKS, ' ');
        const added = text === '' || text.endsWith(' ') ? collapsed.trimStart() : collapsed;
        if (added.trim() !== '' && piece.mark !== undefined) marks.push({ start: start + text.length, ...piece.mark });
        text += added;
      }
      text = text.trimEnd();
      if (text === '') return;
      texts.push(text);
      blocks.push({ ...block, span: { start, end: start + text.length } });
      length = start + text.length + 1;
    },
    count: () => blocks.length,
    build: (metadata, id) => ({
      ...(id === undefined ? {} : { id }),
      text: texts.join('\n'),
      blocks,
      marks,
      metadata,
    }),
  };
}

/** Adds blocks that a format read out of a decoded text, each with the landmark that `markOf` gives it. */
export function addDrafts(
  builder: PartBuilder,
  drafts: readonly Draft[],
  markOf: (draft: Draft, index: number) => MarkedText['mark'],
): void {
  drafts.forEach((draft, index) => {
    const { kind, content, level, cell } = draft;
    const mark = markOf(draft, index);
    builder.add(
      { kind, ...(level === undefined ? {} : { level }), ...(cell === undefined ? {} : { cell }) },
      { text: content.text, ...(mark === undefined ? {} : { mark }) },
    );
  });
}

const draftOf = ({ text }: DecodedPart, { kind, span, level, cell }: DecodedBlock): Draft => ({
  kind,
  content: verbatim(slice(text, span), span.start),
  ...(level === undefined ? {} : { level }),
  ...(cell === undefined ? {} : { cell }),
});

/** The documents that a file was decoded into. */
export const documentsOfParts = (
  raw: RawDocument,
  parts: readonly DecodedPart[],
  tools: PreparedTools,
): readonly Document[] =>
  parts.map((part) => {
    const { id, text, blocks, marks, metadata } = part;
    const work = { drafts: blocks.map((block) => draftOf(part, block)), metadata };
    const lines = { lineStarts: lineStartsOf(text), firstLine: 1, ...(marks.length === 0 ? {} : { marks }) };
    return documentOf(raw, id === undefined ? raw.name : `${raw.name}#${id}`, work, tools, lines);
  });
