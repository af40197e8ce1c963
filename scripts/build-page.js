// Builds the review page into dist/review/page/: one script, one style sheet, one document. The names are fixed, because the
// server hands out exactly these three files, and the HTML report takes the first two in.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGE = fileURLToPath(new URL('../src/review/page', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../dist/review/page', import.meta.url));

await build({
  configFile: false,
  root: PAGE,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: OUTPUT,
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { entryFileNames: 'app.js', assetFileNames: 'app[extname]', codeSplitting: false },
    },
  },
});
