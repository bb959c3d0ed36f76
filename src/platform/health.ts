import { sql } from 'kysely'
import { z } from 'zod'
import { within } from '../base/patience.ts'
import { iso, isoInstant } from '../base/time.ts'
import type { Platform } from './platform.ts'
import { beatMilliseconds } from './processes/heartbeat.ts'
import { stopwatch } from './system-clock.ts'

const state = z.enum(['ok', 'late', 'down']).meta({ description: '`late`: works, but behind; `down`: does not work' })

const part = z.looseObject({ status: state })
export type Part = z.infer<typeof part>

/** What GET /api/v1/health answers. */
export const healthView = z.object({
  status: z.enum(['ok', 'degraded', 'down']),
  clock: z.object({ kind: z.enum(['system', 'rehearsal']), now: isoInstant.nullable() }),
  parts: z.record(z.string(), part),
})
export type Health = z.infer<typeof healthView>

/** Looks at one part; throws when it cannot even look. */
export type Probe = (platform: Platform) => Promise<Part>

const patienceMilliseconds = 3_000
const lateBeatMilliseconds = 5 * beatMilliseconds
const lateEventMilliseconds = 10_000

/** Round trip to PostgreSQL, in milliseconds. */
const database: Probe = async (platform) => {
  const elapsed = stopwatch()
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
    platform.database,
  )
  return { status: 'ok', version: rows[0]?.version ?? null, latencyMilliseconds: elapsed() }
}

/** How many workers have lately said that they are alive, and how long ago the last one did. */
const worker: Probe = async (platform) => {
  const { rows } = await sql<{ alive: number; age: number | null }>`
    select count(*) filter (where clock_timestamp() - beat_at < ${`${lateBeatMilliseconds} milliseconds`}::interval) as alive,
      (extract(epoch from clock_timestamp() - max(beat_at)) * 1000)::bigint as age
    from worker_heartbeats`.execute(platform.database)
  const { alive = 0, age = null } = rows[0] ?? {}
  return { status: alive > 0 ? 'ok' : 'down', alive, lastBeatMillisecondsAgo: age }
}

/** Announced events that no worker has taken yet, and those given up. */
const relay: Probe = async (platform) => {
  const now = await platform.clock.now()
  const { rows } = await sql<{ waiting: number; failing: number; oldest: Temporal.Instant | null }>`
    select count(*) as waiting, count(*) filter (where attempts > 0) as failing,
      min(at) filter (where attempts = 0) as oldest
    from events where dispatched_at is null`.execute(platform.database)
  const { waiting = 0, failing = 0, oldest = null } = rows[0] ?? {}
  const lag = oldest === null ? 0 : now.epochMilliseconds - oldest.epochMilliseconds
  return { status: lag > lateEventMilliseconds || failing > 0 ? 'late' : 'ok', waiting, failing, lagMilliseconds: lag }
}

const own: Readonly<Record<string, Probe>> = { database, worker, relay }

/**
 * The state of the platform and of each part: ours, and what the domains add. Never throws: a part that cannot be
 * looked at within three seconds is down.
 */
export async function health(platform: Platform, probes: Readonly<Record<string, Probe>> = {}): Promise<Health> {
  const looks = Object.entries({ ...own, ...probes }).map(async ([name, probe]): Promise<[string, Part]> => [
    name,
    await patiently(probe(platform), { status: 'down' }),
  ])
  const [parts, now] = await Promise.all([Promise.all(looks), patiently(platform.clock.now(), null)])
  const states = parts.map(([, { status }]) => status)
  const databaseDown = parts.some(([name, { status }]) => name === 'database' && status === 'down')
  return {
    status: databaseDown ? 'down' : states.every((each) => each === 'ok') ? 'ok' : 'degraded',
    clock: { kind: platform.clock.kind, now: now === null ? null : iso(now) },
    parts: Object.fromEntries(parts),
  }
}

const patiently = <Answer, Otherwise>(answer: Promise<Answer>, otherwise: Otherwise): Promise<Answer | Otherwise> =>
  within(patienceMilliseconds, answer).catch(() => otherwise)
