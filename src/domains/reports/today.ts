import { z } from 'zod'
import { view } from '../../platform/action.ts'
import { clauses } from '../agreements/index.ts'
import { commitmentsOf } from '../commitments/index.ts'
import { daysOf } from './days.ts'
import { maySeeReports } from './permissions.ts'
import { countOverdue, decidedByDay, openSubjects } from './queries/figures.ts'
import { todayReport } from './schemas.ts'

const most = 1_000

/** Promises kept and missed since midnight in the agreement's zone, and how the open ones stand now. */
export const reportToday = view({
  name: 'reports.today',
  input: z.object({}),
  output: todayReport,
  permit: maySeeReports,
  async run(context) {
    const { timeZone, today, startOf } = await daysOf(context)
    const decided = await decidedByDay(context.db, { from: startOf(today), now: context.now, timeZone })
    const subjects = await openSubjects(context.db, most)
    const open = (await commitmentsOf(context, [...new Set(subjects)])).filter(
      ({ metAt, state }) => metAt === null && state !== 'cancelled',
    )
    const still = open.filter(({ state }) => state === 'running' || state === 'paused')
    return {
      timeZone,
      day: today.toString(),
      clauses: clauses.map((clause) => {
        const row = decided.find((found) => found.clause === clause)
        return { clause, kept: row?.kept ?? 0, missed: row?.missed ?? 0 }
      }),
      open: still.length,
      atRisk: still.filter(({ atRisk }) => atRisk).length,
      overdue: await countOverdue(context.db, context.now),
    }
  },
})
