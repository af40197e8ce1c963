import { dirname, join, resolve } from 'node:path';
import { kindOfPath } from '../../io/files.ts';

export const CONFIG_NAME = 'gainsay.yaml';

/** Absolute path of the nearest gainsay.yaml in a folder or one above it. */
export async function nearestConfig(folder: string): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME);
    if ((await kindOfPath(path)) === 'file') return path;
    if (dirname(at) === at) return undefined;
  }
}
