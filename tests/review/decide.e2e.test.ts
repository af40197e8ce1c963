import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser, launch, openPage } from './browser.ts';
import { FLOOD, type Folder, folderWith, type Reviewing, review } from './review-process.ts';

const DECISIONS = 'reports/decisions.yaml';
const executable = findBrowser();

describe.skipIf(executable === undefined)('an editor at the review page', () => {
  let browser: Browser;
  let folder: Folder;
  let running: Reviewing;
  let page: Page;

  beforeAll(async () => {
    folder = folderWith(FLOOD);
    [browser, running] = await Promise.all([launch(executable ?? ''), review(folder, 'Rosa Quay')]);
  });
  afterAll(async () => {
    await browser.close();
    await running.end();
    folder.remove();
  });
  beforeEach(async () => {
    page = await openPage(browser, running.url);
    await expectCount(page, '4 of 4 open');
  });
  afterEach(async () => {
    await page.locator('.saving').waitFor({ state: 'detached' });
    folder.put(DECISIONS, 'decisions: []\n');
    if (await page.locator('.lost').isHidden()) await expectCount(page, '4 of 4 open');
    await page.context().close();
  });

  const expectCount = (on: Page, words: string) => on.locator('.standing-count', { hasText: words }).waitFor();
  const told = (on: Page, words: string) => on.locator('.toast', { hasText: words }).waitFor();
  const headline = (on: Page) => on.locator('h2').first().textContent();
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const saved = (text: string) => expect.poll(() => folder.read(DECISIONS), { timeout: 5000 }).toContain(text);

  test('decides with the keyboard alone; the file is written, and a new check knows it', async () => {
    const first = await headline(page);
    await press('c');
    await expectCount(page, '3 of 4 open');
    expect(await headline(page)).not.toBe(first);
    await press('d', '2');
    await expectCount(page, '2 of 4 open');
    await press('r', '1');
    await expectCount(page, '1 of 4 open');
    await press('d', '6');
    await page.keyboard.type('The council counts twice.');
    await press('Enter');
    await expectCount(page, '0 of 4 open');
    await saved('The council counts twice.');
    const file = folder.read(DECISIONS);
    for (const words of ['confirmed', 'dismissed', 'other-scope', 'resolved', 'Rosa Quay'])
      expect(file).toContain(words);
    const report = JSON.parse(folder.gainsay('check', '.', '--format', 'json').stdout);
    expect(report.findings.map(({ status }: { status: string }) => status).sort()).toEqual([
      'confirmed',
      'dismissed',
      'dismissed',
      'resolved',
    ]);
  });

  test('takes a decision back, and changes one', async () => {
    await press('c');
    await expectCount(page, '3 of 4 open');
    await press('u');
    await expectCount(page, '4 of 4 open');
    await told(page, 'Undone.');
    await press('g', 'c');
    await expectCount(page, '3 of 4 open');
    await press('g', 'o');
    await expectCount(page, '4 of 4 open');
    await press('n');
    await page.keyboard.type('Ask the council.');
    await press('Enter');
    await page.locator('.standing', { hasText: 'Ask the council.' }).waitFor();
    await saved('Ask the council.');
  });

  test('decides on a selection at once, and on what is listed', async () => {
    await press('x', 'j', 'x', 'd', '5');
    await expectCount(page, '2 of 4 open');
    await press('h');
    await expect.poll(() => page.locator('.row').count()).toBe(2);
    await press('a', 'c');
    await expectCount(page, '0 of 4 open');
    await page.locator('.empty', { hasText: 'Everything here is decided.' }).waitFor();
  });

  test('dismisses for a whole topic', async () => {
    await press('d', 't', '4');
    await saved('scope: topic');
  });

  test('raises a near-miss to a finding', async () => {
    await press('t');
    await page.locator('.item .status', { hasText: 'Not flagged' }).waitFor();
    await press('r');
    await told(page, 'Raised to a finding.');
    await expectCount(page, '4 of 5 open');
  });

  test('two pages: each sees what the other decides, and neither overwrites the other', async () => {
    const other = await openPage(browser, running.url);
    await expectCount(other, '4 of 4 open');
    await press('c');
    await expectCount(other, '3 of 4 open');
    await other.keyboard.press('g');
    await other.locator('.standing', { hasText: 'Confirmed by Rosa Quay' }).waitFor();
    await other.context().close();
  });

  test('a page that decides on what another one has decided meanwhile is told, and changes nothing', async () => {
    const late = await openPage(browser, running.url, { deaf: true });
    await expectCount(late, '4 of 4 open');
    await press('c');
    await saved('confirmed');
    await late.keyboard.press('d');
    await late.keyboard.press('1');
    await told(late, 'Rosa Quay confirmed it meanwhile; yours was not saved.');
    await late.locator('.standing', { hasText: 'Confirmed by Rosa Quay' }).waitFor();
    expect(folder.read(DECISIONS)).not.toContain('dismissed');
    await late.context().close();
  });

  test('a hand edit in between is shown and kept', async () => {
    await press('c');
    await expectCount(page, '3 of 4 open');
    await saved('confirmed');
    folder.put(DECISIONS, folder.read(DECISIONS).replaceAll('confirmed', 'dismissed'));
    await press('g');
    await page.locator('.standing', { hasText: 'Dismissed by Rosa Quay' }).waitFor();
    await press('l', 'c');
    await expectCount(page, '2 of 4 open');
    await expect.poll(() => folder.read(DECISIONS)).toMatch(/dismissed[\s\S]*confirmed|confirmed[\s\S]*dismissed/);
  });

  test('a source that changes is read again; place and decisions stay', async () => {
    for (let moves = 0; moves < 4 && !(await headline(page))?.includes('injured'); moves++) await press('j');
    await press('c');
    await expectCount(page, '3 of 4 open');
    const before = await headline(page);
    expect(before).not.toContain('injured');
    folder.put('levee.txt', (FLOOD['levee.txt'] ?? '').replace('injured 17 people', 'injured 19 people'));
    await told(page, 'The sources were read again.');
    expect(await headline(page)).toBe(before);
    await page.locator('.row .status.changed').waitFor();
    await expectCount(page, '4 of 4 open');
  });

  test('a link leads to its finding, and the end of the review is said', async () => {
    const id = (await page.locator('.permalink').getAttribute('href')) ?? '';
    const other = await openPage(browser, `${running.url}${id}`);
    expect(await headline(other)).toBe(await headline(page));
    await other.context().close();
    await running.end();
    await page.locator('.lost').waitFor();
    await press('c');
    await told(page, 'gainsay review does not answer.');
    await expectCount(page, '4 of 4 open');
  });
});
