import { strToU8, type Zippable, zipSync } from 'fflate';

/** An archive of text members, as office programs write them. */
export const writePackage = (members: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(members).map(([name, text]) => [name, strToU8(text)])) as Zippable);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word document with the given body. */
export const writeDocx = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  writePackage({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  });

export const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** An OpenDocument file with the given body ("<office:text>…"). */
export const writeOdf = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  writePackage({
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'content.xml': `<office:document-content><office:body>${body}</office:body></office:document-content>`,
    ...more,
  });

/** A workbook of one or more sheets, each the inside of its sheetData. */
export const writeXlsx = (
  sheets: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Uint8Array =>
  writePackage({
    'xl/workbook.xml': `<workbook><sheets>${Object.keys(sheets)
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${Object.keys(sheets)
      .map((_, index) => `<Relationship Id="r${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...more,
  });

const cellName = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** Rows of texts and numbers; `style` is the number of the style of all numbers. */
export const rows = (values: readonly (readonly (string | number)[])[], style = 0): string =>
  values
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row
          .map((value, column) =>
            typeof value === 'number'
              ? `<c r="${cellName(at, column)}" s="${style}"><v>${value}</v></c>`
              : `<c r="${cellName(at, column)}" t="inlineStr"><is><t>${value}</t></is></c>`,
          )
          .join('')}</row>`,
    )
    .join('');
