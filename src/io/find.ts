import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import type { Problem } from '../model/report.ts';
import { globFiles, globFolder, isGlob } from './glob.ts';
import { nearestName } from './nearest.ts';

/** What a PATH stands for. Paths are absolute. */
export interface Found {
  readonly files: readonly string[];
  /** The folder that it counts for when names are made: itself, or the one it lies in. */
  readonly folder?: string;
  readonly problems: readonly Problem[];
}

/** A packed file counts as what is in it. */
function hasExtension(file: string, extensions: readonly string[]): boolean {
  const name = file.toLowerCase().replace(/\.gz$/, '');
  return extensions.some((extension) => name.endsWith(extension));
}

const code = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it does not exist any more',
  EMFILE: 'too many open files',
};

export const unreadable = (file: string, error: unknown): Problem => ({
  code: 'unreadable',
  message: `Cannot read ${file}: ${REASONS[code(error)] ?? code(error)}.`,
  file,
});

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}

async function missing(path: string, absolute: string): Promise<Problem> {
  const near = nearestName(basename(absolute), await namesIn(dirname(absolute)));
  const hint = near === undefined ? undefined : `Did you mean ${join(dirname(path), near)}?`;
  return {
    code: 'missing',
    message: `There is no file or folder ${path}.`,
    file: path,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** A folder that is being read, with the folders that lie in it. */
interface Walk {
  readonly root: string;
  readonly extensions: readonly string[];
  readonly seen: Set<string>;
  readonly files: string[];
  readonly problems: Problem[];
}

const liesIn = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** Type of what a link leads to, unless it leads out of the folder, in a circle or nowhere. */
async function followLink(path: string, walk: Walk): Promise<Stats | undefined> {
  try {
    return liesIn(await realpath(path), walk.root) ? await stat(path) : undefined;
  } catch {
    return undefined;
  }
}

async function entriesOf(folder: string, walk: Walk): Promise<readonly Dirent[]> {
  try {
    const real = await realpath(folder);
    if (walk.seen.has(real)) return [];
    walk.seen.add(real);
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    walk.problems.push(unreadable(folder, error));
    return [];
  }
}

/** Files with known extensions in a folder and those below it; hidden ones and node_modules left out. */
async function walkFolder(folder: string, extensions: readonly string[]): Promise<Walk> {
  const walk: Walk = { root: await realpath(folder), extensions, seen: new Set(), files: [], problems: [] };
  const pending = [folder];
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    for (const entry of await entriesOf(current, walk)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(current, entry.name);
      const kind = entry.isSymbolicLink() ? await followLink(path, walk) : entry;
      if (kind?.isDirectory()) pending.push(path);
      else if (kind?.isFile() && hasExtension(path, extensions)) walk.files.push(path);
    }
  }
  return walk;
}

async function inFolder(path: string, absolute: string, extensions: readonly string[]): Promise<Found> {
  const { files, problems } = await walkFolder(absolute, extensions);
  const empty: Problem = {
    code: 'empty-folder',
    message: `There is nothing to read in ${path}.`,
    file: path,
    hint: `Files in a folder are read if they end in ${extensions.join(', ')}, or in one of these and .gz.`,
  };
  return { files, folder: absolute, problems: files.length === 0 && problems.length === 0 ? [empty] : problems };
}

async function matching(pattern: string, extensions: readonly string[], cwd: string): Promise<Found> {
  const matches = (await globFiles(pattern, cwd)).map((file) => resolve(file));
  // A pattern that spells out an extension asks for such files, known or not.
  const written = extname(pattern);
  const files = matches.filter(
    (file) => hasExtension(file, extensions) || (/^\.\w+$/.test(written) && file.endsWith(written)),
  );
  const none: Problem = { code: 'no-match', message: `No file matches ${pattern}.`, file: pattern };
  return { files, folder: resolve(cwd, globFolder(pattern)), problems: files.length === 0 ? [none] : [] };
}

/** Finds what a file, folder or pattern, seen from `cwd`, stands for. Never throws for what the user named. */
export async function findFiles(path: string, extensions: readonly string[], cwd: string): Promise<Found> {
  const absolute = resolve(cwd, path);
  try {
    const kind = await stat(absolute);
    if (kind.isDirectory()) return await inFolder(path, absolute, extensions);
    if (kind.isFile()) return { files: [absolute], folder: dirname(absolute), problems: [] };
    return {
      files: [],
      problems: [{ code: 'not-a-file', message: `${path} is neither a file nor a folder.`, file: path }],
    };
  } catch (error) {
    if (code(error) !== 'ENOENT' && code(error) !== 'ENOTDIR')
      return { files: [], problems: [unreadable(path, error)] };
    if (isGlob(path)) return matching(path, extensions, cwd);
    return { files: [], problems: [await missing(path, absolute)] };
  }
}
