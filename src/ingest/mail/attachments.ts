import type { RawFile } from '../../model/source.ts';
import { INSIDE } from '../../model/source-name.ts';

/** An attachment as the reader of messages gives it. */
export interface Attachment {
  readonly filename: string | null;
  readonly mimeType: string;
  /** True for what the page of the message shows within itself. */
  readonly related?: boolean | undefined;
  readonly content: ArrayBuffer | Uint8Array | string;
}

/** What hangs on a message. */
export interface Attached {
  /** To be read as documents of their own; their names hold that of the message. */
  readonly files: readonly RawFile[];
  /** Names of what nobody would read as a text: recordings, calendars, visiting cards. */
  readonly unread: readonly string[];
}

/** Pictures, signatures and what programs report to programs: not worth a word. */
const PASSED_OVER =
  /^(?:image\/|application\/(?:pgp-|(?:x-)?pkcs7-)|message\/(?:delivery-status|feedback-report|disposition-notification)|text\/rfc822-headers)/;
const UNREAD = /^(?:audio\/|video\/|text\/(?:calendar|(?:x-)?vcard|directory)|application\/ics)/;

/** Endings for texts that come without a name; what is no text is known by its bytes. */
const ENDINGS: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'text/html': '.html',
  'text/csv': '.csv',
  'text/tab-separated-values': '.tsv',
  'text/markdown': '.md',
  'application/json': '.json',
};

const LONGEST_NAME = 120;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** The last part of a path, without what could deceive the eye; the end, which tells the format, is kept. */
function nameOf({ filename, mimeType }: Attachment, number: number): string {
  const last = (filename ?? '').split(/[/\\]/).at(-1) ?? '';
  const name = last.replace(UNSEEN, '').replaceAll(INSIDE, ' ').trim();
  return name === '' ? `attachment ${number}${ENDINGS[mimeType] ?? ''}` : name.slice(-LONGEST_NAME);
}

/** Attachments by what is to become of them; numbered, where they have no name, in the order in which they hang on the message. */
export function sortAttachments(attachments: readonly Attachment[], message: string): Attached {
  const files: RawFile[] = [];
  const unread: string[] = [];
  for (const [index, attachment] of attachments.entries()) {
    const { mimeType, content, related } = attachment;
    if (PASSED_OVER.test(mimeType) || related === true) continue;
    const name = nameOf(attachment, index + 1);
    if (UNREAD.test(mimeType)) unread.push(name);
    // Text comes as text only where it is asked for.
    else if (typeof content !== 'string')
      files.push({ name: `${message}${INSIDE}${name}`, bytes: new Uint8Array(content) });
  }
  return { files, unread };
}
