import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decoders, formats, ingest, openFile } from '../../src/ingest/index.ts';
import type { Decoder } from '../../src/model/plugin.ts';
import { UnreadableError } from '../../src/model/problem.ts';
import type { RawFile } from '../../src/model/source.ts';
import { outline, tools } from './support.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

async function outlineOf(file: RawFile): Promise<string[]> {
  const { documents } = await openFile(file, decoders);
  return ingest(documents, formats, tools).documents.flatMap(outline);
}

const PAGE = '<!DOCTYPE html><html><body><h1>Weir mended</h1><p>It took 12 days.</p></body></html>';
const RECORD = '{"title": "Weir mended", "text": "It took 12 days."}';

describe('a file is read as what it is, whatever it is called', () => {
  test.each([
    ['weir.txt', PAGE],
    ['weir.md', ` \n<?xml version="1.0"?>\n<!-- saved from a browser -->\n${PAGE}`],
    ['weir.pdf', PAGE],
    ['weir', RECORD],
    ['weir.html', RECORD],
    ['weir.json', `${RECORD}\n${RECORD.replace('Weir', 'Lock')}`],
    ['weir.docx', 'Weir mended\n\nIt took 12 days.'],
  ])('%s', async (name, content) => {
    const found = await outlineOf({ name, bytes: bytes(content) });
    expect(found.slice(0, 2)).toEqual(['headline: Weir mended', 'paragraph: It took 12 days.']);
  });

  test.each([
    ['a text that opens with a brace', 'weir.txt', '{"Weir" is the word} they used for 12 days.'],
    ['a text that quotes a tag', 'weir.txt', 'The page began with <html> and had 12 errors.'],
    ['an ending that says otherwise', 'weir.md', '[{ 12 days } it took'],
  ])('%s stays text', async (_, name, content) => {
    expect(await outlineOf({ name, bytes: bytes(content) })).toEqual([expect.stringContaining(content)]);
  });
});

describe('.gz', () => {
  test.each([
    ['weir.html.gz', gzipSync(PAGE)],
    ['weir.gz', gzipSync(PAGE)],
    ['weir.html', gzipSync(PAGE)],
    ['weir.html.gz', gzipSync(gzipSync(PAGE))],
  ])('%s is unpacked', async (name, packed) => {
    expect(await outlineOf({ name, bytes: packed })).toEqual(['headline: Weir mended', 'paragraph: It took 12 days.']);
  });

  test('what unpacks to far too much is not unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(80 * 1024 * 1024, 'a'));
    const { documents, problems } = await openFile({ name: 'a.txt.gz', bytes: packed }, decoders);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: 'too-large', file: 'a.txt.gz' }]);
  });

  test('a damaged one is a problem', async () => {
    const packed = gzipSync(PAGE).subarray(0, 60);
    const { problems } = await openFile({ name: 'a.txt.gz', bytes: packed }, decoders);
    expect(problems).toMatchObject([{ code: 'damaged', file: 'a.txt.gz', hint: 'Pack it again.' }]);
  });

  test('one in another in another is given up', async () => {
    const { problems } = await openFile({ name: 'a.gz', bytes: gzipSync(gzipSync(gzipSync(PAGE))) }, decoders);
    expect(problems).toMatchObject([{ code: 'binary', message: 'a.gz is not text but a gzip archive.' }]);
  });
});

test.each([
  ['an old office document, or one with a password', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['an RTF document', [...bytes('{\\rtf1 text}')]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
  ['an SQLite database', [...bytes('SQLite format 3\0')]],
  ['a ZIP archive or an office document', [...bytes('PK\u0003\u0004'), 0, 0, 0]],
])('%s says what it is and what to do', async (what, content) => {
  const { problems } = await openFile({ name: 'x.txt', bytes: Uint8Array.from(content) }, decoders);
  expect(problems).toMatchObject([{ code: 'binary', message: `x.txt is not text but ${what}.` }]);
  expect(problems[0]?.hint).toBeDefined();
});

describe('files inside a file', () => {
  /** A file says how deep files lie in it, and how many in each. */
  const packing: Decoder = {
    id: 'packing',
    extensions: [],
    recognises: () => true,
    decode: async ({ name, bytes: content }) => {
      const [depth = 0, files = 0] = Buffer.from(content).toString().split(' ').map(Number);
      const part = { text: name, blocks: [], marks: [], metadata: {} };
      const inside = Array.from({ length: depth === 0 ? 0 : files }, (_, index) => ({
        name: `${name} › ${index}`,
        bytes: bytes(`${depth - 1} ${files}`),
      }));
      return { parts: [part], problems: [], files: inside };
    },
  };
  const opened = async (depth: number, files: number) =>
    openFile({ name: 'a', bytes: bytes(`${depth} ${files}`) }, [packing]);

  test('are opened in turn', async () => {
    const { documents, problems } = await opened(2, 2);
    const inside = ['a › 0', 'a › 0 › 0', 'a › 0 › 1', 'a › 1', 'a › 1 › 0', 'a › 1 › 1'];
    expect(documents.map(({ name }) => name)).toEqual(['a', ...inside]);
    expect(problems).toEqual([]);
  });

  test('are left where they lie too deep', async () => {
    const { documents, problems } = await opened(9, 1);
    expect(documents).toHaveLength(4);
    expect(problems).toMatchObject([
      { file: 'a › 0 › 0 › 0', message: 'A file inside was not read: too many files lie in each other.' },
    ]);
  });

  test('are left where there are too many', async () => {
    const { documents, problems } = await opened(1, 700);
    expect(documents).toHaveLength(501);
    expect(problems).toMatchObject([{ file: 'a', message: expect.stringContaining('200 files inside were not read') }]);
  });
});

describe('a decoder that fails costs its file only', () => {
  const failing = (decode: Decoder['decode']): Decoder => ({ id: 'x', extensions: [], recognises: () => true, decode });

  test.each([
    ['with a reason', new UnreadableError('locked', 'It is locked.', 'Unlock it.'), ['locked', 'It is locked.']],
    [
      'with an error of its own',
      new RangeError('out of range.'),
      ['damaged', 'The file is damaged, and was not read: out of range.'],
    ],
  ])('%s', async (_, error, [code, message]) => {
    const opened = await openFile({ name: 'x', bytes: bytes('x') }, [failing(() => Promise.reject(error))]);
    expect(opened).toMatchObject({ problems: [{ code, message, file: 'x' }] });
  });

  test('by never ending', async () => {
    let told = false;
    const endless = failing((_, signal) => {
      signal.addEventListener('abort', () => {
        told = true;
      });
      return new Promise(() => undefined);
    });
    expect(await openFile({ name: 'x', bytes: bytes('x') }, [endless], 5)).toMatchObject({
      problems: [{ code: 'too-slow' }],
    });
    expect(told).toBe(true);
  });
});
