import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launch, openPage, type PageOptions } from './browser.ts';
import { FLOOD, type Folder, folderWith, type Reviewing, review } from './review-process.ts';

const executable = findBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** States of the page, each by the keys that lead to it from the one before. */
const STATES: readonly (readonly [string, readonly string[]])[] = [
  ['a finding', []],
  ['filters', ['f']],
  ['dismissing', ['Escape', 'd']],
  ['dismissing without the note it needs', ['6']],
  ['resolving', ['Escape', 'r']],
  ['a note', ['Escape', 'n']],
  ['the keys', ['Escape', '?']],
  ['what was read', ['Escape', 'i']],
  ['export', ['Escape', 'e']],
  ['a selection', ['Escape', 'x']],
  ['a decided finding', ['c', 'g']],
  ['a search without a match', ['/', 'q', 'q', 'q', 'q']],
  ['a near-miss', ['Escape', 'Escape', 't']],
];

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  await page.evaluate(AXE);
  const results = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.skipIf(executable === undefined)('no barrier that axe finds', () => {
  let browser: Browser;
  let folder: Folder;
  let running: Reviewing;
  beforeAll(async () => {
    folder = folderWith(FLOOD);
    [browser, running] = await Promise.all([launch(executable ?? ''), review(folder, 'Rosa Quay')]);
  });
  afterAll(async () => {
    await browser.close();
    await running.end();
    folder.remove();
  });

  const everywhere: readonly (readonly [string, PageOptions, RunOptions])[] = [
    ['in the light', {}, {}],
    ['in the dark', { dark: true }, { runOnly: ['color-contrast', 'link-in-text-block'] }],
    [
      'on a narrow screen',
      { width: 390, height: 800 },
      { runOnly: ['color-contrast', 'target-size', 'region', 'scrollable-region-focusable'] },
    ],
  ];
  test.each(everywhere)('%s', { timeout: 90_000 }, async (_, look, options) => {
    const page = await openPage(browser, running.url, look);
    await page.locator('.standing-count', { hasText: '4 open' }).waitFor();
    const found: string[] = [];
    for (const [state, keys] of STATES) {
      for (const key of keys) await page.keyboard.press(key);
      found.push(...(await violations(page, options)).map((violation) => `${state}: ${violation}`));
    }
    expect(found).toEqual([]);
    await page.keyboard.press('u');
    await page.locator('.toast', { hasText: 'Undone.' }).waitFor();
    await page.context().close();
  });

  test('what happens is said, and the focus is never lost', async () => {
    const page = await openPage(browser, running.url);
    await page.locator('.standing-count', { hasText: '4 of 4 open' }).waitFor();
    await page.keyboard.press('c');
    const status = page.getByRole('status');
    await expect.poll(() => status.textContent()).toMatch(/^Confirmed\. 2 of 4: .+ against /);
    const row = page.locator('.value-row').first();
    await row.focus();
    expect(await row.textContent()).toMatch(/, stands for /);
    await page.keyboard.press('j');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H2');
    await page.keyboard.press('d');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H2');
    await page.context().close();
  });
});
