import type { Draft } from '../draft.ts';
import { readHtml } from '../html.ts';
import { verbatim } from '../mapped-text.ts';
import { readPlainText } from '../plain.ts';

/** Lines that begin with it are quoted from the message that this one answers. */
const QUOTED = /^\s{0,9}>/;
const QUOTE_LEAD = /^(?:On .{5,200} wrote:|-{2,} ?Original Message ?-{2,}|_{10,})$/i;
/** The line that divides a message from the signature. */
const SIGNATURE = /^-- ?$/;

interface Stretch {
  readonly own: boolean;
  readonly text: string;
}

/** A message text as what its author wrote and what is quoted, of others or as signature. */
function stretchesOf(text: string): Stretch[] {
  const stretches: { own: boolean; lines: string[] }[] = [];
  let signature = false;
  for (const line of text.split(/\r\n?|\n/)) {
    signature ||= SIGNATURE.test(line);
    const own = !signature && !QUOTED.test(line) && !QUOTE_LEAD.test(line.trim());
    const last = stretches.at(-1);
    if (last !== undefined && (last.own === own || line.trim() === '')) last.lines.push(line);
    else stretches.push({ own, lines: [line] });
  }
  return stretches.map(({ own, lines }) => ({ own, text: lines.join('\n') }));
}

const plainDrafts = (text: string): Draft[] =>
  stretchesOf(text).flatMap((stretch) => {
    const { drafts } = readPlainText(verbatim(stretch.text, 0), 'known', () => []);
    return stretch.own ? drafts : drafts.map((draft): Draft => ({ ...draft, kind: 'boilerplate' }));
  });

/** Blocks of a message: of its page if it has one with text, else of its text. What is quoted, and the signature, are boilerplate. */
export function bodyDrafts(html: string | undefined, text: string | undefined): readonly Draft[] {
  const page = html === undefined ? [] : readHtml(verbatim(html, 0), 'fragment').drafts;
  return page.some(({ kind }) => kind !== 'boilerplate') ? page : plainDrafts(text ?? '');
}
