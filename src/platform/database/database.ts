import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { InstantParametersPlugin } from './instant-parameters.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>
export type DatabaseTransaction = Transaction<Tables>

const { builtins } = pg.types
// Per pool, never global: other users of `pg` in this process expect its own types.
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text.replace(' ', 'T'))],
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
  [builtins.DATE, (text) => text],
])

/** Connects lazily; `connections` is per process. Instants are Temporal.Instant, dates `YYYY-MM-DD`, counts numbers. */
export function createDatabase(url: string, connections = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format),
    },
    // The dates of the session never depend on the server's own settings.
    options: '-c timezone=UTC -c datestyle=ISO',
  })
  // A server that goes away breaks idle connections; the pool replaces them at the next query.
  pool.on('error', () => {})
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin(), new InstantParametersPlugin()],
  })
}
