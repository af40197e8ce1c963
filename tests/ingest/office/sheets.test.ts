import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generalNumber, numberFormat } from '../../../src/ingest/office/number-format.ts';
import { columnName, sheetParts } from '../../../src/ingest/office/sheets.ts';
import type { Document } from '../../../src/model/source.ts';
import { placedOutline, readBytes } from '../support.ts';
import { rows, writeOdf, writeXlsx } from './package-writer.ts';

describe('a number is shown as its format shows it', () => {
  test.each([
    ['General', 0, 14.3, '14.3'],
    ['General', 0, 0.1 + 0.2, '0.3'],
    ['0%', 9, 0.49, '49%'],
    ['0.00%', 10, 0.075, '7.50%'],
    ['#,##0', 3, 1234567, '1,234,567'],
    ['"$"#,##0.0" billion"', 164, 14.3, '$14.3 billion'],
    ['[$€-407] #,##0.00', 165, 1234.5, '€ 1,234.50'],
    ['#,##0.0,,"m"', 166, 12_345_678, '12.3m'],
    ['#,##0_);(#,##0)', 167, -1200, '-1,200'],
    ['#,##0;[Red]-#,##0', 167, -1200, '-1,200'],
    ['0.0##', 168, 2.5, '2.5'],
    ['0.00E+00', 169, 1200000, '1200000'],
    ['# ?/?', 12, 0.5, '0.5'],
    ['yyyy-mm-dd', 14, 45_731, '2025-03-15'],
    ['d/m/yy h:mm', 22, 45_731.5, '2025-03-15 12:00'],
    ['mmm yyyy', 17, 45_731, '2025-03'],
    ['yyyy', 170, 45_731, '2025'],
    ['h:mm', 20, 0.75, '18:00'],
    ['@', 49, 7, '7'],
    ['"so"', 171, 7, '7'],
  ])('%s of %i: %d is %s', (code, id, value, shown) => {
    expect(numberFormat(code, id, false)(value)).toBe(shown);
  });

  test('dates of files that count from 1904', () => {
    expect(numberFormat('yyyy-mm-dd', 14, true)(45_731 - 1462)).toBe('2025-03-15');
  });

  test('any format shows any number, as some text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.double({ noNaN: true }), (code, value) => {
        expect(typeof numberFormat(code, 0, false)(value)).toBe('string');
        expect(Number(generalNumber(12))).toBe(12);
      }),
    );
  });
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, name) => expect(columnName(column)).toBe(name));

const contextOf = (documents: readonly Document[], text: string) =>
  documents.flatMap(({ blocks, text: all }) => blocks.filter(({ span }) => all.slice(span.start, span.end) === text))[0]
    ?.cell;

