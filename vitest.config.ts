import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Many tests share two slow cores in some places; a property is allowed its time.
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Entry points that only run as processes or threads of their own; tests/package.test.ts, tests/review/ and tests/reading/ start them.
      exclude: [
        'src/cli/main.ts',
        'src/cli/review-worker.ts',
        'src/reading/thread.ts',
        'src/compile-shipped.ts',
        // What only a browser can run; tests/review/ drives it in one.
        'src/review/page/browser/**',
        'src/review/page/preact.ts',
        '**/*.d.ts',
      ],
      // In a file only, so that the last lines of a run are the count of tests. `npm run coverage` prints the table.
      reporter: ['json-summary'],
      thresholds: { statements: 96, branches: 89, functions: 96, lines: 97 },
    },
  },
});
