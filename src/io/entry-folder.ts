import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { digestOfBytes } from './digest.ts';

const pack = promisify(deflateRaw);
const unpack = promisify(inflateRaw);

/** Texts under keys in a folder that several processes may use at once, and that may be damaged or deleted at any time. */
export interface EntryFolder {
  /** The text as it was put, or undefined: an entry that is missing, cut short or changed counts as none. Never rejects. */
  readonly get: (key: string) => Promise<string | undefined>;
  /** Never rejects: what cannot be written is not kept. */
  readonly put: (key: string, text: string) => Promise<void>;
  /** Removes entries, those first that were neither read nor written here and of these the oldest, until no more than `bytes` are left. */
  readonly shrink: (bytes: number) => Promise<void>;
  /** Entries that could not be written. */
  readonly failed: () => number;
}

/** Fastest: what is read out of a text repeats its words so often that more effort gains little. */
const LEVEL = 1;
/** A document is at most 64 MB, and what is found in it is some ten times as long. */
const LARGEST_UNPACKED = 1024 * 1024 * 1024;
const DIGEST_LENGTH = 64;
const ASIDE_ENDING = '.tmp';
/** Hex digits of a key that name the folder of its entry, so that no folder holds very many. */
const SHARD = 2;

/** How other programs know that nobody needs to back up or to commit what is here. */
const MARKERS: readonly (readonly [name: string, text: string])[] = [
  [
    'CACHEDIR.TAG',
    'Signature: 8a477f597d28d172789f06886806bc55\n# What gainsay read out of documents. It can be deleted.\n',
  ],
  ['.gitignore', '*\n'],
];

/** Makes the folder. Rejects with the system's error if that cannot be done. Keys are hex digits. */
export async function openEntryFolder(folder: string): Promise<EntryFolder> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of MARKERS) await writeFile(join(folder, name), text, { flag: 'wx' }).catch(unlessThere);
  const used = new Set<string>();
  let [written, failed] = [0, 0];
  return {
    get: async (key) => {
      try {
        const text = await opened(await readFile(pathOf(folder, key)));
        used.add(key);
        return text;
      } catch {
        return undefined;
      }
    },
    put: async (key, text) => {
      try {
        await writeEntry(folder, key, await closed(text));
        used.add(key);
        written++;
      } catch {
        failed++;
      }
    },
    // Who has added nothing leaves the looking to others.
    shrink: async (bytes) => (written === 0 ? undefined : shrink(folder, bytes, used)),
    failed: () => failed,
  };
}

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
}

const folderOf = (folder: string, key: string): string => join(folder, key.slice(0, SHARD));
const pathOf = (folder: string, key: string): string => join(folderOf(folder, key), key.slice(SHARD));

/** The digest of what follows, then the packed text. */
async function closed(text: string): Promise<Uint8Array> {
  const packed = await pack(text, { level: LEVEL });
  return Buffer.concat([Buffer.from(digestOfBytes(packed), 'latin1'), packed]);
}

/** Throws for what `closed` did not make. */
async function opened(entry: Buffer): Promise<string> {
  const packed = entry.subarray(DIGEST_LENGTH);
  if (digestOfBytes(packed) !== entry.toString('latin1', 0, DIGEST_LENGTH)) throw new Error('The entry is damaged.');
  return (await unpack(packed, { maxOutputLength: LARGEST_UNPACKED })).toString();
}

/** Aside and renamed, so that another process finds all of it or nothing. It is not forced to the disk: the digest tells what a crash left. */
async function writeEntry(folder: string, key: string, entry: Uint8Array): Promise<void> {
  const path = pathOf(folder, key);
  const aside = `${path}.${randomBytes(6).toString('hex')}${ASIDE_ENDING}`;
  await mkdir(folderOf(folder, key), { recursive: true });
  try {
    await writeFile(aside, entry, { flag: 'wx' });
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

interface Entry {
  readonly path: string;
  readonly size: number;
  readonly written: number;
  readonly isUsed: boolean;
}

async function shrink(folder: string, bytes: number, used: ReadonlySet<string>): Promise<void> {
  const entries = await entriesIn(folder, used);
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  const leastNeeded = entries.sort((a, b) => Number(a.isUsed) - Number(b.isUsed) || a.written - b.written);
  for (const { path, size } of leastNeeded) {
    if (total <= bytes) return;
    await rm(path, { force: true }).catch(() => undefined);
    total -= size;
  }
}

async function entriesIn(folder: string, used: ReadonlySet<string>): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const shard of await readdir(folder)) {
    // Entries and what a process that was killed left beside them; nothing that anyone else has put there.
    if (!/^[0-9a-f]{2}$/.test(shard)) continue;
    const names = await readdir(join(folder, shard)).catch(() => []);
    const states = names.map(async (name): Promise<Entry[]> => {
      const path = join(folder, shard, name);
      const state = await stat(path).catch(() => undefined);
      if (state === undefined) return [];
      return [{ path, size: state.size, written: state.mtimeMs, isUsed: used.has(shard + name) }];
    });
    found.push(...(await Promise.all(states)).flat());
  }
  return found;
}
