import { sql } from 'kysely'
import type { Role } from '../../base/actor.ts'
import type { Database } from '../database/database.ts'
import { idsOf } from './ids.ts'
import type { Position } from './position.ts'

/** An event as pages hear of it: its name and the ids that it is about, never what it says. */
export type LiveEvent = {
  readonly position: Position
  readonly name: string
  readonly ids: Readonly<Record<string, string>>
  readonly people: readonly string[]
  readonly roles: readonly string[]
}

/** Whose events: of everybody, or those that reach one person. */
export type Ears = { readonly personId: string; readonly roles: readonly Role[] }

/** Only what no running transaction can still precede. */
const settled = sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())`

/** Events after a position, in order; with `ears`, those alone that reach them. */
export async function eventsAfter(
  database: Database,
  after: Position,
  limit: number,
  ears?: Ears,
): Promise<LiveEvent[]> {
  const rows = await database
    .selectFrom('events')
    .select(['xid', 'seq', 'name', 'payload', 'audiencePeople', 'audienceRoles'])
    .where(sql<boolean>`(xid, seq) > (${String(after.xid)}::xid8, ${after.seq}::bigint)`)
    .where(settled)
    .$if(ears !== undefined, (query) =>
      query.where((where) =>
        where.or([
          sql<boolean>`audience_people @> array[${ears?.personId}]::uuid[]`,
          sql<boolean>`audience_roles && ${[...(ears?.roles ?? [])]}::text[]`,
        ]),
      ),
    )
    .orderBy('xid')
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(({ xid, seq, name, payload, audiencePeople, audienceRoles }) => ({
    position: { xid: BigInt(xid), seq },
    name,
    ids: idsOf(payload),
    people: audiencePeople,
    roles: audienceRoles,
  }))
}

/** Whether something is committed that must wait for an older transaction to end. */
export async function isHeldBack(database: Database): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from events where xid >= pg_snapshot_xmin(pg_current_snapshot())) as held`.execute(database)
  return rows[0]?.held ?? false
}

/** Behind everything that is settled now, and before all that is to come. */
export async function currentPosition(database: Database): Promise<Position> {
  const { rows } = await sql<{ xmin: string }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(
    database,
  )
  return { xid: BigInt(rows[0]?.xmin ?? 0), seq: 0 }
}
