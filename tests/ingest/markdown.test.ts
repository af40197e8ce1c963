import { expect, test } from 'vitest';
import { formats, ingest } from '../../src/ingest/index.ts';
import { slice } from '../../src/model/span.ts';
import { outline, read, textOf, tools } from './support.ts';

test.each([
  {
    name: 'marks, addresses and images are not text',
    text: '# The *new* quay\n\nIt is **140 metres** long ([plan](http://x.example/a_b)) ![map](m.png) and `K-7`.',
    blocks: ['headline: The new quay', 'paragraph: It is 140 metres long (plan)  and K-7.'],
  },
  {
    name: 'escapes and entities are decoded',
    text: 'Fares \\*rise\\* by 4 &amp; 5 &euro; &#8212; soon.',
    blocks: ['paragraph: Fares *rise* by 4 & 5 € — soon.'],
  },
  {
    name: 'lists, also nested, are items',
    text: '- Fares rise.\n- Dogs travel free.\n  - Cats too.\n\n1. First of all.',
    blocks: ['item: Fares rise.', 'item: Dogs travel free.', 'item: Cats too.', 'item: First of all.'],
  },
  {
    name: 'a wrapped paragraph is one, lines of a letterhead are several',
    text: '**Island Council**\nClerk: Ada Holm\n\nThe council has agreed to\nrebuild the quay.',
    blocks: [
      'paragraph: Island Council',
      'paragraph: Clerk: Ada Holm',
      'paragraph: The council has agreed to rebuild the quay.',
    ],
  },
  {
    name: 'quotations and HTML in between',
    text: '> "It is overdue," said Holm.\n\n<div class="ad">Boats from €90</div>\n\n<p>The quay is <b>long</b>.</p>',
    blocks: ['paragraph: "It is overdue," said Holm.', 'boilerplate: Boats from €90', 'paragraph: The quay is long.'],
  },
  {
    name: 'a line in bold heads what follows',
    text: '**Costs and dates**\n\nThe quay costs 3 million.',
    blocks: ['headline: Costs and dates', 'paragraph: The quay costs 3 million.'],
  },
])('Markdown: $name', ({ text, blocks }) => {
  expect(outline(read('a.md', text))).toEqual(blocks);
});

test('front matter is metadata, not text', () => {
  const document = read(
    'a.md',
    '---\ntitle: "A new quay"\npublisher: Island Gazette\ndate: 2025-03-04\nlanguage: en\ntags:\n  - harbour\n---\n\nThe quay is long.\n',
  );
  expect(document).toMatchObject({
    title: 'A new quay',
    publisher: 'Island Gazette',
    language: 'en',
    published: { date: '2025-03-04', origin: 'stated' },
    text: 'The quay is long.',
  });
});

test('cells know label, head, corner, caption and row', () => {
  const document = read(
    'a.md',
    '## Ferries\n\n| kroner | 2024 | 2025 |\n|---|---|---|\n| Adult | 30 | 32 |\n| Child | | 16 |\n',
  );
  const cells = document.blocks.filter((block) => block.cell?.label !== undefined);
  expect(
    cells.map((block) => [
      textOf(document, block),
      block.cell?.label,
      block.cell?.head,
      slice(document.text, block.cell?.row ?? block.span),
    ]),
  ).toEqual([
    ['30', 'Adult', '2024', 'Adult | 30 | 32'],
    ['32', 'Adult', '2025', 'Adult | 30 | 32'],
    ['16', 'Child', '2025', 'Child | 16'],
  ]);
  expect(cells.every((block) => block.cell?.corner === 'kroner' && block.cell.caption === 'Ferries')).toBe(true);
});

test('a table of two columns without a head gives labels only', () => {
  const document = read('a.md', '| | |\n|---|---|\n| Length | 140 m |\n');
  expect(document.blocks.map((block) => [textOf(document, block), block.cell?.label, block.cell?.head])).toEqual([
    ['Length', undefined, undefined],
    ['140 m', 'Length', undefined],
  ]);
});

test.each([
  ['nested deeply', `${'> '.repeat(200)}deep`],
  ['of one paragraph full of marks', '**a'.repeat(10_000)],
])('a text %s is read as plain text, with a notice', (_, text) => {
  const { documents, problems } = ingest([{ name: 'a.md', text }], formats, tools);
  expect(documents).toHaveLength(1);
  expect(problems).toMatchObject([{ code: 'markdown', file: 'a.md' }]);
});
