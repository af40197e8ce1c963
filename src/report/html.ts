import { digest, sha256Base64 } from '../io/digest.ts';
import type { PageAssets, Renderer, RenderOptions } from '../model/plugin.ts';
import { InputError } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { ReviewState } from '../model/review.ts';
import { reportInWords } from './wording.ts';

/** The page shows what it is given; nothing of a report without a server can be changed. */
function readOnlyState(report: Report): ReviewState {
  const decided = report.findings.flatMap(({ id, decision }) => (decision === undefined ? [] : [[id, [decision]]]));
  return {
    report,
    reportRevision: digest([JSON.stringify(report)]),
    decisionsRevision: '',
    author: '',
    readOnly: true,
    history: Object.fromEntries(decided),
    raised: report.findings.flatMap(({ id, raised }) => (raised === undefined ? [] : [id])),
  };
}

/** JSON that no HTML parser can take for the end of its element, or for anything else: "<" is spelt out. */
const inertJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** The same program or style sheet, without what would end its element; both spellings mean the same in a string. */
const inertScript = (script: string): string => script.replace(/<(?=\/script|!--)/gi, '\\x3c');
const inertStyle = (style: string): string => style.replace(/<(?=\/style)/gi, '\\3c ');

/** Nothing may load and nothing may run but the two elements with these digests (Content Security Policy Level 3, 8.4). */
function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src 'sha256-${sha256Base64(script)}'`,
    `style-src 'sha256-${sha256Base64(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function document(report: Report, page: PageAssets): string {
  const script = inertScript(page.script);
  const style = inertStyle(page.style);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyFor(script, style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>Discrepancy report</title>
<style>${style}</style>
</head>
<body>
<div id="page"></div>
<noscript>${escapeHtml(reportInWords(report))} This page needs JavaScript to show them; the Markdown report holds the same.</noscript>
<script type="application/json" id="state">${inertJson(readOnlyState(report))}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

function render(report: Report, { page }: RenderOptions): string {
  if (page === undefined) {
    const message = 'The html format needs the built review page; run "npm run build".';
    throw new InputError([{ code: 'not-built', message, file: 'dist/review/page/app.js' }]);
  }
  return document(report, page);
}

export const html: Renderer = {
  id: 'html',
  extensions: ['.html', '.htm'],
  description: 'the review page as one file to read anywhere, with the texts of the sources',
  showsTexts: true,
  render,
};
