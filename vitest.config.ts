import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What starts whole programs and a browser: one file at a time, after the rest, so that nothing starves. */
const BROWSER = ['test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    // Child processes that a test starts inherit this, and so can run the sources.
    execArgv: ['--import', new URL('./test/support/ts-loader.mjs', import.meta.url).href],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'peil',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: BROWSER,
          maxWorkers: Math.max(2, availableParallelism()),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: BROWSER,
          globalSetup: 'test/browser/setup.ts',
          maxWorkers: 1,
          testTimeout: 240_000,
          hookTimeout: 240_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
