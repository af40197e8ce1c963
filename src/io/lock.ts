import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { timeNow } from './clock.ts';

/** Work under a lock takes milliseconds; one that is older was left behind by another machine, or its process number was given away. */
const STALE_AFTER_MS = 10_000;
const GIVE_UP_AFTER_MS = 20_000;
const LONGEST_WAIT_MS = 40;

/** The lock of a file is held by another process that is alive and does not let go. */
export class LockError extends Error {
  readonly code = 'ELOCKED';
  constructor(file: string, holder: string) {
    super(`${file} is held by ${holder === '' ? 'another process' : `process ${holder}`}`);
    this.name = 'LockError';
  }
}

/**
 * Does something while no other process that asks for the same lock does. The lock is a file beside `path`; one left by a process that
 * was killed is taken over. Makes the folder if it is missing.
 * @throws LockError after 20 seconds of waiting.
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const holder = `${process.pid} ${hostname()} ${randomBytes(6).toString('hex')}`;
  await mkdir(dirname(path), { recursive: true });
  await acquire(lock, holder);
  try {
    return await work();
  } finally {
    // Another may have taken it over while this process slept.
    if ((await contentOf(lock)) === holder) await rm(lock, { force: true });
  }
}

async function acquire(lock: string, holder: string): Promise<void> {
  for (let waited = 0; waited <= GIVE_UP_AFTER_MS; ) {
    if (await create(lock, holder)) return;
    const other = await contentOf(lock);
    if (other !== undefined && (await isStale(lock, other))) await takeAway(lock, other, holder);
    else {
      const pause = Math.min(LONGEST_WAIT_MS, 2 + waited / 4);
      await wait(pause);
      waited += pause;
    }
  }
  throw new LockError(basename(lock), (await contentOf(lock)) ?? '');
}

async function create(lock: string, holder: string): Promise<boolean> {
  try {
    await writeFile(lock, holder, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

const contentOf = (lock: string): Promise<string | undefined> => readFile(lock, 'utf8').catch(() => undefined);

async function isStale(lock: string, holder: string): Promise<boolean> {
  const [pid = '', host = ''] = holder.split(' ');
  if (host === hostname() && !isAlive(Number(pid))) return true;
  const made = await stat(lock).catch(() => undefined);
  return made !== undefined && Date.parse(timeNow()) - made.mtimeMs > STALE_AFTER_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Renamed before it is removed: of several that find it stale one gets it, and a fresh lock taken by mistake is put back. */
async function takeAway(lock: string, stale: string, holder: string): Promise<void> {
  const taken = `${lock}.${holder.split(' ').at(-1)}.tmp`;
  try {
    await rename(lock, taken);
    if ((await contentOf(taken)) !== stale) await link(taken, lock);
  } catch {
    // Another was faster.
  } finally {
    await rm(taken, { force: true });
  }
}
