// Writes the counts of a test run as one plain line, for whoever reads only the end of it.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Prints `N passed, N failed, N skipped` last and keeps it in `.cache/test-counts`. */
export function plainReporter(): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[], unhandled) {
      const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
      for (const module of modules) {
        if (module.errors().length > 0) counts.failed += 1;
        for (const test of module.children.allTests()) {
          const { state } = test.result();
          if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state] += 1;
        }
      }
      const line = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
      mkdirSync('.cache', { recursive: true });
      writeFileSync('.cache/test-counts', `${line}\n`);
      setImmediate(() => process.stdout.write(`${line}\n`));
    },
  };
}
