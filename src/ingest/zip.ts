import type * as Fflate from 'fflate';
import { lazyPackage } from '../io/lazy-package.ts';
import { UnreadableError } from '../model/problem.ts';

const fflate = lazyPackage<typeof Fflate>('fflate');

/** All members that are read, unpacked; and how many times smaller a large one may be when packed. Prose shrinks to a third, tables to a fiftieth. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const LARGEST_RATIO = 300;
const SMALL_MEMBER = 1024 * 1024;
const MOST_MEMBERS = 20_000;

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

const bomb = (): UnreadableError =>
  new UnreadableError(
    'too-large',
    'The file unpacks to far more than it should hold, and was not read.',
    'If it is what it seems to be, open it and save it as text.',
  );

/** Names of the members of a ZIP archive, in the order of its directory; none if the bytes are no archive, or a damaged one. */
export function memberNames(bytes: Uint8Array): readonly string[] {
  if (!isZip(bytes)) return [];
  const names: string[] = [];
  try {
    fflate().unzipSync(bytes, {
      filter: ({ name }) => {
        if (names.length < MOST_MEMBERS) names.push(name);
        return false;
      },
    });
  } catch {
    return [];
  }
  return names;
}

/**
 * The members that `wanted` picks, unpacked, by name.
 * @throws UnreadableError if they are damaged, or unpack to more than is sound.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  try {
    const members = fflate().unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!wanted(name)) return false;
        // Sizes may be lies, but no more than what they promise is ever unpacked.
        total += originalSize;
        if (total > MOST_UNPACKED) throw bomb();
        if (originalSize > SMALL_MEMBER && originalSize > size * LARGEST_RATIO) throw bomb();
        return true;
      },
    });
    return new Map(Object.entries(members));
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(
      'damaged',
      'The file is damaged, or protected by a password.',
      'Open it and save it again.',
    );
  }
}

/** An archive of the given members, not compressed. */
export const zip = (members: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  fflate().zipSync(Object.fromEntries(members), { level: 0, mtime: '1980-01-01T00:00:00' });

const decoder = new TextDecoder();

/** A member as UTF-8 text; undefined if there is none. */
export function memberText(members: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const bytes = members.get(name);
  return bytes === undefined ? undefined : decoder.decode(bytes);
}
