import { describe, expect, test } from 'vitest';
import { placeAt } from '../../src/model/source.ts';
import { slice } from '../../src/model/span.ts';
import { outline, read, textOf } from './support.ts';

test.each([
  {
    name: 'scripts, hidden elements and comments vanish',
    text: '<h1>Quay</h1><script>var n = 12;</script><style>p{}</style><!-- 5 --><p hidden>secret 7</p><p style="display: none">8</p><p>It is long.</p>',
    blocks: ['headline: Quay', 'paragraph: It is long.'],
  },
  {
    name: 'white space collapses and entities are decoded',
    text: '<p>The   quay\n costs &pound;3&nbsp;million &amp; more&hellip;</p>',
    blocks: ['paragraph: The quay costs £3\u00a0million & more…'],
  },
  {
    name: 'elements by name of element or class are boilerplate',
    text: '<nav>Home</nav><div class="side-bar site_ad">Boats from €90</div><aside>Also: 3 whales</aside><div id="relatedLinks">Ten beaches</div><p class="lead">The quay is long.</p><footer>Call us</footer>',
    blocks: [
      'boilerplate: Home',
      'boilerplate: Boats from €90',
      'boilerplate: Also: 3 whales',
      'boilerplate: Ten beaches',
      'paragraph: The quay is long.',
      'boilerplate: Call us',
    ],
  },
  {
    name: 'what only screen readers and editors are told, and who took a picture, vanishes',
    text: '<figure><figcaption><span class="visually-hidden">Image caption, </span>The quay has 12 lamps. <span class="photo-credit">Ada Moor</span></figcaption></figure><h2>Boats<span class="mw-editsection">[edit]</span></h2><h1 class="sr-only">Quay</h1><p>They have a <span class="credit">credit</span> of £3.</p>',
    blocks: [
      'paragraph: The quay has 12 lamps.',
      'headline: Boats',
      'headline: Quay',
      'paragraph: They have a credit of £3.',
    ],
  },
  {
    name: 'lists of contents and of pages with like names are boilerplate',
    text: '<div class="hatnote">For the 12 other quays see below.</div><div id="toc"><ul><li>1 History</li></ul></div><p>The quay is long.</p>',
    blocks: [
      'boilerplate: For the 12 other quays see below.',
      'boilerplate: 1 History',
      'paragraph: The quay is long.',
    ],
  },
  {
    name: 'classes that only contain such words are none',
    text: '<p class="lead-paragraph header-shadow">The quay is long.</p><div class="download">Plan of the quay.</div>',
    blocks: ['paragraph: The quay is long.', 'paragraph: Plan of the quay.'],
  },
  {
    name: 'what lies outside of the only article is boilerplate, headings excepted',
    text: '<h1>Island Gazette today</h1><p>Weather: 14 degrees</p><article><h2>Quay</h2><p>The quay is 140 metres long.</p></article><p>Horoscope</p>',
    blocks: [
      'headline: Island Gazette today',
      'boilerplate: Weather: 14 degrees',
      'headline: Quay',
      'paragraph: The quay is 140 metres long.',
      'boilerplate: Horoscope',
    ],
  },
  {
    name: 'a page whose whole text lies in a form or under a telling class is kept',
    text: '<form><div class="newsletter"><p>The quay is 140 metres long.</p></div></form>',
    blocks: ['paragraph: The quay is 140 metres long.'],
  },
  {
    name: 'end tags may be left out',
    text: '<ul><li>Fares rise<li>Dogs travel free</ul><p>One.<p>Two.<div>Three.</div>',
    blocks: ['item: Fares rise', 'item: Dogs travel free', 'paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'],
  },
  {
    name: 'a hidden item does not swallow the next one',
    text: '<ul><li hidden>No<li>Yes, it is.</ul>',
    blocks: ['item: Yes, it is.'],
  },
  {
    name: 'line breaks end lines unless the sentence goes on',
    text: '<p>Chair: Ada Holm<br>Treasurer: Per Vik</p><p>The quay is<br>very long.</p>',
    blocks: ['paragraph: Chair: Ada Holm', 'paragraph: Treasurer: Per Vik', 'paragraph: The quay is very long.'],
  },
])('HTML: $name', ({ text, blocks }) => {
  expect(outline(read('a.html', text))).toEqual(blocks);
});

const cellsOf = (text: string) => {
  const document = read('a.html', text);
  return document.blocks
    .filter((block) => block.cell?.label !== undefined)
    .map((block) => [textOf(document, block), block.cell?.label, block.cell?.head, block.cell?.caption]);
};

test('table cells know what stands around them', () => {
  const text =
    '<table><caption>Fares</caption><thead><tr><th>Kind<th>2024<th>2025</thead><tbody><tr><th>Adult<td>30<td>32<tr><td>Child<td>15<td>16</table>';
  expect(cellsOf(text)).toEqual([
    ['30', 'Adult', '2024', 'Fares'],
    ['32', 'Adult', '2025', 'Fares'],
    ['15', 'Child', '2024', 'Fares'],
    ['16', 'Child', '2025', 'Fares'],
  ]);
});

