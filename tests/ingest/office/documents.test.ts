import { describe, expect, test } from 'vitest';
import { placedOutline, readBytes } from '../support.ts';
import { paragraph, writeDocx, writeOdf, writePackage } from './package-writer.ts';

const outlineOf = async (name: string, bytes: Uint8Array): Promise<string[]> => {
  const { documents, problems } = await readBytes(name, bytes);
  expect(problems).toEqual([]);
  return documents.flatMap(placedOutline);
};

describe('.docx', () => {
  test('deleted text is left out, inserted text is kept, titles are headlines', async () => {
    const body = [
      `<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>Orchard sold</w:t></w:r></w:p>`,
      `<w:p><w:r><w:t xml:space="preserve">It has </w:t></w:r><w:del><w:r><w:delText>300</w:delText></w:r></w:del><w:ins><w:r><w:t>280</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> trees.</w:t></w:r></w:p>`,
      paragraph(''),
      paragraph('The price is open.'),
    ].join('');
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>`;
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
    const bytes = writeDocx(body, { 'word/styles.xml': styles, 'word/_rels/document.xml.rels': rels });
    expect(await outlineOf('x.docx', bytes)).toEqual([
      'paragraph 1 headline: Orchard sold',
      'paragraph 2 paragraph: It has 280 trees.',
      'paragraph 3 paragraph: The price is open.',
    ]);
  });

  test('it is recognised by its members, whatever it is called, and its metadata is read', async () => {
    const core =
      '<cp:coreProperties xmlns:dc="x"><dc:title>Orchards</dc:title><dc:language>en-GB</dc:language><dcterms:created>2025-04-02T08:00:00Z</dcterms:created></cp:coreProperties>';
    const { documents } = await readBytes(
      'orchards.txt',
      writeDocx(paragraph('No date here.'), { 'docProps/core.xml': core }),
    );
    expect(documents).toMatchObject([
      { title: 'Orchards', language: 'en-GB', published: { date: '2025-04-02T08:00:00Z', origin: 'stated' } },
    ]);
  });

  test('a date that the text states outranks the day on which the file was made', async () => {
    const core = '<x><dcterms:created>2025-04-02</dcterms:created></x>';
    const text = paragraph('Published on 9 January 2024.');
    const { documents } = await readBytes('x.docx', writeDocx(text, { 'docProps/core.xml': core }));
    expect(documents[0]?.published?.date).toBe('2024-01-09');
  });
});

describe('.odt', () => {
  test('headings, items, tables with heads, notes and text boxes; no comments, no deleted text', async () => {
    const body = `<office:text>
      <text:tracked-changes><text:deletion><text:p>Gone: 999.</text:p></text:deletion></text:tracked-changes>
      <text:p text:style-name="P1">Orchard sold</text:p>
      <text:h text:outline-level="2">Trees</text:h>
      <text:p>It has 280<text:s text:c="2"/>trees<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Of which 12 are pears.</text:p></text:note-body></text:note>.<office:annotation><text:p>Or 281?</text:p></office:annotation><draw:frame><draw:text-box><text:p>In the box: 7 gates.</text:p></draw:text-box></draw:frame></text:p>
      <text:list><text:list-item><text:p>Apples</text:p></text:list-item></text:list>
      <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Kind</text:p></table:table-cell><table:table-cell><text:p>Trees</text:p></table:table-cell></table:table-row></table:table-header-rows>
      <table:table-row><table:table-cell><text:p>Pear</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table></office:text>`;
    const styles = `<office:styles><style:style style:name="P1" style:parent-style-name="Title"/></office:styles>`;
    expect(await outlineOf('x.odt', writeOdf(body, { 'styles.xml': styles }))).toEqual([
      'paragraph 1 headline: Orchard sold',
      'paragraph 2 headline: Trees',
      'paragraph 3 paragraph: It has 280 trees[1].',
      'paragraph 4 paragraph: In the box: 7 gates.',
      'paragraph 5 item: Apples',
      'table 1, row 1 cell: Kind',
      'table 1, row 1 cell: Trees',
      'table 1, row 2 cell: Pear',
      'table 1, row 2 cell: 12',
      'note 1 item: Of which 12 are pears.',
    ]);
  });

  test.each([
    ['protected', writeOdf('', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' })],
    ['unknown', writeOdf('<office:presentation/>')],
  ])('%s is a problem', async (code, bytes) => {
    expect((await readBytes('x.odt', bytes)).problems).toMatchObject([{ code, file: 'x.odt' }]);
  });
});

const book = (chapters: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  writePackage({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<package><metadata><dc:title>Orchards</dc:title><dc:publisher>Pomona Press</dc:publisher><dc:date>2025-04-02</dc:date></metadata><manifest>${Object.keys(
      chapters,
    )
      .map((name, index) => `<item id="c${index}" href="${name}" media-type="application/xhtml+xml"/>`)
      .join('')}</manifest><spine>${Object.keys(chapters)
      .map((_, index) => `<itemref idref="c${index}"/>`)
      .join('')}</spine></package>`,
    ...Object.fromEntries(Object.entries(chapters).map(([name, text]) => [`OPS/${name}`, text])),
    ...more,
  });

describe('.epub', () => {
  test('chapters are read in the order of the spine, elements that close themselves are closed', async () => {
    const bytes = book({
      '2.xhtml':
        '<?xml version="1.0"?><html><head><title/><script src="x.js"/></head><body><p>Orchards</p><p>First: 12 pears.</p></body></html>',
      '1.xhtml':
        '<?xml version="1.0"?><html><body><h2>Two</h2><p>Second: 280<sup><a href="#n">1</a></sup> trees.</p><aside epub:type="footnote"><p>Counted in May.</p></aside></body></html>',
    });
    expect(await outlineOf('x.epub', bytes)).toEqual([
      'section 1, paragraph 1 headline: Orchards',
      'section 1, paragraph 2 paragraph: First: 12 pears.',
      'section 2, paragraph 1 headline: Two',
      'section 2, paragraph 2 paragraph: Second: 280[1] trees.',
      'section 2, paragraph 3 paragraph: Counted in May.',
    ]);
  });

  test('encrypted and missing chapters are a problem, the others are read', async () => {
    const locked = '<encryption><enc:CipherReference URI="OPS/b.xhtml"/></encryption>';
    const { documents, problems } = await readBytes(
      'x.epub',
      book(
        { 'a.xhtml': '<html><body><p>It has 280 trees.</p></body></html>', 'b.xhtml': 'x' },
        { 'META-INF/encryption.xml': locked },
      ),
    );
    expect(documents).toMatchObject([
      { title: 'Orchards', publisher: 'Pomona Press', published: { date: '2025-04-02' } },
    ]);
    expect(problems).toMatchObject([{ code: 'protected', file: 'x.epub' }]);
  });

  test('without a list of contents it is a problem', async () => {
    const bytes = writePackage({ 'META-INF/container.xml': '<container/>' });
    expect((await readBytes('x.epub', bytes)).problems).toMatchObject([{ code: 'damaged' }]);
  });
});
