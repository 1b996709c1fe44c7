// How the tests run: real DuckDB, generous time limits for a slow machine, a plain line of counts at the end.
import { defineConfig } from 'vitest/config';
import { plainReporter } from './test/plain-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    pool: 'forks',
    maxWorkers: 2,
    reporters: ['default', plainReporter()],
  },
});
