// Runs after `npm ci` in a clone, and where the package is installed from a git address: neither has a dist/ yet.
// An installation without development dependencies has no compiler; it must not fail for that.
import { createRequire } from 'node:module';

const hasCompiler = () => {
  try {
    createRequire(import.meta.url).resolve('typescript/bin/tsc');
    return true;
  } catch {
    return false;
  }
};

// Packing builds too, in `prepack`, and fails without a compiler rather than pack nothing.
const packing = ['pack', 'publish'].includes(process.env.npm_command ?? '');

if (!packing && hasCompiler()) await import('./build.js');
