import { describe, expect, test } from 'vitest';
import { placedOutline, readBytes } from './support.ts';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="x"><channel>
<title>Valley &amp; Hill</title><language>en-gb</language>
<image><title>Logo</title></image>
<item>
<title>The weir
 is mended</title>
<link>https://valley.example/weir</link><pubDate>Sat, 15 Mar 2025 08:00:00 GMT</pubDate>
<description>Short: 12.</description>
<content:encoded><![CDATA[<p>It is <b>12</b> metres long.</p>
<p>It cost 900 euros.</p>]]></content:encoded>
</item>
<item><description>&lt;p&gt;Mill &amp;amp; weir: 7 sluices.&lt;/p&gt;</description></item>
<item><title>Empty</title></item>
</channel></rss>`;

describe('RSS', () => {
  test('each entry is a document with its date, address and the name of the feed; places are lines of the file', async () => {
    const { documents } = await readBytes('x.rss', RSS);
    expect(documents).toMatchObject([
      {
        name: 'x.rss#1',
        title: 'The weir is mended',
        publisher: 'Valley & Hill',
        language: 'en-gb',
        url: 'https://valley.example/weir',
        published: { date: '2025-03-15', origin: 'stated' },
      },
      { name: 'x.rss#2' },
      { name: 'x.rss#3', title: 'Empty' },
    ]);
    expect(documents.flatMap(placedOutline).slice(1, 4)).toEqual([
      'line 10 paragraph: It is 12 metres long.',
      'line 11 paragraph: It cost 900 euros.',
      'line 13 paragraph: Mill & weir: 7 sluices.',
    ]);
  });

  test('is recognised whatever it is called', async () => {
    expect((await readBytes('feed.txt', RSS)).documents).toHaveLength(3);
  });
});

test('RSS 1.0, whose entries stand beside the channel', async () => {
  const text = `<rdf:RDF><channel><title>Valley</title></channel><item><title>Weir</title><dc:date>2025-03-15</dc:date><description>12 metres.</description></item></rdf:RDF>`;
  expect((await readBytes('x.xml', text)).documents).toMatchObject([
    { title: 'Weir', publisher: 'Valley', published: { date: '2025-03-15' } },
  ]);
});

test.each([
  ['html', '<content type="html">&lt;p&gt;It is 12 metres long.&lt;/p&gt;</content>'],
  ['xhtml', '<content type="xhtml"><div><p>It is <b>12</b> metres long.</p></div></content>'],
  ['text', '<summary>It is 12 metres long.</summary>'],
])('Atom with content as %s', async (_, content) => {
  const text = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Valley</title><entry><title>Weir</title><link rel="self" href="x"/><link href="https://v.example/1"/><updated>2025-03-16T00:00:00Z</updated>${content}</entry></feed>`;
  const { documents } = await readBytes('x.atom', text);
  expect(documents).toMatchObject([{ publisher: 'Valley', url: 'https://v.example/1', title: 'Weir' }]);
  expect(documents.flatMap(placedOutline)).toContain('line 1 paragraph: It is 12 metres long.');
});

test('JSON Feed: the title of the feed is the publisher of its items', async () => {
  const item = {
    id: 'a',
    title: 'Weir',
    content_text: 'It is 12 metres long.',
    date_published: '2025-03-15T08:00:00Z',
  };
  const text = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Valley', items: [item] });
  expect((await readBytes('x.json', text)).documents).toMatchObject([
    { name: 'x.json#a', publisher: 'Valley', published: { date: '2025-03-15T08:00:00Z' } },
  ]);
});

test('XML that is no feed is a problem', async () => {
  expect((await readBytes('x.xml', '<project><version>12</version></project>')).problems).toMatchObject([
    { code: 'no-feed', file: 'x.xml' },
  ]);
});

test('a feed that is cut off gives the entries that are whole', async () => {
  const { documents } = await readBytes('x.rss', RSS.slice(0, RSS.indexOf('Mill')));
  expect(documents[0]?.title).toBe('The weir is mended');
});
