import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));
const PAGE = 'review/page';
const MOST_LINES = 300;

const STAGES = [
  'lexicon',
  'ingest',
  'segment',
  'extract',
  'identity',
  'compare',
  'rules',
  'judge',
  'suppression',
  'decisions',
  'report',
];
/** Each layer may import itself, and the layers before it. Stages stand side by side. */
const LAYERS: readonly (readonly string[])[] = [
  ['model'],
  ['io'],
  ['calendar'],
  STAGES,
  [
    'builtins.ts',
    'kit.ts',
    'check.ts',
    'check-stream.ts',
    'reading.ts',
    'reading',
    'judging.ts',
    'try-rule.ts',
    'pack.ts',
    'shipped.ts',
    'compile-shipped.ts',
  ],
  ['index.ts'],
  ['review', 'cli'],
];

/** Third-party packages and the one file that each of them enters by, so that replacing one is one file's work. */
const DOORS: Readonly<Record<string, string>> = {
  commander: 'cli/',
  'csv-parse/sync': 'ingest/csv.ts',
  fflate: 'ingest/zip.ts',
  htmlparser2: 'ingest/html-tokens.ts',
  mammoth: 'ingest/office/docx.ts',
  'postal-mime': 'ingest/mail/mail.ts',
  unpdf: 'ingest/pdf/pdf.ts',
  'natural/lib/natural/stemmers/porter_stemmer': 'lexicon/stem.ts',
  open: 'review/open-page.ts',
  pino: 'io/log.ts',
  piscina: 'io/thread-pool.ts',
  preact: 'review/page/preact.ts',
  'preact/hooks': 'review/page/preact.ts',
  'string-similarity': 'identity/likeness.ts',
};
/** Modules of Node that only these parts may use. */
const FILE_MODULES = ['node:fs', 'node:fs/promises'];

const CLOCK = 'io/clock.ts';

interface Module {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [join(folder, entry.name)]
        : [],
  );

const modules: readonly Module[] = files(SOURCE).map((file) => {
  const text = readFileSync(file, 'utf8');
  const imports = [
    ...text.matchAll(/^(?:import|export)[^'";]*?from '([^']+)';|^import '([^']+)';|import\('([^']+)'\)/gm),
  ].map((match) => (match[1] ?? match[2] ?? match[3]) as string);
  return { path: relative(SOURCE, file).replaceAll('\\', '/'), text, imports };
});

const isLocal = (name: string): boolean => name.startsWith('.');
const target = (module: Module, name: string): string =>
  relative(SOURCE, resolve(SOURCE, dirname(module.path), name)).replaceAll('\\', '/');
const part = (path: string): string => path.split('/')[0] as string;
const layer = (path: string): number => LAYERS.findIndex((parts) => parts.includes(part(path)));

const localImports = modules.flatMap((module) =>
  module.imports.filter(isLocal).map((name) => ({ from: module.path, to: target(module, name) })),
);
const packageImports = modules.flatMap((module) =>
  module.imports.filter((name) => !isLocal(name)).map((name) => ({ from: module.path, name })),
);

describe('layers', () => {
  test('every part of src belongs to a layer, or nobody knows what it may import', () => {
    expect(modules.filter((module) => layer(module.path) < 0).map((module) => module.path)).toEqual([]);
  });

  test('imports go down: a later layer imports an earlier one, never the reverse, so that each can be read and tested alone', () => {
    expect(localImports.filter(({ from, to }) => layer(to) > layer(from))).toEqual([]);
  });

  test('stages never import each other: what they exchange is plain data of the model', () => {
    const crossing = localImports.filter(
      ({ from, to }) => STAGES.includes(part(from)) && STAGES.includes(part(to)) && part(from) !== part(to),
    );
    expect(crossing).toEqual([]);
  });

  test('there are no import cycles, which hide that two files are one', () => {
    expect(cycles()).toEqual([]);
  });

  test('what runs in the browser imports pure parts and itself: no files, no server, no list of a stage that draws all of it in', () => {
    const reached = new Set(modules.filter(({ path }) => path.startsWith(`${PAGE}/`)).map(({ path }) => path));
    for (const path of reached) for (const { from, to } of localImports) if (from === path) reached.add(to);
    const foreign = [...reached].filter(
      (path) => !path.startsWith(`${PAGE}/`) && (/^(?:io|cli|review)\//.test(path) || path.endsWith('/index.ts')),
    );
    expect(foreign).toEqual([]);
    expect(packageImports.filter(({ from, name }) => reached.has(from) && !name.startsWith('preact'))).toEqual([]);
  });

  test('an index file lists what a folder offers; only the outside uses it', () => {
    const own = localImports.filter(
      ({ from, to }) => to.endsWith('/index.ts') && dirname(to) === dirname(from) && !from.endsWith('/index.ts'),
    );
    expect(own).toEqual([]);
  });
});

describe('what comes from outside', () => {
  test('the model imports nothing, so that everything can import the model', () => {
    expect(packageImports.filter(({ from }) => part(from) === 'model')).toEqual([]);
  });

  test('only io touches files: every other part is a function of its arguments', () => {
    expect(packageImports.filter(({ from, name }) => FILE_MODULES.includes(name) && part(from) !== 'io')).toEqual([]);
  });

  test('a third-party package enters through one file, so that it can be replaced there', () => {
    const users = new Map<string, Set<string>>();
    for (const { from, name } of packageImports) {
      if (name.startsWith('node:')) continue;
      users.set(name, (users.get(name) ?? new Set()).add(from));
    }
    expect([...users].filter(([, froms]) => froms.size > 1).map(([name, froms]) => [name, ...froms])).toEqual([]);
    for (const [name, door] of Object.entries(DOORS)) {
      for (const from of users.get(name) ?? [])
        expect(from.startsWith(door), `${name} enters by ${door}, not by ${from}`).toBe(true);
    }
  });

  test('the main door of natural is shut: it takes half a second, prints to standard output and reads .env of the working folder', () => {
    expect(packageImports.filter(({ name }) => name === 'natural')).toEqual([]);
  });

  test('readers of formats are loaded only when such a file is there: they would cost every start more than all the rest', () => {
    const eager = /^import (?!type )[^;]*? from '(?:unpdf|mammoth|postal-mime|fflate|htmlparser2|csv-parse\/sync)';/m;
    expect(modules.filter((module) => eager.test(module.text)).map((module) => module.path)).toEqual([]);
  });

  test('no clock and no chance in src: the same input gives the same bytes', () => {
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/;
    const users = modules.filter((module) => impure.test(module.text)).map((module) => module.path);
    expect(users).toEqual([CLOCK]);
  });

  test('the clock is for what people do: the time of a decision, the age of a lock; no stage may look at it', () => {
    const users = localImports.filter(({ to }) => to === CLOCK).map(({ from }) => from);
    expect(users.filter((from) => from !== 'io/lock.ts' && part(from) !== 'cli')).toEqual([]);
  });

  test('renderers are pure strings: no console, no working folder', () => {
    const impure = /\bconsole\.|process\./;
    expect(
      modules
        .filter((module) => part(module.path) === 'report' && impure.test(module.text))
        .map((module) => module.path),
    ).toEqual([]);
  });
});

describe('files', () => {
  test(`no file has more than ${MOST_LINES} lines: a longer one does more than one job`, () => {
    const long = modules
      .map((module) => ({ path: module.path, lines: module.text.split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });
});

function cycles(): string[][] {
  const edges = new Map<string, string[]>();
  for (const { from, to } of localImports) edges.set(from, [...(edges.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const found: string[][] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path]);
      return;
    }
    state.set(path, 'open');
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}
