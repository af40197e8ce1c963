import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '../../../src/ingest/mail/messages.ts';
import { type FileRead, placedOutline, readBytes } from '../support.ts';

const HEADER = `From: "Weir Office" <weir@valley.example>
To: desk@valley.example
Subject: Re: Fwd: The weir
Date: Sat, 15 Mar 2025 00:20:00 +0200
Message-ID: <1@valley.example>
MIME-Version: 1.0
`;

const message = (type: string, body: string): string => `${HEADER}Content-Type: ${type}\n\n${body}\n`;

describe('.eml', () => {
  test('the sender, the day of the sender, the subject; what is quoted and the signature are boilerplate', async () => {
    const body = `The weir is 12 metres
long.

On Fri, 14 Mar 2025, A Desk wrote:
> Is it 21 metres?

-- 
Weir Office, 3 Mill Lane`;
    const { documents, problems } = await readBytes('x.eml', message('text/plain; charset=utf-8', body));
    expect(problems).toEqual([]);
    expect(documents).toMatchObject([
      { name: 'x.eml', title: 'The weir', publisher: 'Weir Office', published: { date: '2025-03-15' } },
    ]);
    expect(documents.flatMap(placedOutline).slice(0, 2)).toEqual([
      'subject headline: The weir',
      'paragraph 1 paragraph: The weir is 12 metres long.',
    ]);
    expect(documents[0]?.blocks.slice(2).map(({ kind }) => kind)).toEqual(Array(4).fill('boilerplate'));
  });

  test('a page counts for more than its text, and quotations in it are boilerplate', async () => {
    const body = `--b\nContent-Type: text/plain\n\nSee the page.\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>The weir is 12&nbsp;metres long.</p><blockquote type="cite"><p>Is it 21?</p></blockquote><div class="gmail_quote">Or 22?</div>\n--b--`;
    const { documents } = await readBytes('x.eml', message('multipart/alternative; boundary="b"', body));
    expect(documents[0]?.blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'paragraph',
      'boilerplate',
      'boilerplate',
    ]);
  });

  describe('attachments', () => {
    const attached = (type: string, name: string, content: string, disposition = 'attachment'): string =>
      `--b\nContent-Type: ${type}\nContent-Disposition: ${disposition}${name === '' ? '' : `; filename="${name}"`}\nContent-Transfer-Encoding: base64\n\n${Buffer.from(content).toString('base64')}\n`;
    const withAttached = (...parts: string[]): Promise<FileRead> => {
      const text = '--b\nContent-Type: text/plain\n\nThe weir is 12 metres long.\n';
      return readBytes('x.eml', message('multipart/mixed; boundary="b"', `${text}${parts.join('')}--b--`));
    };
    const namesOf = ({ documents }: FileRead): string[] => documents.map(({ name }) => name);

    test('are documents of their own, of whatever format', async () => {
      const report = readFileSync(new URL('../../formats/one-of-each/release.docx', import.meta.url), 'latin1');
      const page = gzipSync('<html><body><h1>Weir</h1><p>It is 13 metres long.</p></body></html>').toString('latin1');
      const read = await readBytes(
        'x.eml',
        Buffer.from(
          message(
            'multipart/mixed; boundary="b"',
            `--b\nContent-Type: text/plain\n\nThe weir is 12 metres long.\n${[
              ['release.docx', report],
              ['page.html.gz', page],
              ['plan.csv', 'Weir,Length (m)\nOld Mill,14\nNew Mill,15\n'],
            ]
              .map(([name = '', content = '']) =>
                attached('application/octet-stream', name, '').replace(
                  /\n\n$/,
                  `\n${Buffer.from(content, 'latin1').toString('base64')}\n`,
                ),
              )
              .join('')}--b--`,
          ),
        ),
      );
      expect(read.problems).toEqual([]);
      expect(namesOf(read)).toEqual(['x.eml', 'x.eml › release.docx', 'x.eml › page.html.gz', 'x.eml › plan.csv']);
      expect(read.documents[3] && placedOutline(read.documents[3])).toContain('B2 cell: 14');
    });

    test('a message that hangs on another has its own sender and day', async () => {
      const inner = message('text/plain', 'It is 13 metres long.')
        .replace('15 Mar', '16 Mar')
        .replace('Weir O', 'Mill O');
      const read = await withAttached(attached('message/rfc822', '', inner));
      expect(read.documents[1]).toMatchObject({
        name: 'x.eml › attachment 1.eml',
        publisher: 'Mill Office',
        published: { date: '2025-03-16' },
      });
    });

    test('names are shown without paths and what deceives the eye; two of one name are told apart', async () => {
      const read = await withAttached(
        attached('text/plain', '../../etc/plan.txt', 'It is 13 metres long.'),
        attached('text/plain', 'C:\\\\mill\\\\plan.txt', 'It is 14 metres long.'),
        attached('text/plain', '\u202egnol › .txt', 'It is 15 metres long.'),
      );
      expect(namesOf(read).slice(1)).toEqual(['x.eml › plan.txt', 'x.eml › plan.txt (2)', 'x.eml › gnol .txt']);
    });

    test('pictures and signatures are not worth a word; what nobody reads is named, what cannot be read says why', async () => {
      const { documents, problems } = await withAttached(
        attached('image/png', 'logo.png', 'x', 'inline'),
        attached('application/pgp-signature', 'signature.asc', 'x'),
        attached('text/calendar', 'invite.ics', 'BEGIN:VCALENDAR'),
        attached('application/zip', 'all.zip', 'PK\u0003\u0004\u0000'),
      );
      expect(documents).toHaveLength(1);
      expect(problems).toMatchObject([
        { code: 'attachment', message: 'An attachment was not read: invite.ics.', file: 'x.eml' },
        { code: 'binary', file: 'x.eml › all.zip' },
      ]);
    });
  });

  test.each([
    ['note.txt', 'From: the miller\nDate: today\nSubject: flour\n\nWe have 12 sacks.'],
    ['note.eml', 'The miller has 12 sacks.\n\nHe says so.'],
  ])('%s that only looks like a message, or does not, stays text', async (name, text) => {
    const { documents } = await readBytes(name, text);
    expect(documents[0]?.publisher).toBeUndefined();
    expect(documents[0]?.text).toContain('12 sacks');
  });
});

describe('.mbox', () => {
  const mailbox = `From weir@valley.example Sat Mar 15 00:20:00 2025\n${message('text/plain', 'It is 12 metres long.\n>From here it looks longer.')}\nFrom mill@valley.example Sun Mar 16 08:00:00 2025\n${message('text/plain', 'From that day on it was 13.')}\n`;

  test('every message is a document', async () => {
    const { documents } = await readBytes('old', mailbox);
    expect(documents.map(({ name }) => name)).toEqual(['old#1', 'old#2']);
    expect(documents[1]?.text).toContain('From that day on it was 13.');
  });

  test('no more messages are taken than are wanted', () => {
    const { messages, left } = messagesOf(Buffer.from(mailbox), 1);
    expect({ messages: messages.length, left }).toEqual({ messages: 1, left: true });
  });

  test('one without a body is no fault', async () => {
    const { documents, problems } = await readBytes('x.mbox', `From a@b.example Sat Mar 15 00:20:00 2025\n${HEADER}`);
    expect([documents.length, problems.length]).toEqual([1, 0]);
  });
});
