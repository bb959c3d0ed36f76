import { iso } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { elapsedAt } from './answers.ts'
import { quantile } from './figures.ts'
import { maySeeReports } from './permissions.ts'
import { acceptedOffers } from './queries/figures.ts'
import { timeToAcceptQuery, timeToAcceptReport } from './schemas.ts'

const most = 2_000
const bounds = [0, 0.5, 1, 2, 3, 4] as const

/** How long it took until an offer was accepted (C4), in business hours of the clock under which it ran. */
export const reportTimeToAccept = view({
  name: 'reports.time-to-accept',
  input: timeToAcceptQuery,
  output: timeToAcceptReport,
  permit: maySeeReports,
  async run(context, { days }) {
    const from = context.now.subtract({ hours: days * 24 })
    const elapsed = await elapsedAt(context, await acceptedOffers(context.db, from, most))
    const hours = [...elapsed.values()].toSorted((a, b) => a - b)
    return {
      from: iso(from),
      accepted: hours.length,
      p50: quantile(hours, 0.5),
      p90: quantile(hours, 0.9),
      buckets: bounds.map((low, index) => {
        const high = bounds[index + 1] ?? null
        const count = hours.filter((hour) => hour >= low && (high === null || hour < high)).length
        return { from: low, to: high, count }
      }),
    }
  },
})
