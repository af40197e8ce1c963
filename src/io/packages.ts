import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { kindOfPath, listFolders } from './files.ts';
import { yamlFilesIn } from './yaml-files.ts';

const PACKAGE_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;
const YAML_FILE = /\.ya?ml$/;

/** Whether a reference names an npm package; else it is a path, as everything that begins with a dot or ends as a YAML file does. */
export const namesPackage = (reference: string): boolean =>
  PACKAGE_NAME.test(reference) && !YAML_FILE.test(reference) && !isAbsolute(reference);

/** The node_modules folders that Node would look through for a package, nearest first. */
async function packageFolders(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    const candidate = join(at, 'node_modules');
    if ((await kindOfPath(candidate)) === 'folder') found.push(candidate);
    if (dirname(at) === at) return found;
  }
}

/** Folder of an installed package as seen from a folder, links followed; nothing of it is run or even read. Undefined if there is none. */
export async function findPackage(name: string, folder: string): Promise<string | undefined> {
  for (const modules of await packageFolders(folder)) {
    const path = join(modules, ...name.split('/'));
    if ((await kindOfPath(path)) === 'folder') return realpath(path);
  }
  return undefined;
}

/** Names of the packages that can be found from a folder, for messages. */
export async function packagesNear(folder: string): Promise<string[]> {
  const names = new Set<string>();
  for (const modules of await packageFolders(folder)) {
    for (const path of await listFolders(modules)) {
      const inner = relative(modules, path).startsWith('@') ? await listFolders(path) : [path];
      for (const each of inner) names.add(relative(modules, each).split(sep).join('/'));
    }
  }
  return [...names].sort();
}

/** Whether a path lies in a folder once links are followed. A path that leads nowhere lies where it is written. */
export async function liesWithin(path: string, folder: string): Promise<boolean> {
  const real = async (each: string): Promise<string> => realpath(each).catch(() => resolve(each));
  const way = relative(await real(folder), await real(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The YAML files that a pack offers: those in its folder rules/ and below. `outside` are links that lead out of the pack; they are not to be read. */
export async function packFiles(
  pack: string,
): Promise<{ readonly files: readonly string[]; readonly outside: readonly string[] }> {
  const rules = join(pack, 'rules');
  const all = (await kindOfPath(rules)) === 'folder' ? await yamlFilesIn(rules) : [];
  const files: string[] = [];
  const outside: string[] = [];
  for (const path of all) ((await liesWithin(path, pack)) ? files : outside).push(path);
  return { files, outside };
}
