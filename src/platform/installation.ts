import pg from 'pg'
import { z } from 'zod'
import { type Instant, iso } from '../base/time.ts'
import { SetupError } from './setup-error.ts'

export type InstallationKind = 'real' | 'rehearsal'

const row = z.object({
  kind: z.enum(['real', 'rehearsal']),
  began: z.boolean(),
  ended: z.boolean(),
})

export type Installation = {
  readonly kind: InstallationKind
  /** Demonstration data: never loaded, interrupted while it was, or there. */
  readonly demonstration: 'none' | 'unfinished' | 'loaded'
}

async function connected<Answer>(url: string, run: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url })
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
    const { rows } = await client.query(
      `select kind, demonstration_began_at is not null as began, demonstration_ended_at is not null as ended
       from installation`,
    )
    if (rows[0] === undefined) return undefined
    const { kind, began, ended } = row.parse(rows[0])
    return { kind, demonstration: ended ? 'loaded' : began ? 'unfinished' : 'none' }
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

/**
 * Makes a migrated database what it will be from now on; the first to come decides. A rehearsal's clock is put to
 * `at` once, and afterwards only moves when it is moved.
 */
export async function claimInstallation(url: string, kind: InstallationKind, at: Instant): Promise<void> {
  await connected(url, async (client) => {
    await client.query('begin')
    await client.query('insert into installation (kind) values ($1) on conflict do nothing', [kind])
    if (kind === 'rehearsal')
      await client.query('insert into rehearsal_clock (instant) values ($1) on conflict do nothing', [iso(at)])
    await client.query('commit')
  })
  requireKind(await findInstallation(url), kind)
}

/** Brackets the loading of demonstration data, so that one that was interrupted is known as such. */
export async function recordDemonstration(url: string, load: () => Promise<void>): Promise<void> {
  const mark = (column: 'demonstration_began_at' | 'demonstration_ended_at') =>
    connected(url, (client) => client.query(`update installation set ${column} = now()`))
  await mark('demonstration_began_at')
  await load()
  await mark('demonstration_ended_at')
}
