import { posix } from 'node:path';
import type * as Tinyglobby from 'tinyglobby';
import { lazyPackage } from './lazy-package.ts';

const tinyglobby = lazyPackage<typeof Tinyglobby>('tinyglobby');

export const isGlob = (path: string): boolean => tinyglobby().isDynamicPattern(path);

/** The deepest folder that a pattern names without wildcards. */
export function globFolder(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => tinyglobby().isDynamicPattern(part));
  const fixed = parts.slice(0, first < 0 ? -1 : first).join('/');
  return fixed === '' ? (posix.isAbsolute(pattern) ? '/' : '.') : fixed;
}

/** Absolute paths of the files that a pattern matches; hidden ones, node_modules and what lies behind links to folders left out. */
export const globFiles = (pattern: string, folder: string): Promise<string[]> =>
  tinyglobby().glob(pattern, {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
