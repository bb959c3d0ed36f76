import { view } from '../../platform/action.ts'
import { clauses } from '../agreements/index.ts'
import { daysOf } from './days.ts'
import { shareOf, weekOf } from './figures.ts'
import { maySeeReports } from './permissions.ts'
import { decidedByDay } from './queries/figures.ts'
import { onTimeQuery, onTimeReport } from './schemas.ts'

/**
 * How many promises about requests (C4, C6) and tickets (S6 to S9) were kept and missed, by clause and week (Sunday to
 * Saturday in the agreement's zone), the oldest week first. A kept one counts when it was kept, a missed one at its deadline; what is cancelled in time counts nowhere.
 */
export const reportOnTime = view({
  name: 'reports.on-time',
  input: onTimeQuery,
  output: onTimeReport,
  permit: maySeeReports,
  async run(context, input) {
    const { timeZone, today, startOf } = await daysOf(context)
    const first = weekOf(today).subtract({ weeks: input.weeks - 1 })
    const decided = await decidedByDay(context.db, { from: startOf(first), now: context.now, timeZone })
    const weeks = Array.from({ length: input.weeks }, (_, index) => first.add({ weeks: index }).toString())
    return {
      timeZone,
      weeks: clauses.flatMap((clause) =>
        weeks.map((week) => {
          const days = decided.filter((row) => row.clause === clause && weekOf(row.day).toString() === week)
          const kept = days.reduce((sum, row) => sum + row.kept, 0)
          const missed = days.reduce((sum, row) => sum + row.missed, 0)
          const share = shareOf(kept, missed)
          return { clause, week, kept, missed, share, shareWithExclusions: share }
        }),
      ),
    }
  },
})
