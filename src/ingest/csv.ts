import type * as CsvParse from 'csv-parse/sync';
import { lazyPackage } from '../io/lazy-package.ts';
import type { Format } from '../model/plugin.ts';
import type { Problem } from '../model/report.ts';
import type { RawDocument } from '../model/source.ts';
import { documentsOfParts } from './decoded.ts';
import type { Sheet, SheetRow } from './office/sheet.ts';
import { sheetParts } from './office/sheets.ts';
import { prepared } from './tools.ts';

const csvParse = lazyPackage<typeof CsvParse>('csv-parse/sync');

const DELIMITERS = [',', ';', '\t', '|'];
/** Lines from the top by which the delimiter is chosen. */
const SAMPLE_LINES = 20;
const LONGEST_SAMPLE = 20_000;

/** The character that divides most lines of the top into the same number of cells, more than one. Quoted text does not count. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, LONGEST_SAMPLE)
    .replace(/"[^"]*(?:"|$)/g, '')
    .split(/\r\n?|\n/, SAMPLE_LINES);
  const filled = lines.filter((line) => line !== '');
  const score = (delimiter: string): number => {
    const counts = filled.map((line) => line.split(delimiter).length);
    const usual = counts[0] ?? 1;
    return usual < 2 ? 0 : (counts.filter((count) => count === usual).length / filled.length) * 100 + usual;
  };
  return DELIMITERS.map((delimiter) => ({ delimiter, score: score(delimiter) })).sort((a, b) => b.score - a.score)[0]
    ?.delimiter as string;
}

interface CsvRecord {
  readonly record: readonly string[];
  /** Lines of the file up to the end of the record. */
  readonly info: { readonly lines: number };
}

function rowsOf(text: string): SheetRow[] {
  const records = csvParse().parse(text, {
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }) as unknown as readonly CsvRecord[];
  let line = 1;
  return records.flatMap(({ record, info }, index): SheetRow[] => {
    const cells = record.flatMap((cell, column) => (cell.trim() === '' ? [] : [{ column, text: cell.trim() }]));
    const row = { number: index + 1, line, cells };
    line = info.lines + 1;
    return cells.length === 0 ? [] : [row];
  });
}

/** The mistake that csv-parse found, with its line. */
function csvFault(file: string, error: unknown): Problem {
  const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : undefined;
  return {
    code: 'csv',
    message: 'Not a valid table: a quotation mark is not closed.',
    file,
    ...(line === undefined ? {} : { line }),
    hint: 'Double the quotation marks inside quoted cells.',
  };
}

function sheetOf(raw: RawDocument): Sheet | Problem {
  try {
    return { name: '', rows: rowsOf(raw.text) };
  } catch (error) {
    return csvFault(raw.name, error);
  }
}

/** A table of values divided by commas, semicolons, tabs or bars; cells are named as a spreadsheet would name them. */
export const csv: Format = {
  id: 'csv',
  extensions: ['.csv', '.tsv', '.tab'],
  read: (raw, tools) => {
    const sheet = sheetOf(raw);
    if (!('rows' in sheet)) return { documents: [], problems: [sheet] };
    const { parts, problems } = sheetParts(raw.name, [sheet], {});
    return { documents: documentsOfParts(raw, parts, prepared(tools)), problems };
  },
};
