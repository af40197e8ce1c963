import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPaths } from '../../src/io/read.ts';

const extensions = ['.txt', '.md'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), `Text of ${name}.`);
  }
}

const read = (...paths: string[]) =>
  readPaths(
    paths.map((path) => (path === '-' ? path : join(folder, path))),
    { extensions },
  );

const namesOf = async (...paths: string[]) => (await read(...paths)).documents.map(({ name }) => name);

describe('names', () => {
  test('a folder is read with those below it, without hidden files, node_modules and unknown endings', async () => {
    write('b.md', 'a.txt', 'sub/c.TXT', 'sub/deep/d.txt', '.hidden.txt', '.git/e.txt', 'node_modules/f.txt', 'g.png');
    const { documents, problems, base, matched } = await read('');
    expect(documents.map(({ name }) => name)).toEqual(['a.txt', 'b.md', 'sub/c.TXT', 'sub/deep/d.txt']);
    expect(documents[0]?.text).toBe('Text of a.txt.');
    expect({ problems, base, matched }).toEqual({ problems: [], base: folder, matched: 4 });
  });

  test('the order of paths plays no part, and each file is read once', async () => {
    write('x/a.txt', 'y/b.txt');
    const names = ['x/a.txt', 'y/b.txt'];
    expect(await namesOf('y', 'x')).toEqual(names);
    expect(await namesOf('x/a.txt', 'x', 'y', 'y/b.txt', 'y')).toEqual(names);
  });

  test('a single file is named without its folder; a base may lie elsewhere', async () => {
    write('x/a.txt', 'z/b.txt');
    expect(await namesOf('x/a.txt')).toEqual(['a.txt']);
    const { documents } = await readPaths([join(folder, 'x/a.txt')], { extensions, base: join(folder, 'z') });
    expect(documents.map(({ name }) => name)).toEqual(['../x/a.txt']);
  });

  test('folders whose names begin alike have their parent in common', async () => {
    write('draft/a.txt', 'drafts/b.txt');
    expect(await namesOf('draft', 'drafts')).toEqual(['draft/a.txt', 'drafts/b.txt']);
  });

  test('patterns match known endings, or the ending that they spell out', async () => {
    write('x/a.txt', 'x/b.log', 'x/sub/c.md', 'x/.d.txt');
    expect(await namesOf('x/*')).toEqual(['a.txt']);
    expect(await namesOf('x/**')).toEqual(['a.txt', 'sub/c.md']);
    expect(await namesOf('x/*.log')).toEqual(['b.log']);
  });

  test('a file that is named is read whatever its ending, and a name with brackets is no pattern', async () => {
    write('a.log', 'b[1].txt', 'b1.txt');
    expect(await namesOf('a.log')).toEqual(['a.log']);
    expect(await namesOf('b[1].txt')).toEqual(['b[1].txt']);
  });

  test('standard input is read once, under the name given', async () => {
    const stdin = async () => new TextEncoder().encode('Piped.');
    const { documents, matched } = await readPaths(['-', '-'], { extensions, stdin, stdinName: 'draft.md' });
    expect({ documents, matched }).toEqual({ documents: [{ name: 'draft.md', text: 'Piped.' }], matched: 1 });
  });
});

describe('links', () => {
  test('a link out of the folder is not followed, one inside it is, and loops end', async () => {
    write('in/sub/a.txt', 'out/secret.txt');
    symlinkSync(join(folder, 'out'), join(folder, 'in/leads-out'));
    symlinkSync(join(folder, 'out/secret.txt'), join(folder, 'in/secret.txt'));
    symlinkSync(join(folder, 'in'), join(folder, 'in/sub/loop'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'in/dangling.txt'));
    symlinkSync('a.txt', join(folder, 'in/sub/z.txt'));
    const { documents, problems } = await read('in');
    expect(documents.map(({ text }) => text)).toEqual(['Text of in/sub/a.txt.']);
    expect(problems).toEqual([]);
  });
});

describe('problems', () => {
  test('a missing path, with the nearest name', async () => {
    write('drafts/a.txt');
    const { documents, problems, matched } = await read('drafst/a.txt', 'draft', 'quite-different');
    expect({ documents, matched }).toEqual({ documents: [], matched: 0 });
    expect(
      problems.map(({ code, file, hint }) => [code, file?.slice(folder.length + 1), hint?.slice(-folder.length - 8)]),
    ).toEqual([
      ['missing', 'drafst/a.txt', undefined],
      ['missing', 'draft', expect.stringContaining('drafts?')],
      ['missing', 'quite-different', undefined],
    ]);
  });

  test('an empty folder and a pattern without matches', async () => {
    write('pictures/a.png');
    expect((await read('pictures', 'pictures/*.txt')).problems.map(({ code }) => code)).toEqual([
      'empty-folder',
      'no-match',
    ]);
  });

  test('a link that leads in a circle', async () => {
    symlinkSync(join(folder, 'b.txt'), join(folder, 'a.txt'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    expect((await read('a.txt')).problems).toMatchObject([
      { code: 'unreadable', message: expect.stringContaining('circle') },
    ]);
  });

  test('standard input that fails', async () => {
    const stdin = () => Promise.reject(new Error('closed'));
    expect((await readPaths(['-'], { extensions, stdin })).problems).toMatchObject([
      { code: 'unreadable', file: 'stdin' },
    ]);
  });

  test('a device is no file', async () => {
    expect((await readPaths(['/dev/null'], { extensions })).problems).toMatchObject([{ code: 'not-a-file' }]);
  });

  test('a folder with the ending of a text is a folder', async () => {
    write('a.txt/b.txt');
    expect(await namesOf('')).toEqual(['a.txt/b.txt']);
  });

  test('one bad file among good ones costs only itself', async () => {
    write('good.txt', 'huge.txt');
    truncateSync(join(folder, 'huge.txt'), 64 * 1024 * 1024 + 1);
    writeFileSync(join(folder, 'binary.txt'), Uint8Array.from([1, 2, 0, 4, 5, 200]));
    writeFileSync(join(folder, 'old.txt'), Uint8Array.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80]));
    const progress: number[] = [];
    const onProgress = (done: number, total: number) => progress.push(done, total);
    const { documents, problems, matched } = await readPaths([folder], { extensions, onProgress });
    expect(documents).toEqual([
      { name: 'good.txt', text: 'Text of good.txt.' },
      { name: 'old.txt', text: '“café” €' },
    ]);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['binary', 'binary.txt'],
      ['too-large', 'huge.txt'],
      ['encoding', 'old.txt'],
    ]);
    expect({ matched, progress }).toEqual({ matched: 4, progress: [4, 4] });
  });
});
