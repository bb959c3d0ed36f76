import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

/** A database whose rows hold what `pg` makes of them: Dates, not Temporal's instants. */
export type PlainDatabase = Kysely<Record<string, Record<string, unknown>>>

/** For libraries that bring their own SQL: better-auth clones its rows, which Temporal objects do not survive. */
export function createPlainDatabase(url: string, connections: number): PlainDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: '-c timezone=UTC -c datestyle=ISO',
  })
  pool.on('error', () => {})
  return new Kysely({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] })
}
