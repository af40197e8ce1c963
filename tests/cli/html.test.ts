import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { check, render } from '../../src/index.ts';
import type { Report } from '../../src/model/report.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-html-'));
  writeFileSync(join(folder, 'brochure.txt'), 'The tunnel under Mount Aro has a length of 11 km.\n');
  writeFileSync(join(folder, 'website.txt'), 'The tunnel under Mount Aro has a length of 11 miles.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gainsay = (...argv: string[]): Promise<number> =>
  run(argv, {
    cwd: folder,
    stdout: { write: () => true },
    stderr: { write: () => true },
    stdin: async () => new Uint8Array(),
    isTTY: { stdout: false, stderr: false },
    env: {},
  });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const stateOf = (document: string): { report: Report } =>
  JSON.parse(/<script type="application\/json" id="state">(.*?)<\/script>/.exec(document)?.[1] ?? '{}');

test('a check puts the texts into the HTML report, and into no other', async () => {
  expect(await gainsay('check', '*.txt', '--output', 'a.html', '--output', 'a.json', '--quiet')).toBe(0);
  const { report } = stateOf(read('a.html'));
  expect(report.sources.map(({ text }) => text)).toEqual([read('brochure.txt').trim(), read('website.txt').trim()]);
  expect(report.findings).toHaveLength(1);
  expect(JSON.parse(read('a.json')).sources.map((source: object) => 'text' in source)).toEqual([false, false]);
});

test('a report that was written with texts renders to the same page', async () => {
  await gainsay('check', '*.txt', '--with-text', '--output', 'b.json', '--quiet');
  expect(await gainsay('render', 'b.json', '--output', 'b.html')).toBe(0);
  expect(read('b.html')).toBe(read('a.html'));
});

test('the library makes the page as well', async () => {
  const report = await check([{ name: 'note.txt', text: 'The ferry was late.' }], { withText: true });
  expect(stateOf(render(report, 'html')).report).toEqual(report);
});
