import type { Email } from 'postal-mime';
import type { Decoder, SniffedFile } from '../../model/plugin.ts';
import type { Problem } from '../../model/report.ts';
import type { DecodedPart, RawFile } from '../../model/source.ts';
import { addDrafts, partBuilder } from '../decoded.ts';
import { partNumbers } from '../part-numbers.ts';
import { stated } from '../stated.ts';
import { sortAttachments } from './attachments.ts';
import { bodyDrafts } from './body.ts';
import { isMailbox, isMessage, messagesOf } from './messages.ts';

const MOST_MESSAGES = 10_000;
/** Marks of answers and forwarded messages before a subject. */
const ANSWER = /^(?:\s{0,9}(?:re|fwd?|aw|wg|sv|antw)\s{0,3}:)+/i;

/** As written, because the day of the sender is the day of the message. */
const dateOf = ({ headers, date }: Email): string | undefined =>
  headers.find(({ key }) => key === 'date')?.value ?? date;

function partOf(email: Email, id: string | undefined): DecodedPart {
  const builder = partBuilder();
  const subject = (email.subject ?? '').replace(ANSWER, '').trim();
  builder.add({ kind: 'headline', level: 1 }, { text: subject, mark: { part: 'subject' } });
  const numberOf = partNumbers();
  addDrafts(builder, bodyDrafts(email.html, email.text), (draft) => numberOf(draft));
  return builder.build(
    stated({ title: subject, publisher: email.from?.name || email.from?.address, published: dateOf(email) }),
    id,
  );
}

const notRead = (file: string, names: readonly string[]): Problem => ({
  code: 'attachment',
  message: `${names.length === 1 ? 'An attachment was' : `${names.length} attachments were`} not read: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}.`,
  file,
  hint: 'Recordings, calendars and visiting cards are not read; give what matters as text.',
});

const tooMany = (file: string): Problem => ({
  code: 'too-large',
  message: `Only the first ${MOST_MESSAGES} messages were read.`,
  file,
  hint: 'Split the mailbox.',
});

/** E-mail: a message as a document with its sender and date, a mailbox as one for each message. Attachments are files inside. */
export const mail: Decoder = {
  id: 'mail',
  extensions: ['.eml', '.mbox', '.mbx'],
  recognises: ({ name, bytes }: SniffedFile) => isMailbox(bytes) || isMessage(bytes, /\.eml$/i.test(name)),
  decode: async ({ name, bytes }, signal) => {
    const { default: PostalMime } = await import('postal-mime');
    const several = isMailbox(bytes);
    const { messages, left } = several ? messagesOf(bytes, MOST_MESSAGES) : { messages: [bytes], left: false };
    const parts: DecodedPart[] = [];
    const problems: Problem[] = left ? [tooMany(name)] : [];
    const files: RawFile[] = [];
    for (const [index, message] of messages.entries()) {
      if (signal.aborted) break;
      const id = several ? String(index + 1) : undefined;
      // A message that hangs on another is a document of its own, with its own sender and day.
      const email = await PostalMime.parse(message, { forceRfc822Attachments: true });
      parts.push(partOf(email, id));
      const source = id === undefined ? name : `${name}#${id}`;
      const attached = sortAttachments(email.attachments, source);
      files.push(...attached.files);
      if (attached.unread.length > 0) problems.push(notRead(source, attached.unread));
    }
    return { parts, problems, files };
  },
};
