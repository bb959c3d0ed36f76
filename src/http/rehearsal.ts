import { z } from 'zod'
import { hasRole } from '../base/actor.ts'
import { Failure } from '../base/errors.ts'
import { type Instant, instantInput, iso } from '../base/time.ts'
import { parseInput } from '../platform/parse-input.ts'
import type { Platform } from '../platform/platform.ts'
import type { App } from './app.ts'
import { inputOf } from './request-input.ts'

const duration = z.string().transform((text, context) => {
  try {
    return Temporal.Duration.from(text)
  } catch {
    context.addIssue({ code: 'invalid_format', format: 'duration', input: text })
    return z.NEVER
  }
})

/** `{ "to": instant }` or `{ "by": "PT4H" }` (ISO 8601; hours and smaller, or days of 24 hours). */
const move = z
  .object({ to: instantInput.optional(), by: duration.optional() })
  .refine(({ to, by }) => (to === undefined) !== (by === undefined), { path: ['to'], error: 'one_of_to_and_by' })

/** The rehearsal's clock: anyone may read it, administrators move it. Not a verb, for a move is many transactions. */
export function mountRehearsal(app: App, platform: Platform, moveTo: (instant: Instant) => Promise<void>): void {
  const now = async () => ({ rehearsal: platform.clock.kind === 'rehearsal', now: iso(await platform.clock.now()) })

  app.get('/api/v1/rehearsal/clock', async (context) => context.json(await now(), 200, { 'cache-control': 'no-store' }))

  app.post('/api/v1/rehearsal/clock', async (context) => {
    const { actor, locale } = context.get('caller')
    if (actor.kind === 'visitor') throw new Failure('unauthenticated')
    if (!hasRole(actor, 'administrator')) throw new Failure('forbidden')
    if (platform.clock.kind !== 'rehearsal') throw new Failure('not_in_rehearsal')
    const { to, by = Temporal.Duration.from('PT0S') } = parseInput(move, await inputOf(context), locale)
    await moveTo(to ?? later(await platform.clock.now(), by))
    return context.json(await now())
  })
}

const later = (now: Instant, by: Temporal.Duration): Instant =>
  now.add(by.round({ largestUnit: 'hours', relativeTo: '1970-01-01' }))
