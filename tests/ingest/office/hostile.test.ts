import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findAll, textIn, xmlTree } from '../../../src/ingest/xml-tree.ts';
import { readBytes } from '../support.ts';
import { paragraph, rows, writeDocx, writeOdf, writeXlsx } from './package-writer.ts';

const LAUGHS =
  '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

describe('archives', () => {
  test('what unpacks to hundreds of times its size is not unpacked', async () => {
    const bomb = zipSync({ 'META-INF/manifest.xml': strToU8('<x/>'), 'content.xml': new Uint8Array(40_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await readBytes('x.odt', bomb)).problems).toMatchObject([{ code: 'too-large', file: 'x.odt' }]);
  });

  test('an archive of something else says what archives are read', async () => {
    const { problems } = await readBytes('x.zip', zipSync({ 'a.txt': strToU8('text') }));
    expect(problems).toMatchObject([{ code: 'binary' }]);
    expect(problems[0]?.hint).toContain('.docx');
  });

  test('a size that lies is not believed', async () => {
    const bytes = writeDocx(paragraph('It has 280 trees.'));
    const view = Buffer.from(bytes);
    for (let at = view.indexOf('PK\u0001\u0002'); at >= 0; at = view.indexOf('PK\u0001\u0002', at + 4))
      view.writeUInt32LE(3, at + 24);
    const { documents, problems } = await readBytes('x.docx', view);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ file: 'x.docx' }]);
  });

  test.each([200, 600])('one that is cut off after %i bytes is a problem', async (length) => {
    const { documents, problems } = await readBytes(
      'x.docx',
      writeDocx(paragraph('It has 280 trees.')).subarray(0, length),
    );
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ file: 'x.docx' }]);
  });
});

describe('XML', () => {
  test.each([
    ['x.docx', writeDocx(paragraph('&c;'), { 'word/document.xml': `${LAUGHS}<w:document/>` })],
    ['x.xlsx', writeXlsx({ A: rows([['a', 1]]) }, { 'xl/styles.xml': `${LAUGHS}<styleSheet/>` })],
  ])('%s with entities of its own is not read', async (name, bytes) => {
    expect((await readBytes(name, bytes)).problems).toMatchObject([{ code: 'forbidden', file: name }]);
  });

  test('elsewhere such entities stay as they are written', async () => {
    const bytes = writeOdf('<office:text><text:p>It has &c; and 280 trees.</text:p></office:text>');
    const { documents } = await readBytes('x.odt', bytes);
    expect(documents[0]?.text).toBe('It has &c; and 280 trees.');
  });

  test.each([
    ['x.odt', writeOdf(`<office:text>${'<text:section>'.repeat(50_000)}<text:p>280 trees</text:p></office:text>`)],
    ['x.docx', writeDocx(`${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${paragraph('280 trees')}`)],
  ])('%s nested far too deep is a problem', async (name, bytes) => {
    const { documents, problems } = await readBytes(name, bytes);
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ file: name }]);
  });

  test('a tree is read of what is well formed, and of what is not as much as can be told', () => {
    const tree = xmlTree('<a x="1&amp;2"><b>one<![CDATA[ <two> ]]>&#51;</b></c><b>four</a>');
    expect(findAll(tree, 'b').map(textIn)).toEqual(['one <two> 3', 'four']);
    expect(findAll(tree, 'a')[0]?.attributes).toEqual({ x: '1&2' });
  });
});
