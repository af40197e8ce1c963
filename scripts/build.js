// Builds dist/: compiles the shipped YAML to JSON once the TypeScript is there to do it, and bundles the review page.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bundleStages } from './bundle-stages.js';

const require = createRequire(import.meta.url);
const run = (script, ...args) => {
  const done = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 2);
};

rmSync('dist', { recursive: true, force: true });
run(require.resolve('typescript/bin/tsc'), '--project', 'tsconfig.build.json');
await bundleStages('dist');
run('dist/compile-shipped.js');
run('scripts/build-page.js');
