import pg from 'pg'
import { SetupError } from '../setup-error.ts'

const oldest = 150_000
const patienceMilliseconds = 5_000

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'it refuses the password',
  '28000': 'it refuses this user',
  '3D000': 'it has no such database',
}

/** Throws `SetupError`, in one line and without the password, unless `url` leads to a PostgreSQL that will do. */
export async function requireServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMilliseconds })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ number: string; version: string }>(
      "select current_setting('server_version_num') as number, current_setting('server_version') as version",
    )
    const version = rows[0]
    if (version !== undefined && Number(version.number) < oldest)
      throw new SetupError(`the database at ${place(url)} is PostgreSQL ${version.version}, and Wafa needs 15 or newer`)
  } catch (error) {
    if (error instanceof SetupError) throw error
    throw new SetupError(`cannot use the database at ${place(url)}: ${reasonOf(error)} (see DATABASE_URL)`, {
      cause: error,
    })
  } finally {
    await client.end().catch(() => {})
  }
}

function place(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

function reasonOf(error: unknown): string {
  // Node tries every address of a name, and wraps what each attempt said.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  if (!(first instanceof Error)) return String(first)
  const code = 'code' in first ? String(first.code) : ''
  return reasons[code] ?? first.message.split('\n')[0] ?? code
}
