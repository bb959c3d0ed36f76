export { type Postgres, type PostgresOptions, startPostgres } from './start-postgres.ts'
export { clearLeftover, isAlive } from './postmaster.ts'
export { runningAddress } from './running-address.ts'
