import { sql } from 'kysely'
import type { z } from 'zod'
import type { Role } from '../base/actor.ts'
import type { DatabaseTransaction } from './database/database.ts'

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
  readonly at: Temporal.Instant
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