describe('.xlsx', () => {
  test('each value has the head of its column and the key of its row, and its cell', async () => {
    const bytes = writeXlsx({
      Mills: rows([
        ['Mills of the valley'],
        ['No.', 'Mill', 'Flour (tonnes)', 'Staff'],
        [1, 'Upper Mill', 812, 9],
        [2, 'Lower Mill', 640, 7],
      ]),
    });
    const { documents } = await readBytes('x.xlsx', bytes);
    expect(documents.flatMap(placedOutline)).toContain('C3 cell: 812');
    expect(contextOf(documents, '812')).toMatchObject({
      label: 'Upper Mill',
      head: 'Flour (tonnes)',
      caption: 'Mills of the valley',
    });
  });

  test('several sheets name their cells with the sheet; hidden sheets and rows are left out', async () => {
    const bytes = writeXlsx(
      {
        One: rows([
          ['Mill', 'Staff'],
          ['Upper Mill', 9],
        ]),
        Two: rows([
          ['Mill', 'Staff'],
          ['Lower Mill', 7],
        ]),
        Old: rows([
          ['Mill', 'Staff'],
          ['Sea Mill', 99],
        ]),
      },
      {
        'xl/workbook.xml':
          '<workbook><sheets><sheet name="One" r:id="r1"/><sheet name="Two" r:id="r2"/><sheet name="Old" state="hidden" r:id="r3"/></sheets></workbook>',
      },
    );
    const { documents } = await readBytes('x.xlsx', bytes);
    const found = documents.flatMap(placedOutline);
    expect(found).toContain('One!B2 cell: 9');
    expect(found).toContain('Two!B2 cell: 7');
    expect(found.join()).not.toContain('99');
  });

  test('shared strings, styles, errors, formulas and truth values', async () => {
    const sheet =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c s="1"><f>1/2</f><v>0.5</v></c><c t="e"><v>#REF!</v></c><c t="b"><v>1</v></c><c t="str"><v>text</v></c></row>';
    const bytes = writeXlsx(
      { A: sheet },
      {
        'xl/sharedStrings.xml':
          '<sst><si><t>Mill</t></si><si><r><t>Sha</t></r><r><t>re</t></r></si><si><t>Upper Mill</t><rPh><t>x</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      },
    );
    const { documents } = await readBytes('x.xlsx', bytes);
    expect(documents.flatMap(placedOutline)).toEqual([
      'A1 cell: Mill',
      'B1 cell: Share',
      'A2 cell: Upper Mill',
      'B2 cell: 50%',
      'D2 cell: yes',
      'E2 cell: text',
    ]);
  });

  test('without a sheet that is shown it is a problem', async () => {
    expect((await readBytes('x.xlsx', writeXlsx({}))).problems).toMatchObject([{ code: 'damaged' }]);
  });
});

test('.ods: repeated cells and rows are spelt out, the empty rest of a sheet is not', async () => {
  const cell = (text: string, repeat = ''): string =>
    `<table:table-cell ${repeat}><text:p>${text}</text:p></table:table-cell>`;
  const body = `<office:spreadsheet><table:table table:name="A"><table:table-row>${cell('Mill')}${cell('Staff')}</table:table-row><table:table-row>${cell('Upper Mill')}${cell('9', 'table:number-columns-repeated="2"')}</table:table-row><table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table></office:spreadsheet>`;
  const { documents } = await readBytes('x.ods', writeOdf(body));
  expect(documents.flatMap(placedOutline).slice(2)).toEqual(['A2 cell: Upper Mill', 'B2 cell: 9', 'C2 cell: 9']);
});

describe('tables as text', () => {
  test.each([
    ['x.csv', 'Mill,Staff\n"Upper, old Mill",9\n'],
    ['x.csv', 'Mill;Staff\r\n"Upper, old Mill";9\r\n'],
    ['x.tsv', 'Mill\tStaff\nUpper, old Mill\t9\n'],
    ['x.csv', '\uFEFFMill|Staff\nUpper, old Mill|9'],
  ])('%s %j', async (name, text) => {
    const { documents } = await readBytes(name, text);
    expect(documents.flatMap(placedOutline)).toEqual([
      'A1 cell: Mill',
      'B1 cell: Staff',
      'A2 cell: Upper, old Mill',
      'B2 cell: 9',
    ]);
  });

  test('a quotation mark that is not closed is a problem with its line', async () => {
    const { problems } = await readBytes('x.csv', 'Mill,Staff\n"Upper Mill,9\nLower Mill,7\n');
    expect(problems).toMatchObject([{ code: 'csv', file: 'x.csv' }]);
  });

  test('rows of articles are documents', async () => {
    const text =
      'title,date,text,source\nMill burns,2025-03-01,"<p>It had 9 rooms.</p><p>All fled.</p>",Valley Post\nMill stands,2025-03-02,It has 8 rooms.,\n';
    const { documents } = await readBytes('x.csv', text);
    expect(documents).toMatchObject([
      { name: 'x.csv#2', title: 'Mill burns', publisher: 'Valley Post', published: { date: '2025-03-01' } },
      { name: 'x.csv#3', title: 'Mill stands', published: { date: '2025-03-02' } },
    ]);
    expect(documents.flatMap(placedOutline)).toContain('C2 paragraph: It had 9 rooms.');
  });

  test('far too many cells are cut, and it is said', () => {
    const long = Array.from({ length: 70_000 }, (_, index) => ({
      number: index + 1,
      cells: [0, 1, 2].map((column) => ({ column, text: `${index} mills` })),
    }));
    expect(sheetParts('x.csv', [{ name: '', rows: long }], {}).problems).toMatchObject([
      { code: 'too-large', message: '3334 rows were not read: the sheets hold more than 200000 cells.' },
    ]);
  });
});
