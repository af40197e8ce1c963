import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Three reports of one flood: four figures that differ, and a year that only looks like one. */
export const FLOOD: Readonly<Record<string, string>> = {
  'tide.txt':
    'The Brackmere flood\n\nWesthaven Herald, 12 May 2025\n\nThe Brackmere flood damaged 214 houses on Sunday. The repairs of the Brackmere flood cost $14 million. About 1,200 people were evacuated during the Brackmere flood. The Brackmere flood injured 12 people.\n',
  'levee.txt':
    'The Brackmere flood\n\nLevee Post, 13 May 2025\n\nThe Brackmere flood damaged 260 houses on Sunday. The repairs of the Brackmere flood cost $19 million. The Brackmere flood injured 17 people. In 2019 the Brackmere flood damaged 31 houses.\n',
  'council.txt':
    'The Brackmere flood\n\nCouncil minutes, 14 May 2025\n\nThe Brackmere flood damaged 214 houses. The repairs of the Brackmere flood cost more than $14 million. 3,100 people were evacuated during the Brackmere flood.\n',
};

export interface Folder {
  readonly path: string;
  readonly put: (name: string, text: string) => void;
  readonly read: (name: string) => string;
  /** Runs the program there and gives what it printed. */
  readonly gainsay: (...args: readonly string[]) => { readonly status: number | null; readonly stdout: string };
  readonly remove: () => void;
}

export function folderWith(files: Readonly<Record<string, string>>): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'gainsay-page-')));
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  };
  for (const [name, text] of Object.entries(files)) put(name, text);
  return {
    path,
    put,
    read: (name) => (existsSync(join(path, name)) ? readFileSync(join(path, name), 'utf8') : ''),
    gainsay: (...args) => spawnSync(process.execPath, [MAIN, ...args], { cwd: path, encoding: 'utf8' }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

export interface Reviewing {
  readonly url: string;
  readonly end: () => Promise<void>;
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** Starts `gainsay review` as an editor does, and waits for its address. */
export async function review(folder: Folder, author: string): Promise<Reviewing> {
  const child = spawn(process.execPath, [MAIN, 'review', '.', '--no-open', '--author', author], {
    cwd: folder.path,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\S+/.exec(printed);
      if (found !== null) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`gainsay review ended with ${code}: ${printed}`)));
  });
  return {
    url,
    end: async () => {
      child.kill('SIGTERM');
      await ended(child);
    },
  };
}
