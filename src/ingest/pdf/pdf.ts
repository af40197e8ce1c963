import { Buffer } from 'node:buffer';
import type { Decoder, SniffedFile } from '../../model/plugin.ts';
import { UnreadableError } from '../../model/problem.ts';
import type { Problem } from '../../model/report.ts';
import type { StatedMetadata } from '../../model/source.ts';
import { layOut } from './layout.ts';
import type { PageItem } from './segments.ts';

/** What is read of one document. A page of small print has 10,000 characters in 2000 items at most. */
const MOST_PAGES = 1000;
const MOST_ITEMS = 1_000_000;
const MOST_ITEMS_OF_PAGE = 50_000;
/** Programs may put something before the header. */
const HEADER_WITHIN = 1024;
const ERRORS_ONLY = 0;
/** Share of pages without text from which on a document may hold scans. */
const MANY_EMPTY = 0.2;

const recognises = ({ bytes }: SniffedFile): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEADER_WITHIN)).includes('%PDF-');

type PdfDocument = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // The reader takes the bytes for itself and empties what it was given.
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: ERRORS_ONLY, isEvalSupported: false });
  } catch (error) {
    if (nameOf(error) === 'PasswordException')
      throw new UnreadableError(
        'protected',
        'The PDF is protected by a password, and was not read.',
        'Open it with the password and save a copy without one.',
      );
    throw new UnreadableError(
      'damaged',
      'The PDF is damaged, and was not read.',
      'Open it in another program and save or print it as a PDF again.',
    );
  }
}

type Matrix = readonly number[];

/** The point (x, y) moved as a transformation of six numbers says. */
const moved = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** One text item as it lies on the page; undefined if it stands upright, upside down or beyond the edges. */
function itemOn(
  view: { readonly transform: Matrix; readonly width: number; readonly height: number },
  { str, transform, width, fontName }: { str: string; transform: Matrix; width: number; fontName: string },
): PageItem | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [x, y] = moved(view.transform, e, f);
  const [endX, endY] = moved(view.transform, e + a, f + b);
  const [direction, slope] = [endX - x, endY - y];
  if (direction <= 0 || Math.abs(slope) > 0.1 * direction) return undefined;
  const outside = x < -1 || x > view.width || y < 0 || y > view.height + 1;
  const size = Math.hypot(c, d);
  return outside || size === 0 ? undefined : { text: str, x, y, width, size, font: fontName };
}

async function itemsOfPage(pdf: PdfDocument, number: number): Promise<PageItem[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const view = page.getViewport({ scale: 1 });
  const found = items
    .slice(0, MOST_ITEMS_OF_PAGE)
    .flatMap((item) => ('str' in item && item.str !== '' ? (itemOn(view, item) ?? []) : []));
  page.cleanup();
  return found;
}

/** "D:20250312090000+01'00'" as a day. */
function dayOf(written: unknown): string | undefined {
  const [, year, month, day] = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(String(written ?? '')) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}

/** Titles that programs put in by themselves: names of files, "untitled". */
const NO_TITLE =
  /\.(?:docx?|odt|rtf|txt|pdf|indd|qxd|tex|html?|xlsx?|pptx?)$|^(?:untitled|document\d*|microsoft |slide )/i;

async function metadataOf(pdf: PdfDocument): Promise<StatedMetadata> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const { Title, CreationDate, Language } = info as Readonly<Record<string, unknown>>;
  const made = dayOf(CreationDate);
  const title = typeof Title === 'string' && Title.trim() !== '' && !NO_TITLE.test(Title.trim()) ? Title : undefined;
  return {
    ...(title === undefined ? {} : { title }),
    ...(made === undefined ? {} : { made }),
    ...(typeof Language === 'string' && /^[a-z]{2}\b/i.test(Language) ? { language: Language } : {}),
  };
}

function problemsOf(file: string, pages: readonly (readonly PageItem[])[], total: number): Problem[] {
  const empty = pages.flatMap((items, index) => (items.length === 0 ? [index + 1] : []));
  if (empty.length === pages.length)
    throw new UnreadableError(
      'no-text',
      'The PDF holds no text; its pages are probably scanned images.',
      'Run text recognition (OCR) on it, and check the figures against the paper.',
    );
  const problems: Problem[] = [];
  if (empty.length >= MANY_EMPTY * pages.length && pages.length > 2)
    problems.push({
      code: 'no-text',
      message: `${empty.length} of ${pages.length} pages hold no text, the first is page ${empty[0]}.`,
      file,
      hint: 'If they are scanned images, run text recognition (OCR) on the PDF.',
    });
  if (pages.length < total)
    problems.push({
      code: 'too-large',
      message: `Only the first ${pages.length} of ${total} pages were read.`,
      file,
      hint: 'Split it into smaller files.',
    });
  return problems;
}

async function readPages(pdf: PdfDocument, signal: AbortSignal): Promise<PageItem[][]> {
  const pages: PageItem[][] = [];
  let items = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && items <= MOST_ITEMS; number++) {
    if (signal.aborted) break;
    const page = await itemsOfPage(pdf, number);
    items += page.length;
    pages.push(page);
  }
  return pages;
}

/** Text of a PDF with the page of every line; what cannot be read as text (scans, passwords) is a problem. */
export const pdf: Decoder = {
  id: 'pdf',
  extensions: ['.pdf'],
  recognises,
  decode: async ({ name, bytes }, signal) => {
    const document = await openPdf(bytes);
    try {
      const pages = await readPages(document, signal);
      const problems = problemsOf(name, pages, document.numPages);
      return { parts: [layOut(pages, await metadataOf(document))], problems };
    } finally {
      await document.destroy();
    }
  },
};
