import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const INSTALLING_MOST = 300_000;

/** A type of its own, so that the names can be written plainly. */
const environment: { readonly PATH?: string; readonly CHROMIUM_PATH?: string; readonly REQUIRE_BROWSER?: string } =
  process.env;

const isRunnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = (): string | undefined =>
  (environment.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isRunnable);

/** Debian's own package, where nobody has to be asked for a password. */
function install(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  const options = { stdio: 'ignore', timeout: INSTALLING_MOST } as const;
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  if (spawnSync('apt-get', [...wait, 'update'], options).status !== 0) return;
  spawnSync('apt-get', [...wait, 'install', '--yes', '--no-install-recommends', 'chromium'], options);
}

function find(): string | undefined {
  const named = environment.CHROMIUM_PATH;
  if (named !== undefined && isRunnable(named)) return named;
  const present = onPath();
  if (present !== undefined) return present;
  install();
  return onPath();
}

const MISSING = 'No Chromium: set CHROMIUM_PATH, or put chromium or chrome on PATH.';

/** Path of a Chromium that is installed, or could be. Says so where there is none; with REQUIRE_BROWSER=1 that is a failure. */
export function findBrowser(): string | undefined {
  const path = find();
  if (path !== undefined) return path;
  if (environment.REQUIRE_BROWSER === '1') throw new Error(MISSING);
  process.stderr.write(`\n*** ${MISSING} The tests of the review page are SKIPPED. ***\n\n`);
  return undefined;
}

export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** The page never hears of events: it knows what it was told when it was loaded. */
  readonly deaf?: boolean;
}

/** A page of its own that fails the test on any error in the page, and on any attempt to reach the network. */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<Page> {
  const { width = 1280, height = 860, dark = false, deaf = false } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(12_000);
  if (deaf) await context.route('**/api/events', (route) => route.abort());
  const page = await context.newPage();
  const origin = new URL(url).origin;
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith('data:') && new URL(asked).origin !== origin) throw new Error(`The page asked for ${asked}`);
  });
  await page.goto(url);
  await page.waitForSelector('.app');
  return page;
}
