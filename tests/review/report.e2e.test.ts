import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/index.ts';
import { loadPageAssets } from '../../src/io/page-assets.ts';
import type { Report } from '../../src/model/report.ts';
import { html } from '../../src/report/html.ts';
import { findBrowser, launch, openPage } from './browser.ts';
import { harbourReport, numberedFinding } from './page/fixtures.ts';

const executable = findBrowser();
/** What an editor takes for at once, in milliseconds. */
const AT_ONCE = 100;

const SCRIPT = '<script>document.title = "taken over"</script>';
const IMAGE = '"><img src=x onerror="document.title = \'taken over\'">';
const REVERSED = '\u202e41 senob\u202c';
const PADDING = 'The water of the river Orrin rose and fell again. ';

/** A source that tries everything, and one that contradicts its figure. */
const HOSTILE = [
  {
    name: 'a.txt',
    text: `Orrin bridge ${SCRIPT}\n\n${IMAGE} ${REVERSED} The Orrin bridge has a length of 410 metres. ${SCRIPT}\n`,
  },
  { name: 'b.txt', text: 'Orrin bridge\n\nThe Orrin bridge has a length of 460 metres.\n' },
];

/** The report with 10 MB more behind each text, in one paragraph. */
function padded(report: Report): Report {
  const padding = PADDING.repeat(Math.ceil(10_000_000 / PADDING.length));
  const sources = report.sources.map(({ text = '', blocks = [], ...source }) => {
    const span = { start: text.length, end: text.length + padding.length };
    return { ...source, text: text + padding, blocks: [...blocks, { kind: 'paragraph' as const, span }] };
  });
  return { ...report, sources };
}

describe.skipIf(executable === undefined)('the HTML report', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'gainsay-html-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name)).href;
  };
  beforeAll(async () => {
    browser = await launch(executable ?? '');
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('shows hostile text as text, and 10 MB of it without a pause', async () => {
    const report = padded(await check(HOSTILE, { withText: true }));
    const page = await openPage(browser, file('hostile.html', html.render(report, { page: loadPageAssets() })));
    const text = page.locator('.source-text', { hasText: '410 metres' });
    expect(await text.locator('mark.value').textContent()).toBe('410 metres');
    const shown = await text.textContent();
    for (const words of [SCRIPT, IMAGE, 'U+202E']) expect(shown).toContain(words);
    expect(shown).not.toContain('\u202e');
    expect(await page.title()).toContain('gainsay review');
    expect(await page.locator('#page script, #page img').count()).toBe(0);
    expect(shown?.length).toBeLessThan(20_000);
    await text.hover();
    await page.mouse.wheel(0, 3000);
    await expect.poll(async () => (await text.textContent())?.length).toBeGreaterThan(shown?.length ?? 0);
    expect(await quickest(page, `document.querySelector('.source-text').scrollBy(0, 2000)`)).toBeLessThan(AT_ONCE);
    await page.context().close();
  });

  test('scrolls, searches and filters 5,000 findings at once', async () => {
    const report = harbourReport(Array.from({ length: 5000 }, (_, number) => numberedFinding(number)));
    const page = await openPage(browser, file('many.html', html.render(report, { page: loadPageAssets() })));
    await page.locator('.standing-count', { hasText: '5,000 of 5,000 open' }).waitFor();
    expect(await page.locator('.row').count()).toBeLessThan(40);
    const scroll = await quickest(page, `document.querySelector('.list').scrollBy(0, 40_000)`);
    const search = await quickest(
      page,
      `const input = document.querySelector('.search');
      input.value = input.value === 'pier 4' ? 'pier 49' : 'pier 4';
      input.dispatchEvent(new Event('input', { bubbles: true }));`,
    );
    const filter = await quickest(page, press('h'));
    const next = await quickest(page, press('j'));
    for (const [what, elapsed] of Object.entries({ scroll, search, filter, next }))
      expect(elapsed, what).toBeLessThan(AT_ONCE);
    await page.keyboard.press('G');
    await page.locator('.row[aria-current]').waitFor();
    await page.context().close();
  });

  test('is read with the keyboard, and changes nothing', async () => {
    const report = harbourReport([numberedFinding(1), numberedFinding(2), numberedFinding(3)]);
    const page = await openPage(browser, file('few.html', html.render(report, { page: loadPageAssets() })));
    expect(await page.locator('.decision-bar').count()).toBe(0);
    await page.keyboard.press('c');
    await page.locator('.standing-count', { hasText: '3 of 3 open' }).waitFor();
    await page.keyboard.press('j');
    await page.locator('.permalink', { hasText: '2 of 3' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/finding/finding-2');
    await page.keyboard.press('/');
    await page.keyboard.type('pier 3');
    await expect.poll(() => page.locator('.row').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.locator('dialog', { hasText: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('t');
    await page.locator('.item .status', { hasText: 'Not flagged' }).waitFor();
    await page.context().close();
  });
});

const press = (key: string): string => `document.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}' }))`;

/** Milliseconds until the page is drawn again after running a script: the best of five, as other processes take their turns. */
async function quickest(page: Page, act: string): Promise<number> {
  const timed = `(async () => {
    const start = performance.now();
    ${act};
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    return performance.now() - start;
  })()`;
  const elapsed: number[] = [];
  for (let turn = 0; turn < 5; turn++) elapsed.push(Number(await page.evaluate(timed)));
  return Math.min(...elapsed);
}
