import { describe, expect, test } from 'vitest';
import { readDateline } from '../../src/ingest/dateline.ts';
import { formats, ingest } from '../../src/ingest/index.ts';
import { readMetadataDate } from '../../src/ingest/metadata-date.ts';
import { read, tools } from './support.ts';

describe('dates', () => {
  test.each([
    ['2025-10-14T16:05:00+02:00', '2025-10-14T16:05:00+02:00'],
    ['2025-10-14 16:05', '2025-10-14T16:05'],
    ['20251014', '2025-10-14'],
    ['Tue, 14 Oct 2025 16:05:00 GMT', '2025-10-14'],
    ['yesterday', undefined],
    ['2025-13-40', undefined],
  ])('metadata %s', (text, date) => expect(readMetadataDate(text, tools.days)).toBe(date));
});

describe('datelines', () => {
  test.each([
    ['ODDA, Norway, 14 October 2025 – The quay', { month: 10, day: 14, year: 2025 }, undefined],
    ['ODDA, Oct 14 (Coast News) - The quay', { month: 10, day: 14 }, 'Coast News'],
    ['BERGEN, Oct. 14, 2025 /FjordWire/ -- The quay', { month: 10, day: 14, year: 2025 }, 'FjordWire'],
    ['ODDA — The quay', undefined, undefined],
  ])('%s', (text, date, agency) => {
    const dateline = readDateline(text, tools.days);
    expect(dateline).toBeDefined();
    if (date === undefined) expect(dateline?.date).toBeUndefined();
    else expect(dateline?.date).toMatchObject(date);
    expect(dateline?.agency).toBe(agency);
  });

  test.each(['The quay - a long one - is new.', 'In May 2025, the town (Odda) agreed', 'Fares: 3 - 4 kroner'])(
    'none: %s',
    (text) => {
      expect(readDateline(text, tools.days)?.date).toBeUndefined();
      expect(readDateline(text, tools.days)?.agency).toBeUndefined();
    },
  );
});

describe('published', () => {
  test.each([
    ['a.txt', 'Quay opens\n\nODDA, 14 October 2025 – The quay is open.', '2025-10-14'],
    ['a.txt', 'Quay opens\n\nBy Ada Holm, 15 October 2025\n\nThe quay is open.', '2025-10-15'],
    ['a.md', '# Quay opens\n\n*Year ended 30 June 2025. Published 11 September 2025.*\n\nText here.', '2025-09-11'],
    ['a.html', '<h1>Quay</h1><p>Posted September 19 2025 by Per · 48 comments</p><p>It is open.</p>', '2025-09-19'],
    ['a.html', '<h1>Quay</h1><p>Thursday 11 September 2025, 14.05 BST</p><p>It is open.</p>', '2025-09-11'],
    ['a.html', '<div id="nav">Markets | Friday 10 October 2025</div><h1>Quay</h1><p>It is open.</p>', '2025-10-10'],
    ['a.html', '<time datetime="2025-03-04T10:00Z">today</time><h1>Quay</h1><p>It is open.</p>', '2025-03-04T10:00Z'],
    [
      'a.html',
      '<meta property="article:published_time" content="2025-03-05"><h1>Quay</h1><p>Posted 9 March 2025</p>',
      '2025-03-05',
    ],
    [
      'a.html',
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-03-06"}]}</script><p>It is open.</p>',
      '2025-03-06',
    ],
    ['a.md', '# Quay\n\nIt is open.\n\n*This page was last changed on 4 October 2025 at 18:09.*', '2025-10-04'],
    ['a.txt', 'Quay opens\n\nODDA, Oct 14 (Coast News) - The quay, begun on 3 May 2025, is open.', '2025-10-14'],
    [
      'a.html',
      '<h1>Quay</h1><p>Last updated Tuesday, Aug. 12</p><p>It is open.</p><footer>© 2025 Coast TV</footer>',
      '2025-08-12',
    ],
  ])('%s: %s', (name, text, date) => expect(read(name, text).published).toEqual({ date, origin: 'stated' }));

  test.each([
    ['no year to be had', 'Quay opens\n\nODDA, Oct 14 (Coast News) - The quay is open.'],
    ['two years to choose from', 'Quay opens\n\nODDA, Oct 14 - Begun on 3 May 2021, open since 4 June 2023.'],
    ['a date inside a sentence', 'Quay opens\n\nThe quay was opened on 14 October 2025 by the mayor.'],
    [
      'a date whose weekday does not fit',
      'Quay opens\n\nUpdated Monday, Aug. 12\n\nThe quay is open.\n\n© 2025 Coast TV',
    ],
  ])('left out: %s', (_, text) => expect(read('a.txt', text).published).toBeUndefined());

  test('what the caller knows outranks the text', () => {
    const raw = {
      name: 'a.txt',
      text: 'Quay opens\n\nPosted 9 March 2025',
      publisher: 'Gazette',
      published: '2025-03-01',
    };
    expect(ingest([raw], formats, tools).documents[0]).toMatchObject({
      publisher: 'Gazette',
      published: { date: '2025-03-01', origin: 'configured' },
    });
  });
});

test.each([
  ['a.txt', 'THE ISLAND GAZETTE\nMonday, March 3, 2025\n\nQuay opens\n\nIt is open.', 'THE ISLAND GAZETTE'],
  ['a.txt', 'ISLAND COURIER - Monday, March 3, 2025 - Page A1\n\nQuay opens\n\nIt is open.', 'ISLAND COURIER'],
  ['a.md', '# Quay\n\n**Coast Agency · Release 4 · 3 March 2025**\n\nIt is open.', 'Coast Agency'],
  ['a.md', '# Quay\n\n**For Immediate Release – 3 March 2025**\n\nIt is open.', undefined],
  ['a.txt', 'Quay opens\n\nODDA, Oct 14 (Coast News) - The quay is open.', 'Coast News'],
  ['a.html', '<title>Quay opens | Island Gazette</title><h1>Quay opens</h1><p>It is open.</p>', 'Island Gazette'],
  ['a.html', '<title>Quay - 12 facts</title><h1>Quay</h1><p>It is open.</p>', undefined],
  ['a.html', '<title>Quay | X</title><meta property="og:site_name" content="Gazette"><p>It is open.</p>', 'Gazette'],
])('publisher of %s: %s', (name, text, publisher) => expect(read(name, text).publisher).toBe(publisher));

test.each([
  ['It is open.\n\nSources: fjord.example, NTB', ['fjord.example', 'NTB']],
  ['It is open.\n\nSource: Coast News', ['Coast News']],
  ['The quay is open. (NTB)', ['NTB']],
  ['The quay is open (since May)', undefined],
  ['Sources close to the mayor said so.', undefined],
])('cites of %s', (text, cites) => expect(read('a.txt', `Quay opens\n\n${text}`).cites).toEqual(cites));

test('an agency in the dateline of a paper is cited', () => {
  const text = JSON.stringify({ title: 'Quay', publisher: 'Gazette', body: 'ODDA, Oct 14 (Coast News) - It is open.' });
  expect(read('a.json', text)).toMatchObject({ publisher: 'Gazette', cites: ['Coast News'] });
});

test('title, address and language of a page', () => {
  const text =
    '<html lang="en-GB"><title>Short | Gazette</title><link rel="canonical" href="http://x.example/q"><h1>Quay opens today</h1><p>It is open.</p>';
  expect(read('a.html', text)).toMatchObject({
    title: 'Quay opens today',
    url: 'http://x.example/q',
    language: 'en-GB',
  });
});
