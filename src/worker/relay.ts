import { systemActor } from '../base/actor.ts'
import { type Caller, type Context, inTransaction } from '../platform/action.ts'
import { listen } from '../platform/database/bell.ts'
import {
  type EventType,
  markDispatched,
  postponeEvent,
  takeWaitingEvent,
  type WaitingEvent,
} from '../platform/events.ts'
import type { Platform } from '../platform/platform.ts'

/** What the platform does of itself when a domain announces something. */
export type Reaction = {
  readonly event: string
  readonly run: (context: Context, event: Announced) => Promise<unknown>
}

/** An announced event as reactions receive it; `payload` is as its type parses it. */
export type Announced<Payload = unknown> = {
  readonly id: string
  readonly name: string
  readonly payload: Payload
  readonly at: Temporal.Instant
}

/** Binds an event type to what follows from it. */
export const on = <Type extends EventType>(
  type: Type,
  run: (context: Context, event: Announced<ReturnType<Type['payload']['parse']>>) => Promise<unknown>,
): Reaction => ({
  event: type.name,
  run: (context, event) => run(context, { ...event, payload: type.payload.parse(event.payload) as never }),
})

const batch = 50
/** Waits between attempts, in milliseconds; after the last the event is given up, visibly. */
const backoff = [1_000, 5_000, 30_000, 120_000, 600_000]

/**
 * Hands waiting events to their reactions, oldest first, each event in a transaction of its own that also marks it.
 * Returns how many it handled; any number of processes may do this at once.
 */
export async function relayEvents(platform: Platform, reactions: readonly Reaction[]): Promise<number> {
  let handled = 0
  for (let taken = 0; taken < batch; taken += 1) {
    if (!(await relayNext(platform, reactions))) break
    handled += 1
  }
  return handled
}

async function relayNext(platform: Platform, reactions: readonly Reaction[]): Promise<boolean> {
  const caller: Caller = {
    platform,
    actor: systemActor,
    requestId: 'relay',
    locale: platform.environment.DEFAULT_LOCALE,
  }
  let taken: WaitingEvent | undefined
  try {
    return await inTransaction(caller, 'action', async (context) => {
      taken = await takeWaitingEvent(context.db, context.now, backoff.length + 1)
      if (taken === undefined) return false
      const { id, name, payload, at, requestId } = taken
      for (const reaction of reactions) {
        if (reaction.event === name) await reaction.run({ ...context, requestId }, { id, name, payload, at })
      }
      await markDispatched(context.db, taken.seq, context.now)
      return true
    })
  } catch (error) {
    if (taken === undefined) throw error
    await postpone(platform, taken, error)
    return true
  }
}

async function postpone(platform: Platform, event: WaitingEvent, error: unknown): Promise<void> {
  const { seq, attempts, name } = event
  platform.log.error({ err: error, seq, event: name, attempt: attempts + 1 }, 'a reaction failed')
  const wait = backoff[attempts]
  const now = await platform.clock.now()
  const next = wait === undefined ? null : now.add({ milliseconds: wait })
  await postponeEvent(platform.database, event, next, error)
}

/**
 * Runs the relay until the signal: woken by PostgreSQL at each commit that announces something, and every
 * `pollMilliseconds` for what waits for its next attempt.
 */
export async function runRelay(
  platform: Platform,
  reactions: readonly Reaction[],
  signal: AbortSignal,
  pollMilliseconds = 1_000,
): Promise<void> {
  const bell = listen(platform.environment.DATABASE_URL, 'events', signal)
  while (!signal.aborted) {
    try {
      while (!signal.aborted && (await relayEvents(platform, reactions)) > 0);
    } catch (error) {
      platform.log.error({ err: error }, 'the relay could not reach the database')
    }
    await bell.wait(pollMilliseconds)
  }
}
