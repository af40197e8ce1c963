import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const STATIC_IMPORT = /^(?:import|export) (?!type )[^;]*? from '([^']+)';/gm;

/** Every module that is loaded with one, as far as the project's own files go; packages by name. */
function loadedWith(entry: URL, seen = new Set<string>()): Set<string> {
  seen.add(entry.href);
  for (const [, specifier = ''] of readFileSync(entry, 'utf8').matchAll(STATIC_IMPORT)) {
    const own = specifier.startsWith('.') ? new URL(specifier, entry) : undefined;
    if (!own) seen.add(specifier);
    else if (!seen.has(own.href)) loadedWith(own, seen);
  }
  return seen;
}

test('starting the program loads no pipeline, no YAML and no log: each command loads what it needs', () => {
  const root = new URL('../../src/', import.meta.url);
  const loaded = [...loadedWith(new URL('cli/main.ts', root))].map((name) => name.replace(root.href, ''));
  expect(loaded).toContain('cli/program.ts');
  expect(loaded.filter((name) => !/^(?:cli|model|report|io)\/|^node:/.test(name)).sort()).toEqual([
    'commander',
    'picocolors',
  ]);
  expect(loaded.filter((name) => /^cli\/commands\/|^cli\/(?:config|load-kit|read-sources)/.test(name))).toEqual([]);
});
