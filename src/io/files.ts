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

/**
 * Writes UTF-8 text beside the target and renames it into place, so that a reader sees the old file or the new one, never a part. Makes
 * the folder if it is missing. On failure nothing is left behind and the system's error is passed on.
 */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const aside = join(folder, `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(aside, 'wx');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Writes UTF-8 text to a file that must not be there yet. Rejects with the system's error, EEXIST if it is. */
export async function writeNewFile(path: string, text: string): Promise<void> {
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
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
