import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Small files that take long: begun last, they would be waited for alone. */
const patient = [
  'killed-worker',
  'chat-storm',
  'start/start',
  'demonstration.test',
  'journeys/rehearsal',
  'rehearsal/deadlines',
  'rehearsal/marks',
]

class PatientFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => (patient.some((name) => moduleId.includes(name)) ? 0 : 1)
    const usual = await BaseSequencer.prototype.sort.call(this, files)
    return usual.toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    // One more than cores: tests wait for PostgreSQL and for the browser, and more of them wait for each other.
    maxWorkers: 3,
    execArgv: ['--import', './test/cheap-passwords.ts'],
    sequence: { sequencer: PatientFirst },
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
