import type { Email } from 'postal-mime';
import type { Decoder, SniffedFile } from '../../model/plugin.ts';
import type { Problem } from '../../model/report.ts';
import type { DecodedPart } from '../../model/source.ts';
import { addDrafts, partBuilder } from '../decoded.ts';
import { partNumbers } from '../part-numbers.ts';
import { stated } from '../stated.ts';
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

const attachments = (file: string, names: readonly string[]): Problem => ({
  code: 'attachment',
  message: `${names.length === 1 ? 'An attachment was' : `${names.length} attachments were`} not read: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}.`,
  file,
  hint: 'Save what matters as a file of its own.',
});

const tooMany = (file: string): Problem => ({
  code: 'too-large',
  message: `Only the first ${MOST_MESSAGES} messages were read.`,
  file,
  hint: 'Split the mailbox.',
});

/** Names of what hangs on a message and is no picture in its text. */
const attachedTo = (email: Email): string[] =>
  email.attachments
    .filter(({ disposition, mimeType }) => disposition !== 'inline' && !mimeType.startsWith('image/'))
    .map(({ filename, mimeType }) => filename ?? mimeType);

/** E-mail: a message as a document with its sender and date, a mailbox as one for each message. Attachments are named, not read. */
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
    for (const [index, message] of messages.entries()) {
      if (signal.aborted) break;
      const id = several ? String(index + 1) : undefined;
      const email = await PostalMime.parse(message);
      parts.push(partOf(email, id));
      const attached = attachedTo(email);
      if (attached.length > 0) problems.push(attachments(id === undefined ? name : `${name}#${id}`, attached));
    }
    return { parts, problems };
  },
};
