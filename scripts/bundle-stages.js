// Makes one file of each stage: no stage is imported but through its index, and loading some two hundred modules takes a tenth of a second
// that a reader of one page would wait for.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The bundler is the one that vite brings. */
async function bundler() {
  const vite = createRequire(import.meta.url).resolve('vite/package.json');
  return import(pathToFileURL(createRequire(vite).resolve('rolldown')).href);
}

/** What lies outside the folder of a stage stays a module of its own, so that every stage shares it. */
const outside = (folder) => (id, importer) => {
  if (!id.startsWith('.') && !id.startsWith(folder)) return true;
  const file = id.startsWith('.') ? resolve(dirname(importer), id) : id;
  return !file.startsWith(folder + sep);
};

async function bundleStage(rolldown, folder) {
  const input = resolve(folder, 'index.js');
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: outside(folder),
    makeAbsoluteExternalsRelative: true,
  });
  const { output } = await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'index.js' });
  const parts = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  for (const part of parts) if (part !== input) rmSync(part, { force: true });
}

/** Bundles every folder of `dist` that has an index. */
export async function bundleStages(dist) {
  const { rolldown } = await bundler();
  const folders = readdirSync(dist).map((name) => resolve(dist, name));
  for (const folder of folders) if (existsSync(resolve(folder, 'index.js'))) await bundleStage(rolldown, folder);
}
