import pg from 'pg'
import { z } from 'zod'
import { type Instant, iso } from '../base/time.ts'
import { SetupError } from './setup-error.ts'

/** What a database is to Wafa, decided at its first start. */
const installation = z.object({
  kind: z.enum(['real', 'rehearsal']),
  /** Whether demonstration data was wished for. */
  demonstration: z.boolean(),
  /** Whether everything is there that an installation begins with; `begun` and not under way, it was cut short. */
  furnished: z.enum(['no', 'begun', 'yes']),
})
export type Installation = z.infer<typeof installation>
export type InstallationKind = Installation['kind']

async function connected<Answer>(url: string, run: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url })
  // What breaks the connection fails the query as well.
  client.on('error', () => {})
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** What the database is, or undefined when nothing was ever started on it. Works before any migration. */
export const findInstallation = (url: string): Promise<Installation | undefined> =>
  connected(url, async (client) => {
    const table = await client.query("select to_regclass('installation') is not null as there")
    if (!z.object({ there: z.boolean() }).parse(table.rows[0]).there) return undefined
    const { rows } = await client.query(`
      select kind, demonstration,
        case when furnished_at is not null then 'yes' when furnishing_began_at is not null then 'begun' else 'no' end
          as furnished
      from installation`)
    return rows[0] === undefined ? undefined : installation.parse(rows[0])
  })

/** Throws `SetupError` when real data would be rehearsed on, or a rehearsal taken for real. */
export function requireKind(found: Installation | undefined, wanted: InstallationKind): void {
  if (found === undefined || found.kind === wanted) return
  throw new SetupError(
    wanted === 'rehearsal'
      ? 'this data has run without --rehearsal, and its clock cannot be moved: set DATA_DIR (or DATABASE_URL) to another'
      : 'this data belongs to a rehearsal: start it with --rehearsal, or set DATA_DIR (or DATABASE_URL) to another',
  )
}

type Claim = {
  readonly kind: InstallationKind
  readonly demonstration: boolean
  /** Where a rehearsal's clock is put, once; afterwards it only moves when it is moved. */
  readonly at: Instant
}

/** Makes a migrated database what it will be from now on; the first to come decides. */
export const claimInstallation = (url: string, { kind, demonstration, at }: Claim): Promise<void> =>
  connected(url, async (client) => {
    await client.query('begin')
    await client.query('insert into installation (kind, demonstration) values ($1, $2) on conflict do nothing', [
      kind,
      demonstration,
    ])
    if (kind === 'rehearsal')
      await client.query('insert into rehearsal_clock (instant) values ($1) on conflict do nothing', [iso(at)])
    await client.query('commit')
  })

/** Brackets the loading of what a new installation begins with. */
export async function recordFurnishing(url: string, furnish: () => Promise<void>): Promise<void> {
  const mark = (column: 'furnishing_began_at' | 'furnished_at') =>
    connected(url, (client) => client.query(`update installation set ${column} = now()`))
  await mark('furnishing_began_at')
  await furnish()
  await mark('furnished_at')
}

const lock = 7_246_115

/** Machines that share a database prepare it one after the other. */
export const oneAtATime = <Answer>(url: string, prepare: () => Promise<Answer>): Promise<Answer> =>
  connected(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [lock])
    return prepare()
  })
