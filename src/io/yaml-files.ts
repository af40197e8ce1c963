import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../model/report.ts';
import { kindOfPath, liesWithin, listFiles, listFolders, readTextFile, sizeOfFile } from './files.ts';
import { nearestName } from './nearest-name.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

export const YAML_ENDINGS = ['.yaml', '.yml'] as const;
const DEEPEST_FOLDER = 8;
/** Bytes of all files together: some thousands of rules, which take a second or two to read. */
const MOST_BYTES = 1_000_000;

/**
 * Reads YAML files, and of folders all that are in them (hidden ones left out), in the order given and sorted inside a folder. Paths are
 * relative to `base`, and names are as seen from it. Each file is read once. A path that leads nowhere is a problem and costs only itself.
 */
export async function readYamlFiles(
  paths: readonly string[],
  base: string,
): Promise<{ readonly files: YamlFile[]; readonly problems: readonly Problem[] }> {
  const found = new Set<string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const whole = resolve(base, path);
    const kind = await kindOfPath(whole);
    const inside = kind === 'folder' ? await withoutLinksOut(whole, base, problems) : [whole];
    if (kind === 'nothing') problems.push({ code: 'missing-file', message: await missingPathMessage(path, base) });
    else if (inside.length === 0) problems.push(emptyFolder(path));
    else for (const each of inside) found.add(each);
  }
  const read = await readAll([...found], base);
  return { files: read.files, problems: [...problems, ...read.problems] };
}

async function readAll(
  paths: readonly string[],
  base: string,
): Promise<{ readonly files: YamlFile[]; readonly problems: Problem[] }> {
  const files: YamlFile[] = [];
  const problems: Problem[] = [];
  let bytes = 0;
  for (const path of paths) {
    const name = displayName(path, base);
    const size = await sizeOfFile(path);
    bytes += size ?? 0;
    if (bytes > MOST_BYTES) {
      const message = `With this file rules and words come to ${bytes} bytes; at most ${MOST_BYTES} are read. Neither it nor what comes after it is read.`;
      problems.push({ code: 'yaml-too-large', message, file: name });
      break;
    }
    try {
      if (size === undefined) throw Object.assign(new Error(name), { code: 'no ordinary file' });
      files.push(parseYaml(await readTextFile(path), name));
    } catch (error) {
      problems.push({ code: 'unreadable', message: `The file cannot be read (${systemCode(error)}).`, file: name });
    }
  }
  return { files, problems };
}

/** What was found in a folder, but for links that lead out of it: whoever sends a folder of rules decides nothing about other files. */
async function withoutLinksOut(folder: string, base: string, problems: Problem[]): Promise<string[]> {
  const inside: string[] = [];
  for (const path of await yamlFilesIn(folder)) {
    if (await liesWithin(folder, path)) inside.push(path);
    else {
      const message = 'The link leads out of the folder that was named, or nowhere, and is not followed.';
      problems.push({ code: 'link-out', message, file: displayName(path, base) });
    }
  }
  return inside;
}

/** A path as seen from a folder, with forward slashes. */
export const displayName = (path: string, base: string): string => relative(base, path).split(sep).join('/');

/** Paths of the YAML files in a folder and those below it, sorted inside each; hidden ones left out. */
export async function yamlFilesIn(folder: string, depth = 0): Promise<string[]> {
  const files = (await listFiles(folder, YAML_ENDINGS)).filter((path) => !basename(path).startsWith('.'));
  if (depth === DEEPEST_FOLDER) return files;
  for (const inner of await listFolders(folder)) files.push(...(await yamlFilesIn(inner, depth + 1)));
  return files;
}

/** What to say of a path that leads nowhere, with the nearest name in its folder. */
export async function missingPathMessage(path: string, base: string): Promise<string> {
  const whole = resolve(base, path);
  const folder = dirname(whole);
  const isFolder = (await kindOfPath(folder)) === 'folder';
  const names = isFolder ? [...(await listFiles(folder, YAML_ENDINGS)), ...(await listFolders(folder))] : [];
  const nearest = nearestName(
    basename(whole),
    names.map((each) => basename(each)),
  );
  const instead =
    nearest === undefined ? '.' : `; did you mean "${join(dirname(path), nearest).split(sep).join('/')}"?`;
  return `There is no file or folder "${path}"${instead}`;
}

const emptyFolder = (path: string): Problem => ({
  code: 'empty-folder',
  message: `The folder "${path}" holds no file that ends in ${YAML_ENDINGS.join(' or ')}.`,
});

const systemCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
