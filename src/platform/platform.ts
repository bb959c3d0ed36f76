import type { Logger } from 'pino'
import type { Clock } from '../base/time.ts'
import type { Environment } from './environment.ts'
import type { Database } from './database/database.ts'
import type { Jobs } from './jobs.ts'

/** What reaches outside, made once by the composition root and handed to every verb through its caller. */
export type Platform = {
  readonly database: Database
  readonly clock: Clock
  readonly jobs: Jobs
  readonly environment: Environment
  readonly log: Logger
}
