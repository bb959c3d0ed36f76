import { sql } from 'kysely'
import type { z } from 'zod'
import type { Role } from '../base/actor.ts'
import type { Instant } from '../base/time.ts'
import type { Database, DatabaseTransaction } from './database/database.ts'

/** Something that a domain announces: other domains learn of it through `worker/reactions.ts`, pages through live events. */
export type EventType<Payload extends z.ZodType = z.ZodType> = { readonly name: string; readonly payload: Payload }

export const defineEvent = <Payload extends z.ZodType>(name: string, payload: Payload): EventType<Payload> => ({
  name,
  payload,
})

/** Whose open pages hear of it. They hear the name and the ids alone, and ask again for what they may see. */
export type Audience = { readonly people?: readonly string[]; readonly roles?: readonly Role[] }

export type EventRow = {
  readonly id: string
  readonly name: string
  readonly payload: unknown
  readonly audience: Audience
  readonly actorId: string | null
  readonly requestId: string
  readonly at: Instant
}

export async function insertEvents(transaction: DatabaseTransaction, events: readonly EventRow[]): Promise<void> {
  if (events.length === 0) return
  await transaction
    .insertInto('events')
    .values(
      events.map(({ audience, payload, ...event }) => ({
        ...event,
        payload: JSON.stringify(payload),
        audiencePeople: [...(audience.people ?? [])],
        audienceRoles: [...(audience.roles ?? [])],
      })),
    )
    .execute()
  // Delivered by PostgreSQL at commit, and once for many of one transaction.
  await sql`select pg_notify('events', '')`.execute(transaction)
}

/** An announced event that waits for its reactions, locked by whoever took it. */
export type WaitingEvent = {
  readonly seq: number
  readonly id: string
  readonly name: string
  readonly payload: unknown
  readonly at: Instant
  readonly requestId: string
  readonly attempts: number
}

/** The oldest event whose turn has come and that nobody else holds. After `most` attempts it has no more turns. */
export const takeWaitingEvent = (
  transaction: DatabaseTransaction,
  now: Instant,
  most: number,
): Promise<WaitingEvent | undefined> =>
  transaction
    .selectFrom('events')
    .select(['seq', 'id', 'name', 'payload', 'at', 'requestId', 'attempts'])
    .where('dispatchedAt', 'is', null)
    .where('attempts', '<', most)
    .where((where) => where.or([where('nextAttemptAt', 'is', null), where('nextAttemptAt', '<=', now)]))
    .orderBy('seq')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

export async function markDispatched(transaction: DatabaseTransaction, seq: number, now: Instant): Promise<void> {
  await transaction.updateTable('events').set({ dispatchedAt: now }).where('seq', '=', seq).execute()
}

/** Counts an attempt that failed, and says when the next one is; null when there is none. */
export async function postponeEvent(
  database: Database,
  { seq, attempts }: Pick<WaitingEvent, 'seq' | 'attempts'>,
  nextAttemptAt: Instant | null,
  error: unknown,
): Promise<void> {
  await database
    .updateTable('events')
    .set({ attempts: attempts + 1, nextAttemptAt, lastError: String(error) })
    .where('seq', '=', seq)
    .execute()
}

/** Whether any event still waits for its first attempt, held by somebody or not. */
export async function anyEventWaits(database: Database): Promise<boolean> {
  const waiting = await database
    .selectFrom('events')
    .select('seq')
    .where('dispatchedAt', 'is', null)
    .where('attempts', '=', 0)
    .limit(1)
    .executeTakeFirst()
  return waiting !== undefined
}

/** Empties an event whose payload is a secret, once what follows from it has been arranged in the same transaction. */
export async function forgetPayload(transaction: DatabaseTransaction, eventId: string): Promise<void> {
  await transaction.updateTable('events').set({ payload: '{}' }).where('id', '=', eventId).execute()
}
