import { Buffer } from 'node:buffer';

/** Header fields that programs write and people do not. */
const WRITTEN_BY_PROGRAMS = /^(?:received|return-path|message-id|mime-version|dkim-signature|x-[a-z-]{1,40}):/im;
const WRITTEN_BY_PEOPLE = /^(?:from|date|subject):/im;
const HEAD = 4096;
const SEPARATOR = /^From \S{1,200} .{0,80}\d{4}/;

const latin1 = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(length, bytes.byteLength)).toString('latin1');

/** The lines before the first blank one, if all of them are header fields or go on with one. */
function headerOf(head: string): string | undefined {
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const header = head.slice(0, end);
  // The last line may be cut.
  const lines = header.split(/\r?\n/);
  const isField = (line: string): boolean => /^(?:[!-9;-~]{1,80}:|[ \t])/.test(line);
  return lines.length > 1 && lines.slice(0, end === head.length ? -1 : undefined).every(isField) ? header : undefined;
}

/** Whether bytes are one message: a header, with fields that only programs write unless the name of the file says so, too. */
export function isMessage(bytes: Uint8Array, named: boolean): boolean {
  const header = headerOf(latin1(bytes, HEAD));
  return header !== undefined && WRITTEN_BY_PEOPLE.test(header) && (named || WRITTEN_BY_PROGRAMS.test(header));
}

/** Whether bytes are a mailbox: a line that separates messages, and a message after it. */
export function isMailbox(bytes: Uint8Array): boolean {
  const head = latin1(bytes, HEAD);
  if (!SEPARATOR.test(head)) return false;
  return headerOf(head.slice(head.indexOf('\n') + 1)) !== undefined;
}

/** The messages of a mailbox (RFC 4155), without the lines that separate them. */
export function messagesOf(
  mailbox: Uint8Array,
  most: number,
): { readonly messages: Uint8Array[]; readonly left: boolean } {
  const bytes = Buffer.from(mailbox.buffer, mailbox.byteOffset, mailbox.byteLength);
  const starts: number[] = [];
  for (let at = 0; at >= 0 && starts.length <= most; ) {
    if (
      SEPARATOR.test(
        bytes
          .subarray(at, at + 300)
          .toString('latin1')
          .split('\n', 1)[0] ?? '',
      )
    )
      starts.push(at);
    const next = bytes.indexOf('\nFrom ', at);
    at = next < 0 ? -1 : next + 1;
  }
  const messages = starts.slice(0, most).map((start, index) => {
    const content = bytes.indexOf('\n', start) + 1;
    return content === 0 ? bytes.subarray(bytes.length) : bytes.subarray(content, starts[index + 1] ?? bytes.length);
  });
  return { messages, left: starts.length > most };
}