test('cells that span rows and columns count in each of them', () => {
  const text =
    '<table><tr><th rowspan=2>Line<th colspan=2>Passengers<tr><th>2024<th>2025<tr><td rowspan=2>North<td>10<td>20<tr><td>30<td>40</table>';
  expect(cellsOf(text)).toEqual([
    ['10', 'North', 'Passengers 2024', undefined],
    ['20', 'North', 'Passengers 2025', undefined],
    ['30', 'North', 'Passengers 2024', undefined],
    ['40', 'North', 'Passengers 2025', undefined],
  ]);
});

test('a first row of plain cells over figures is a head', () => {
  expect(cellsOf('<table><tr><td>Line<td>Boats<td>Crew<tr><td>North<td>3<td>41</table>')).toEqual([
    ['3', 'North', 'Boats', undefined],
    ['41', 'North', 'Crew', undefined],
  ]);
});

test('a list of terms is a table of two columns', () => {
  expect(cellsOf('<dl><dt>Length<dd>140 m<dt>Width<dd>12 m</dl>')).toEqual([
    ['140 m', 'Length', undefined, undefined],
    ['12 m', 'Width', undefined, undefined],
  ]);
});

test('a table that arranges a page is no table', () => {
  const text =
    '<table><tr><td><h2>Quay</h2><p>It is long.</p></td><td><table><tr><td>Length<td>140 m</table></td></tr></table>';
  expect(outline(read('a.html', text))).toEqual([
    'headline: Quay',
    'paragraph: It is long.',
    'cell: Length',
    'cell: 140 m',
  ]);
});

test('the row of a cell is its quote', () => {
  const document = read('a.html', '<table><tr><th>Line<th>Boats<tr><td>North<td>3</table>');
  expect(document.text).toBe('Line | Boats\nNorth | 3');
  const last = document.blocks.at(-1);
  expect(last?.cell && slice(document.text, last.cell.row)).toBe('North | 3');
});

test.each(['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<article>'])('10,000 times %s is read', (tag) => {
  expect(outline(read('a.html', `<h1>Quay</h1>${tag.repeat(10_000)}The quay is long.`))).toContain('headline: Quay');
});

test('text after a part nested too deeply is still read', () => {
  const text = `${'<div>'.repeat(2000)}deep${'</div>'.repeat(2000)}<h2>Quay</h2><p>It is long.</p>`;
  expect(outline(read('a.html', text))).toEqual(['paragraph: deep', 'headline: Quay', 'paragraph: It is long.']);
});

describe('pages saved from a browser', () => {
  const page = `<!DOCTYPE html>
<!-- saved from url=(0028)https://valley.example/weir -->
<html><head><title>Weir mended | Valley Post</title>
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"Weir mended","datePublished":"2025-03-15T08:00:00+01:00","publisher":{"name":"Valley Post"}}]}</script>
</head><body>
<div id="cookie-consent">We and our 812 partners store data.</div>
<div class="nav">News 24 Sport 7</div>
<div class="most-read trending">Ten things: 10 weirs</div>
<article><header><h1>Weir mended</h1></header>
<p>The weir is 12 m<sup>2</sup> in size and cost 900<sup>1</sup> euros, the un&shy;usu\u00adal bill says.</p>
<figure><img alt="x"><figcaption>The weir took 31 days.</figcaption></figure>
<table><caption>Weirs</caption><tr><th>Weir</th><th>Metres</th></tr><tr><td>Upper</td><td>12</td></tr></table>
<div class="share-bar">Shared 4,100 times</div></article></body></html>`;

  test('the article is found among what surrounds it; captions and tables are kept', () => {
    expect(outline(read('x.html', page)).filter((line) => !line.startsWith('boilerplate'))).toEqual([
      'headline: Weir mended',
      'paragraph: The weir is 12 m² in size and cost 900[1] euros, the unusual bill says.',
      'paragraph: The weir took 31 days.',
      'paragraph: Weirs',
      'cell: Weir',
      'cell: Metres',
      'cell: Upper',
      'cell: 12',
    ]);
  });

  test('date and publisher are those of the linked data', () => {
    expect(read('x.html', page)).toMatchObject({
      title: 'Weir mended',
      publisher: 'Valley Post',
      published: { date: '2025-03-15T08:00:00+01:00' },
    });
  });

  test('places after what was left out are those of the page', () => {
    const document = read('x.html', page);
    const { line, column } = placeAt(document.positions, document.text.indexOf('euros'));
    expect(page.split('\n')[line - 1]?.slice(column - 1, column + 4)).toBe('euros');
  });
});
