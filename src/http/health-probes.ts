import { systemActor } from '../base/actor.ts'
import { nextDue } from '../domains/commitments/index.ts'
import { getDeliveryStatistics } from '../domains/notifications/index.ts'
import type { Probe } from '../platform/health.ts'

/** What counts as behind, in milliseconds. */
const lateKeeper = 5_000
const lateDelivery = 60_000

/** How far the keeper is behind the first clock that it should have looked at. */
const keeper: Probe = async (platform) => {
  const [now, next] = await Promise.all([platform.clock.now(), nextDue(platform)])
  const lag = next === null ? 0 : Math.max(0, now.epochMilliseconds - next.epochMilliseconds)
  return { status: lag > lateKeeper ? 'late' : 'ok', lagMilliseconds: lag }
}

/** Mails and pushes of the last day that wait, and that were given up. */
const deliveries: Probe = async (platform) => {
  const now = await platform.clock.now()
  const locale = platform.environment.DEFAULT_LOCALE
  const { channels } = await getDeliveryStatistics({ platform, actor: systemActor, requestId: 'health', locale }, {})
  const since = channels.flatMap(({ oldestWaitingSince: at }) => (at === null ? [] : [Temporal.Instant.from(at)]))
  const lag = Math.max(0, ...since.map((at) => now.epochMilliseconds - at.epochMilliseconds))
  const sum = (of: 'waiting' | 'givenUp') => channels.reduce((total, channel) => total + channel[of], 0)
  // A rehearsal's clock jumps; what is handed over runs on the machine's.
  const isLate = platform.clock.kind === 'system' && lag > lateDelivery
  return {
    status: isLate ? 'late' : 'ok',
    waiting: sum('waiting'),
    givenUp: sum('givenUp'),
    lagMilliseconds: lag,
  }
}

/** What the domains add to the state of the platform. */
export const healthProbes: Readonly<Record<string, Probe>> = { keeper, deliveries }
