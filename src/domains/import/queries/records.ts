import { type Selectable, sql } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { Extracted } from '../neutral.ts'
import type { ImportRecordTable } from '../tables.ts'
import type { Outcome, Plan, RecordKind } from '../vocabulary.ts'
import type { Verdict } from '../plan.ts'
import '../tables.ts'

export type RecordRow = Selectable<ImportRecordTable>

/** Keeps what was read. What comes in parts becomes one: the first place counts, and later words add to it. */
export async function saveRecords(
  db: DatabaseTransaction,
  runId: string,
  extracted: readonly Extracted[],
): Promise<void> {
  const rows = JSON.stringify(
    together(extracted).map(({ kind, externalId, line, parentId, at, label, record, reason }) => ({
      kind,
      external_id: externalId,
      line,
      parent_id: parentId ?? null,
      at: at ?? null,
      label: (label ?? '').slice(0, 200),
      record,
      reason: reason ?? null,
    })),
    (_key, value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value),
  )
  await sql`
    insert into import_records (run_id, line, kind, external_id, parent_id, at, label, record, reason)
    select ${runId}::uuid, line, kind, external_id, parent_id, at, label, record, reason
    from jsonb_to_recordset(${rows}::jsonb) as t(line bigint, kind text, external_id text, parent_id text,
      at timestamptz, label text, record jsonb, reason text)
    on conflict (run_id, kind, external_id) do update set
      parent_id = coalesce(import_records.parent_id, excluded.parent_id),
      at = coalesce(import_records.at, excluded.at),
      label = case when import_records.label = '' then excluded.label else import_records.label end,
      record = import_records.record || excluded.record`.execute(db)
}

/** One statement changes a row once: what has one name in it is put together before. */
function together(extracted: readonly Extracted[]): Extracted[] {
  const all = new Map<string, Extracted>()
  for (const one of extracted) {
    const key = `${one.kind} ${one.externalId}`
    const before = all.get(key)
    if (before === undefined) all.set(key, one)
    else {
      const { line, label, parentId = one.parentId, at = one.at, record, reason } = before
      all.set(key, {
        ...before,
        line,
        label: label || one.label,
        parentId,
        at,
        record: { ...record, ...one.record },
        reason,
      })
    }
  }
  return [...all.values()]
}

/** Says of osTicket's replies which ticket they are about: until then they know their conversation alone. */
export async function joinThreads(db: DatabaseTransaction, runId: string): Promise<void> {
  await sql`
    update import_records reply set parent_id = thread.parent_id
    from import_records thread
    where thread.run_id = ${runId} and thread.kind = 'thread'
      and reply.run_id = ${runId} and reply.kind = 'reply' and reply.parent_id = 'thread ' || thread.external_id`.execute(
    db,
  )
}

export async function removeRecords(db: DatabaseTransaction, runId: string): Promise<void> {
  await db.deleteFrom('importRecords').where('runId', '=', runId).execute()
}

export type ToPlan = {
  readonly position: number
  readonly kind: RecordKind
  readonly record: unknown
  readonly at: Instant | null
  readonly reason: string | null
  readonly linked: boolean
  readonly known: boolean
  readonly discussed: boolean
  readonly ticketPlan: Plan | null
  readonly ticketLinked: boolean
}

/** The next records of a kind to be planned, after a position, each with what is known of what it is about. */
export async function recordsToPlan(
  db: DatabaseTransaction,
  {
    runId,
    source,
    kinds,
    after,
    limit,
  }: {
    readonly runId: string
    readonly source: string
    readonly kinds: readonly RecordKind[]
    readonly after: number
    readonly limit: number
  },
): Promise<ToPlan[]> {
  const { rows } = await sql<ToPlan>`
    select r.position, r.kind, r.record, r.at, r.reason,
      l.subject_id is not null as linked,
      case r.kind
        when 'person' then (select true from people p where p.email = lower(trim(r.record ->> 'email')) limit 1)
        when 'ticket' then coalesce(
          (select true from import_links k
            where k.source = ${source} and k.kind = 'person' and k.external_id = r.parent_id limit 1),
          (select true from import_records p where p.run_id = r.run_id and p.kind = 'person'
            and p.external_id = r.parent_id and p.plan in ('create', 'join') limit 1)) end is true as known,
      -- Not "exists": it would read every record for each batch, to remember them all.
      case r.kind when 'ticket' then (select true from import_records m where m.run_id = r.run_id and m.kind = 'reply'
        and m.parent_id = r.external_id limit 1) end is true as discussed,
      t.plan as ticket_plan,
      tl.subject_id is not null as ticket_linked
    from import_records r
    left join import_links l on l.source = ${source} and l.kind = r.kind and l.external_id = r.external_id
    left join import_records t on r.kind = 'reply' and t.run_id = r.run_id and t.kind = 'ticket' and t.external_id = r.parent_id
    left join import_links tl on r.kind = 'reply' and tl.source = ${source} and tl.kind = 'ticket' and tl.external_id = r.parent_id
    where r.run_id = ${runId} and r.kind = any(${[...kinds]}::text[]) and r.position > ${after}
    order by r.position limit ${limit}`.execute(db)
  return rows
}

