import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import type { Report, Severity } from '../../src/model/report.ts';
import { comment } from '../../src/report/comment.ts';
import { plainText } from '../../src/report/plain-text.ts';
import { CASES } from './cases.ts';
import { claimOf, findingOf, reportOf, sideOf, sourceOf } from './fixtures.ts';

const nodesOf = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
const rendered = (report: Report): string => comment.render(report, {});

const findingWith = (text: string, severity: Severity = 'error') =>
  findingOf([sideOf(text, claimOf('a.txt', text)), sideOf('58', claimOf('b.txt', '58'))], { severity, message: text });
const reportWith = (count: number, text = '41'): Report =>
  reportOf({
    sources: [sourceOf('a.txt'), sourceOf('b.txt')],
    findings: Array.from({ length: count }, (_, index) => findingWith(`${text} ${index}`)),
  });

test('begins with the mark by which a workflow finds it again', () => {
  expect(rendered(reportOf()).startsWith('<!-- gainsay -->\n')).toBe(true);
});

test('the first five findings stand open, the others are folded', () => {
  const [open = '', folded = ''] = rendered(reportWith(8)).split('<summary>');
  expect(open.match(/^### /gm)).toHaveLength(5);
  expect(folded.match(/^### /gm)).toHaveLength(3);
  expect(folded.startsWith('3 further findings</summary>')).toBe(true);
  expect(rendered(reportWith(5))).not.toContain('<details>');
});

test('fits, and says what did not', () => {
  const text = rendered(reportWith(400, 'a rather long value that fills the comment '.repeat(4)));
  expect(text.length).toBeLessThan(65_536);
  expect(text.length).toBeGreaterThan(60_000);
  const shown = text.match(/^### /gm)?.length ?? 0;
  expect(text).toContain(`\n${400 - shown} more in the report.\n`);
});

test('one finding that is longer than a comment is not cut in its middle', () => {
  const text = rendered(reportOf({ sources: [sourceOf('a.txt')], findings: [findingWith('x'.repeat(70_000))] }));
  expect(text).toContain('1 more in the report.');
  expect(text).not.toContain('###');
});

test('many passages of a side are counted', () => {
  const claims = Array.from({ length: 7 }, (_, line) => claimOf('a.txt', '41', { line: line + 1 }));
  const report = reportOf({ findings: [findingOf([sideOf('41', ...claims), sideOf('58', claimOf('b.txt', '58'))])] });
  expect(rendered(report)).toContain('  - and 3 more passages\n');
});

describe('hostile text', () => {
  const ALLOWED = 'root heading paragraph text strong inlineCode list listItem html'.split(' ');
  const HTML = /^(?:<!-- gainsay -->|<details>\n<summary>\d+ further findings?<\/summary>|<\/details>)$/;

  function expectHarmless(text: string): void {
    for (const node of nodesOf(fromMarkdown(text))) {
      expect(ALLOWED).toContain(node.type);
      if (node.type === 'html') expect(node.value).toMatch(HTML);
      if (node.type === 'text') expect(node.value).not.toMatch(/@|#\d|https?:|www\.|\p{Cc}(?<!\n)/u);
    }
  }

  test.each(Object.entries(CASES))('%s shows text alone, and refers to nobody and no issue', (_, report) => {
    expectHarmless(rendered(report));
  });

  test('whatever it is', () => {
    const pieces = fc.constantFrom(...'`*_[]()<>|~#&;!\\$-+=:/@.x1 \n', '</details>', '-->', '#12', '@you', '**', '1.');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        // A value is never without a character.
        fc.pre(plainText(parts.join('')) !== '');
        expectHarmless(rendered(reportOf({ findings: [findingWith(parts.join(''))] })));
      }),
      { numRuns: 300 },
    );
  });
});
