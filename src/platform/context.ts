import type { z } from 'zod'
import type { Actor } from '../base/actor.ts'
import type { Locale } from '../base/locale.ts'
import type { Instant } from '../base/time.ts'
import type { DatabaseTransaction } from './database/database.ts'
import type { Audience, EventType } from './events.ts'
import type { Platform } from './platform.ts'

/** Who asks, for what request, in which language. */
export type Caller = {
  readonly platform: Platform
  readonly actor: Actor
  readonly requestId: string
  readonly locale: Locale
  readonly idempotencyKey?: string
}

/** What a verb works with: one transaction and one "now". */
export type Context = {
  readonly now: Instant
  readonly db: DatabaseTransaction
  readonly actor: Actor
  readonly locale: Locale
  readonly requestId: string
  readonly platform: Platform
  /** Tells the rest of the platform, if and when the transaction commits. */
  announce<Payload extends z.ZodType>(
    event: EventType<Payload>,
    payload: z.input<Payload>,
    to?: Audience,
  ): Promise<void>
}