export async function savePlans(
  db: DatabaseTransaction,
  runId: string,
  verdicts: readonly (Verdict & { readonly position: number })[],
): Promise<void> {
  await sql`
    update import_records r set plan = t.plan, reason = t.reason
    from jsonb_to_recordset(${JSON.stringify(verdicts)}::jsonb) as t(position bigint, plan text, reason text)
    where r.run_id = ${runId} and r.position = t.position`.execute(db)
}

export const nextToDo = (
  db: DatabaseTransaction,
  runId: string,
  kind: 'person' | 'ticket' | 'reply',
  limit: number,
): Promise<RecordRow[]> =>
  db
    .selectFrom('importRecords')
    .selectAll()
    .where('runId', '=', runId)
    .where('kind', '=', kind)
    .where('plan', 'in', ['create', 'join'])
    .where('doneAt', 'is', null)
    .orderBy('position')
    .limit(limit)
    .execute()

/** What is still to be said on a ticket, in the order in which it was said. */
export const repliesToDo = (db: DatabaseTransaction, runId: string, ticketId: string): Promise<RecordRow[]> =>
  db
    .selectFrom('importRecords')
    .selectAll()
    .where('runId', '=', runId)
    .where('kind', '=', 'reply')
    .where('parentId', '=', ticketId)
    .where('plan', '=', 'create')
    .where('doneAt', 'is', null)
    .orderBy('at')
    .orderBy('position')
    .execute()

/** A ticket of theirs, if the file has one: for the language that they write. */
export const ticketOfRequester = (
  db: DatabaseTransaction,
  runId: string,
  externalId: string,
): Promise<RecordRow | undefined> =>
  db
    .selectFrom('importRecords')
    .selectAll()
    .where('runId', '=', runId)
    .where('kind', '=', 'ticket')
    .where('parentId', '=', externalId)
    .limit(1)
    .executeTakeFirst()

/** What came of a record; no copy is kept here of what was taken in. */
export async function settleRecord(
  db: DatabaseTransaction,
  row: RecordRow,
  result: { readonly at: Instant; readonly outcome: Outcome; readonly reason?: string | null },
): Promise<void> {
  await db
    .updateTable('importRecords')
    .set({
      doneAt: result.at,
      outcome: result.outcome,
      ...(result.reason === undefined ? {} : { reason: result.reason }),
      record: '{}',
    })
    .where('runId', '=', row.runId)
    .where('position', '=', row.position)
    .execute()
}

export async function countRecords(db: DatabaseTransaction, runId: string) {
  const { rows } = await sql<{ kind: RecordKind; plan: Plan; count: number; done: number }>`
    select kind, plan, count(*)::int as count, count(done_at)::int as done
    from import_records where run_id = ${runId} and plan is not null and kind <> 'thread'
    group by kind, plan order by kind, plan`.execute(db)
  return rows
}

type Wish = {
  readonly runId: string
  readonly plan: Plan | undefined
  readonly kind: RecordKind | undefined
  readonly cursor: number | undefined
  readonly limit: number
}

/** In the order of the file; one more than `limit` tells that there are others. */
export const recordsAfter = (
  db: DatabaseTransaction,
  { runId, plan, kind, cursor, limit }: Wish,
): Promise<RecordRow[]> =>
  db
    .selectFrom('importRecords')
    .selectAll()
    .where('runId', '=', runId)
    .where('position', '>', cursor ?? 0)
    .where('kind', '<>', 'thread')
    .$if(plan !== undefined, (query) => query.where('plan', '=', plan ?? null))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'ticket'))
    .orderBy('position')
    .limit(limit + 1)
    .execute()
