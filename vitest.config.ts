import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Tests wait for PostgreSQL and for the browser more than they compute.
    maxWorkers: 4,
    reporters: ['default', './checks/count-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'checks/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          // Files of a worker share what they import: nothing that matters lives in a module.
          isolate: false,
          globalSetup: ['./test/postgres.ts'],
          setupFiles: ['./test/quiet.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          // As above; each file opens a site and a browser of its own.
          isolate: false,
          globalSetup: ['./test/postgres.ts', './test/e2e/unpack-browser.ts'],
          setupFiles: ['./test/quiet.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
