/** A line of text on a page: where its base line begins, in points from the lower left corner, and how large it is. */
export interface PrintedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

const content = (lines: readonly PrintedLine[]): string =>
  lines.map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join('\n');

/** A minimal PDF, uncompressed, of pages of A4. `trailer` goes into the trailer, `objects` after all others. */
export function writePdf(
  pages: readonly (readonly PrintedLine[])[],
  extra: { readonly trailer?: string; readonly objects?: readonly string[] } = {},
): Uint8Array {
  const first = 4;
  const numbers = pages.map((_, index) => first + 2 * index);
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => {
      const stream = content(lines);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * index + 1} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
    ...(extra.objects ?? []),
  ];
  let text = '%PDF-1.7\n';
  const offsets = bodies.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${extra.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** Lines below each other. */
export const column = (texts: readonly string[], x: number, top: number, step = 12): PrintedLine[] =>
  texts.map((text, index) => ({ text, x, y: top - index * step }));
