export { type Postgres, type PostgresOptions, startPostgres } from './start-postgres.ts'
export { clearLeftover } from './postmaster.ts'
