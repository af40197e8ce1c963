import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/report/markdown/escape.ts';
import { quotation } from '../../src/report/markdown/passage.ts';
import { markdown } from '../../src/report/markdown.ts';
import { plainText } from '../../src/report/plain-text.ts';
import { CASES, HOSTILE_TEXTS } from './cases.ts';
import { claimOf, findingOf, reportOf, sideOf, sourceOf } from './fixtures.ts';

const parse = (text: string): Nodes =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

const nodesOf = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];

const textOf = (node: Nodes): string =>
  nodesOf(node)
    .map((each) => (each.type === 'text' || each.type === 'inlineCode' ? each.value : ''))
    .join('');

const PREFIX = '../sources/';
const ALLOWED = new Set(
  ['root heading paragraph list listItem table tableRow tableCell text strong inlineCode link html'.split(' ')].flat(),
);

function expectHarmless(rendered: string, prefix: string): void {
  for (const node of nodesOf(parse(rendered))) {
    expect(ALLOWED).toContain(node.type);
    if (node.type === 'html') expect(node.value).toBe('<br>');
    if (node.type === 'link') {
      expect(node.url.startsWith(prefix)).toBe(true);
      expect(node.url).toMatch(/^[\w%./-]*(#(L|page=)\d+)?$/);
    }
    if (node.type === 'table') {
      const columns = node.children[0]?.children.length;
      expect(node.children.map((row) => row.children.length)).toEqual(node.children.map(() => columns));
    }
    if (node.type === 'text') expect(node.value).not.toMatch(/https?:\/\/|www\.|@|\p{Cc}|[\u202a-\u202e]/u);
  }
}

describe('a whole report', () => {
  test.each(Object.keys(CASES))('%s stays within the Markdown that the renderer writes itself', (name) => {
    const report = CASES[name];
    if (!report) throw new Error(`no case ${name}`);
    expectHarmless(markdown.render(report, { sourcePrefix: PREFIX }), PREFIX);
  });

  test('hostile text adds no heading and no table', () => {
    const report = CASES.hostile ?? reportOf();
    const kinds = nodesOf(parse(markdown.render(report, {}))).map((node) => node.type);
    const perFinding = HOSTILE_TEXTS.length;
    // Title, one heading a finding, agreements, look-alikes with one reason, suppressed findings, problems in two lists.
    expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(1 + perFinding + 1 + 2 + 1 + 2);
    // Sources, one table a finding, agreements.
    expect(kinds.filter((kind) => kind === 'table')).toHaveLength(1 + perFinding + 1);
  });

  test('any text in any place leaves the structure as it is', () => {
    const shapeOf = (text: string): string[] => {
      const sides = [
        sideOf(text, claimOf(text, text, { quote: `a ${text} b`, speaker: text })),
        sideOf('b', claimOf('b', '1')),
      ];
      const report = reportOf({
        sources: [sourceOf(text, { publisher: `P${text}` })],
        findings: [findingOf(sides, { why: text, topic: { key: '', label: `T${text}`, subject: [], attribute: '' } })],
      });
      const rendered = markdown.render(report, { sourcePrefix: PREFIX });
      expectHarmless(rendered, PREFIX);
      return nodesOf(parse(rendered))
        .map((node) => node.type)
        .filter((kind) => /heading|table|list/.test(kind));
    };
    const expected = shapeOf('plain');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), markdownText), (text) => {
        // An empty speaker leaves its column out.
        fc.pre(plainText(text) !== '');
        expect(shapeOf(text)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

/** Strings made of what means something in Markdown. */
const markdownText = fc
  .array(fc.constantFrom(...'`*_[]()<>|~#&;!\\$-+=:/@.x1 \n\t"\'', '&lt;', 'http://x', 'www.x.y', '**', '``', '1.'), {
    maxLength: 25,
  })
  .map((parts) => parts.join(''));

describe('escaped text', () => {
  const places: readonly (readonly [string, string, string])[] = [
    ['a paragraph', '', ''],
    ['a heading', '## 1. ', ''],
    ['a list item', '- ', ''],
    ['a table cell', '| a |\n| --- |\n| ', ' |'],
    ['a link label', '[', '](x)'],
  ];
  test.each(places)('shows the same text in %s', (_, before, after) => {
    const around = textOf(parse(`${before}MARK${after}`)).split('MARK');
    fc.assert(
      fc.property(markdownText, (text) => {
        fc.pre(plainText(text) !== '');
        const shown = textOf(parse(`${before}${escapeMarkdown(text)}${after}`));
        expect(shown).toBe(around.join(plainText(text)));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['US$14 billion', 'They paid US$14 billion.', '$14 billion'],
    ['49%', 'It is 49%-owned.', '49%'],
    ['€25bn', '(€25bn)', '€25bn'],
    ['5*', 'a *5** hotel', '5*'],
    ['£3m', '“£3m”', '£3m'],
    ['10', 'In 2010, 10 came.', '10'],
    ['14 billion', 'paid 14\u00a0billion dollars', '14 billion'],
  ])('puts %s in bold', (bold, quote, value) => {
    const strong = nodesOf(parse(quotation(quote, value))).filter((node) => node.type === 'strong');
    expect(strong.map(textOf)).toEqual([bold]);
    expect(textOf(parse(quotation(quote, value)))).toBe(`“${plainText(quote)}”`);
  });

  test('bold survives whatever stands beside the value', () => {
    fc.assert(
      fc.property(markdownText, markdownText, (before, after) => {
        const quote = `${before}$58m${after}`;
        const strong = nodesOf(parse(`x ${quotation(quote, '$58m')}`)).filter((node) => node.type === 'strong');
        expect(strong).toHaveLength(1);
        expect(textOf(strong[0] as Nodes)).toContain('$58m');
      }),
      { numRuns: 500 },
    );
  });
});
