import { randomBytes } from 'node:crypto';
import { constants, readFileSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

/** Text of a UTF-8 file without byte order mark. Rejects with the system's error (`code` "ENOENT" …). */
export async function readTextFile(path: string): Promise<string> {
  return withoutByteOrderMark(await readFile(path, 'utf8'));
}

/** The same at once, for what must be there before anything else starts. */
export function readTextFileNow(path: string | URL): string {
  return withoutByteOrderMark(readFileSync(path, 'utf8'));
}

/** Content of a file as it is. Rejects with the system's error. */
export const readBytes = (path: string | URL): Promise<Uint8Array> => readFile(path);

/**
 * Writes UTF-8 text beside the target and renames it into place, so that a reader sees the old file or the new one, never a part, and a
 * crash leaves one of them. Makes the folder if it is missing. On failure nothing is left behind and the system's error is passed on.
 * `onlyIf` is asked at the last moment; the result is false, with nothing written, if it says no.
 */
export async function writeFileAtomically(
  path: string,
  text: string,
  onlyIf: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `${asidePrefix(path)}${randomBytes(6).toString('hex')}${ASIDE_ENDING}`);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    const wanted = await onlyIf();
    await (wanted ? rename(aside, path) : rm(aside));
    if (wanted) await syncFolder(folder);
    return wanted;
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

const asidePrefix = (path: string): string => `.${basename(path)}.`;
const ASIDE_ENDING = '.tmp';

/** Makes a rename last through a power failure. Some systems open no folders; there the rename alone must do. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Removes what a writer of the file left beside it when it was killed. Only for one who knows that no other is writing. */
export async function removeLeftovers(path: string): Promise<void> {
  const left = await listFiles(dirname(path), [ASIDE_ENDING]).catch(() => []);
  const own = left.filter((each) => basename(each).startsWith(asidePrefix(path)));
  await Promise.all(own.map((each) => rm(each, { force: true })));
}

/** Writes UTF-8 text to a file that must not be there yet. Rejects with the system's error, EEXIST if it is. */
export async function writeNewFile(path: string, text: string): Promise<void> {
  const aside = join(dirname(path), `${asidePrefix(path)}${randomBytes(6).toString('hex')}${ASIDE_ENDING}`);
  await writeFileAtomically(aside, text);
  try {
    // Unlike renaming, copying can refuse to replace what somebody else has put there in the meantime.
    await copyFile(aside, path, constants.COPYFILE_EXCL);
  } finally {
    await rm(aside, { force: true });
  }
}

/** Paths of the files directly in a folder whose names end in one of `endings`, sorted by code unit. Rejects if there is no such folder. */
export async function listFiles(folder: string, endings: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** Paths of the folders directly in a folder, sorted by code unit; hidden ones, links and node_modules left out. */
export async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** Where a path leads in the end, so that a link is not replaced by what is written to it; the path itself if nothing is there. */
export const realPathOf = (path: string): Promise<string> => realpath(path).catch(() => path);

/** What a path leads to, links followed. "nothing" if it cannot be reached. */
export async function kindOfPath(path: string): Promise<'file' | 'folder' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
}

/** Bytes of an ordinary file; undefined for what is none or cannot be reached: pipes and devices have no end. */
export async function sizeOfFile(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? found.size : undefined;
}

/** Whether a path, links followed, lies in a folder or below it. */
export async function liesWithin(folder: string, path: string): Promise<boolean> {
  const [root, real] = await Promise.all([folder, path].map((each) => realpath(each).catch(() => undefined)));
  return root !== undefined && real !== undefined && real.startsWith(root.endsWith(sep) ? root : root + sep);
}

const withoutByteOrderMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);
