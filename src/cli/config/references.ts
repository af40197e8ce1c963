import { join, resolve } from 'node:path';
import type { Located } from '../../io/collections.ts';
import { complain } from '../../io/field.ts';
import { kindOfPath } from '../../io/files.ts';
import { nearestName } from '../../io/nearest-name.ts';
import { findPackage, liesWithin, namesPackage, packagesNear, packFiles } from '../../io/packages.ts';
import { displayName, missingPathMessage } from '../../io/yaml-files.ts';
import { CONFIG_NAME } from './find.ts';

/** From where what a configuration names is looked for. */
export interface Base {
  /** Folder of the configuration. */
  readonly folder: string;
  /** Folder of the package that it came in, which it must not lead out of: its author is not the project's. */
  readonly package?: string;
}

/** A configuration or a pack that was found. */
export interface Resolved {
  readonly path: string;
  readonly package?: string;
}

const tell = ({ span, context }: Located<string>, code: string, message: string): undefined =>
  complain(context, span, { code, message }) as undefined;

async function pathOf(reference: Located<string>, base: Base): Promise<string | undefined> {
  const path = resolve(base.folder, reference.value);
  if (base.package !== undefined && !(await liesWithin(path, base.package))) {
    return tell(
      reference,
      'outside-package',
      `"${reference.value}" leads out of the package, which may name its own files only.`,
    );
  }
  if ((await kindOfPath(path)) !== 'nothing') return path;
  return tell(reference, 'missing-file', await missingPathMessage(reference.value, base.folder));
}

async function packageOf(reference: Located<string>, base: Base): Promise<string | undefined> {
  const found = await findPackage(reference.value, base.folder);
  if (found !== undefined) return found;
  const near = nearestName(reference.value, await packagesNear(base.folder));
  const instead = near === undefined ? `; a folder is named "./${reference.value}".` : `; did you mean "${near}"?`;
  return tell(
    reference,
    'missing-package',
    `There is no package "${reference.value}" in node_modules here or above${instead}`,
  );
}

/** Paths that exist, absolute; what leads nowhere is told. */
export async function existingPaths(references: readonly Located<string>[], base: Base): Promise<Located<string>[]> {
  const found: Located<string>[] = [];
  for (const reference of references) {
    const path = await pathOf(reference, base);
    if (path !== undefined) found.push({ ...reference, value: path });
  }
  return found;
}

/** The file of an extended configuration: itself, or gainsay.yaml of a folder or package. */
export async function extendedConfig(reference: Located<string>, base: Base): Promise<Resolved | undefined> {
  const isPackage = namesPackage(reference.value);
  const found = await (isPackage ? packageOf : pathOf)(reference, base);
  if (found === undefined) return undefined;
  const path = (await kindOfPath(found)) === 'folder' ? join(found, CONFIG_NAME) : found;
  if ((await kindOfPath(path)) !== 'file') {
    return tell(reference, 'missing-file', `"${reference.value}" holds no ${CONFIG_NAME}.`);
  }
  if (isPackage) return { path, package: found };
  return base.package === undefined ? { path } : { path, package: base.package };
}

/** The YAML files of packs, each in the place of the reference that names its pack. */
export async function filesOfPacks(references: readonly Located<string>[], base: Base): Promise<Located<string>[]> {
  const found: Located<string>[] = [];
  for (const reference of references) {
    const folder = await (namesPackage(reference.value) ? packageOf : pathOf)(reference, base);
    if (folder === undefined) continue;
    const { files, outside } = await packFiles(folder);
    for (const path of outside) {
      tell(reference, 'outside-package', `${displayName(path, folder)} leads out of the pack and is not read.`);
    }
    if (files.length + outside.length === 0) {
      tell(reference, 'empty-folder', `The pack "${reference.value}" has no YAML file in a folder rules/.`);
    }
    found.push(...files.map((value) => ({ ...reference, value })));
  }
  return found;
}
