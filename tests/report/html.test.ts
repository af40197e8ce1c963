import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPageAssets } from '../../src/io/page-assets.ts';
import { InputError } from '../../src/model/problem.ts';
import { html } from '../../src/report/html.ts';
import { withoutTexts } from '../../src/report/without-texts.ts';
import { CASES } from './cases.ts';
import { claimOf, findingOf, reportOf, sideOf, sourceOf } from './fixtures.ts';

const page = { script: "show('</script><!--')", style: 'p::before { content: "</style>" }' };

const between = (text: string, start: string, end: string): string => {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.indexOf(end, from));
};
const stateIn = (document: string) =>
  JSON.parse(between(document, '<script type="application/json" id="state">', '</script>'));

describe('one file', () => {
  test('that lets nothing run or load but its own script and style', () => {
    const document = html.render(reportOf(), { page });
    const policy = between(document, 'Content-Security-Policy" content="', '"');
    const digest = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${digest(between(document, '<script type="module">', '</script>'))}'`);
    expect(policy).toContain(`'sha256-${digest(between(document, '<style>', '</style>'))}'`);
    expect(policy).not.toContain('unsafe');
  });

  test('whose script and style cannot end their elements', () => {
    const document = html.render(reportOf(), { page });
    expect(document.match(/<\/script>/g)).toHaveLength(2);
    expect(document.match(/<\/style>/g)).toHaveLength(1);
    expect(document).not.toContain('<!--');
  });

  test.each(Object.entries(CASES))('that carries the report: %s', (_, report) => {
    const state = stateIn(html.render(report, { page }));
    expect(state).toMatchObject({ report, readOnly: true });
    const decided = report.findings.flatMap(({ id, decision }) => (decision === undefined ? [] : [id]));
    expect(Object.keys(state.history)).toEqual([...new Set(decided)]);
  });

  test('whatever the sources say', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '/', 'script', '>', '!--', '"', "'", '\u2028', '\ud800', 'a') }),
        (text) => {
          const report = reportOf({
            sources: [sourceOf(text, { text })],
            findings: [findingOf([sideOf(text, claimOf(text, text)), sideOf('b', claimOf('b', text))])],
          });
          const document = html.render(report, { page });
          expect(stateIn(document).report).toEqual(report);
          expect(document.match(/<script/g)).toHaveLength(2);
        },
      ),
    );
  });

  test('that is not made without the page', () => {
    expect(() => html.render(reportOf(), {})).toThrow(InputError);
  });
});

test('a report without texts keeps everything else', () => {
  const source = sourceOf('a.txt', { publisher: 'Ledger' });
  const report = reportOf({ sources: [{ ...source, text: 'Forty boats.', blocks: [] }] });
  expect(withoutTexts(report)).toEqual(reportOf({ sources: [source] }));
});

describe('the built page', () => {
  test('is one document that names one script and one style sheet, and no other address', () => {
    const { script, style } = loadPageAssets();
    const document = readFileSync(new URL('../../dist/review/page/index.html', import.meta.url), 'utf8');
    expect(document.match(/(?:src|href)="[^"]*"/g)).toEqual(['href="data:,"', 'src="./app.js"', 'href="./app.css"']);
    expect(document).not.toMatch(/ style=|<script>|<style/);
    expect(style).not.toMatch(/url\(|@import/);
    expect(script).not.toMatch(/\bimport\(|dangerouslySetInnerHTML=|\beval\(/);
  });

  test('is asked for by its name where it is missing', () => {
    expect(() => loadPageAssets(new URL('file:///no/such/folder/'))).toThrow(
      'The review page is missing; run "npm run build".',
    );
  });
});
