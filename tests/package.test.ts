import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** An empty project that has the package as npm would have packed it: nothing of the repository is in reach but its dependencies. */
let folder = '';
let packed: Packed = { filename: '', files: [] };
const installed = (): string => join(folder, 'node_modules/gainsay');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-package-'));
  const shell = process.platform === 'win32';
  // The build is done by now, and a second one would take dist/ away from the tests that run beside this one.
  const options = ['--ignore-scripts', '--json', '--pack-destination', folder];
  [packed] = JSON.parse(
    execFileSync('npm', ['pack', ...options], { cwd: ROOT, encoding: 'utf8', shell, stdio: 'pipe' }),
  );
  execFileSync('tar', ['-xzf', packed.filename], { cwd: folder });
  mkdirSync(join(folder, 'node_modules'));
  cpSync(join(folder, 'package'), installed(), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(installed(), 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }\n');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });

describe('the packed package', () => {
  test('holds what it needs and nothing of the workshop', () => {
    const paths = packed.files.map(({ path }) => path);
    const needed = [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'dist/shipped.json',
      'dist/review/page/app.js',
      'dist/index.d.ts',
      'rules/schema/rule.schema.json',
    ];
    expect(paths).toEqual(expect.arrayContaining(needed));
    expect(
      paths.filter(
        (path) => !/^(?:dist|rules|docs)\/|^(?:LICENSE|NOTICE\.md|README\.md|CHANGELOG\.md|package\.json)$/.test(path),
      ),
    ).toEqual([]);
    expect(paths.filter((path) => path.includes('compile-shipped'))).toEqual([]);
  });

  test('pleases publint, warnings included', async () => {
    const tarball = readFileSync(join(folder, packed.filename));
    const bytes = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball: bytes as ArrayBuffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('runs as a command: finds a conflict, writes the report, says so in the exit code', () => {
    mkdirSync(join(folder, 'drafts'), { recursive: true });
    writeFileSync(join(folder, 'drafts/a.txt'), 'The tunnel under Mount Aro has a length of 11 km.\n');
    writeFileSync(join(folder, 'drafts/b.txt'), 'The tunnel under Mount Aro has a length of 11 miles.\n');
    const command = join(installed(), manifest.bin.gainsay);
    const done = node(command, 'check', 'drafts', '--fail-on', 'warning', '--output', 'report.json');
    expect(done).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({
      schema: 1,
      tool: { name: 'gainsay', version: manifest.version },
      sources: [{ name: 'a.txt' }, { name: 'b.txt' }],
    });
    expect(readFileSync(command, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
  });

  test('reads with several threads, which it brings along', () => {
    const command = join(installed(), manifest.bin.gainsay);
    const argv = ['check', 'drafts', '--format', 'json', '--fail-on', 'never'];
    const [one, two] = ['1', '2'].map((jobs) => node(command, ...argv, '--jobs', jobs));
    expect(two).toMatchObject({ status: 0, stderr: '' });
    expect(two?.stdout).toBe(one?.stdout);
    expect(JSON.parse(two?.stdout ?? '').findings).toHaveLength(1);
  });

  test.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('type-checks in a project of its own, resolution %s', (resolution, moduleKind) => {
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
    const compilerOptions = {
      ...{ module: moduleKind, moduleResolution: resolution, target: 'es2022', types: [], noEmit: true },
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false },
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const done = node(TSC, '--project', '.');
    expect(done.stdout).toBe('');
    expect(done.status).toBe(0);
  });

  test('runs as a library', () => {
    writeFileSync(join(folder, 'use.js'), USE);
    const done = node('use.js');
    expect(done.stderr).toBe('');
    expect(done.stdout).toBe('2 sources, InputError, # Discrepancy report\n');
  });
});

const CONSUMER = `
import { check, extract, type Finding, InputError, type Plugin, type RawDocument, type Report, render } from 'gainsay';

const documents: readonly RawDocument[] = [{ name: 'a.txt', text: 'Eleven people were hurt.' }];
const shout: Plugin = {
  name: 'shout',
  renderers: [{ id: 'shout', extensions: ['.shout'], description: 'loud', render: (report) => report.tool.name.toUpperCase() }],
};
const report: Report = await check(documents, { withText: true, plugins: [shout] });
const open: Finding[] = report.findings.filter(({ status }) => status === 'open');
const { claims } = await extract(documents);
const place: number | undefined = claims[0]?.line;
const value = claims[0]?.value;
const figures: readonly number[] = value?.type === 'quantity' ? value.figures : [];
const text: string = render(report, 'shout', { plugins: [shout] });
// @ts-expect-error a report cannot be changed
report.findings = [];
export { figures, InputError, open, place, text };
`;

const USE = `
import { check, InputError, render } from 'gainsay';
const report = await check([{ name: 'a.txt', text: 'The ferry was late.' }, { name: 'b.txt', text: 'The ferry was on time.' }]);
let name = 'nothing';
try { render(report, 'papyrus'); } catch (error) { if (error instanceof InputError) name = error.name; }
process.stdout.write(report.sources.length + ' sources, ' + name + ', ' + render(report, 'md').split('\\n')[0] + '\\n');
`;

describe('the repository', () => {
  const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));
  const texts = tracked.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  const filesWith = (pattern: RegExp): string[] =>
    texts.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  test.each([
    ['README.md'],
    ['ARCHITECTURE.md'],
    ['CONTRIBUTING.md'],
    ['CHANGELOG.md'],
    ['LICENSE'],
    ['.ci/run'],
    ['package-lock.json'],
    ['reports/seeds.md'],
    ['reports/seeds.json'],
  ])('%s is there', (path) => {
    expect(tracked).toContain(path);
    expect(readFileSync(join(ROOT, path), 'utf8').trim()).not.toBe('');
  });

  test('CI does what the README says, with nothing added', () => {
    expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toMatch(/^npm ci && npm test$/m);
  });

  test('package.json names one door, one command and the oldest Node that works', () => {
    expect(manifest).toMatchObject({
      type: 'module',
      license: 'MIT',
      engines: { node: '^20.19.0 || >=22.12.0' },
      bin: { gainsay: './dist/cli/main.js' },
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        './package.json': './package.json',
      },
    });
    expect(Object.keys(manifest.exports)).toEqual(['.', './package.json']);
  });

  test('names no host that packages come from: everyone installs from where they are configured to', () => {
    expect(filesWith(/https?:\/\/[^\s"'`)]*(?:registry|\.tgz)/i)).toEqual([]);
    for (const lock of ['package-lock.json', 'bench/package-lock.json'])
      expect(readFileSync(join(ROOT, lock), 'utf8')).not.toContain('"resolved"');
  });

  test("names no folder of anybody's machine", () => {
    // A path of its own: not part of a longer one, of a URL or of a pattern.
    expect(filesWith(/(?<![\w.\-/*\\:~}])\/(?:home|Users|root|mnt)\/\w|(?<![\w\\])[A-Z]:\\Users/)).toEqual([]);
    expect(texts.filter(({ text }) => text.includes(resolve(ROOT))).map(({ path }) => path)).toEqual([]);
  });

  test('nothing imports natural by its main door, which loads database drivers', () => {
    const imports = /(?:from|import\(|require\(|require\.resolve\()\s*['"]natural['"]/;
    const offending = filesWith(imports).filter((path) => /\.[cm]?[jt]s$/.test(path));
    expect(offending).toEqual([]);
  });
});
