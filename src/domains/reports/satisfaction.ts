import { actorId } from '../../base/actor.ts'
import { view } from '../../platform/action.ts'
import { daysOf } from './days.ts'
import { few, shareOf } from './figures.ts'
import { maySeeReports } from './permissions.ts'
import { answersByMonth, type MonthOfAnswers } from './queries/satisfaction.ts'
import { satisfactionQuery, satisfactionReport } from './schemas.ts'

const clauses = ['S6', 'S7', 'S8', 'S9'] as const

/**
 * What requesters answered when asked whether it helped, by clause and by month in the agreement's zone, the oldest
 * first. A share that rests on fewer than five answers is not told: the counts are.
 */
export const reportSatisfaction = view({
  name: 'reports.satisfaction',
  input: satisfactionQuery,
  output: satisfactionReport,
  permit: maySeeReports,
  async run(context, { months, of }) {
    const { timeZone, today, startOf } = await daysOf(context)
    const first = today.with({ day: 1 }).subtract({ months: months - 1 })
    const agentId = of === 'me' ? (actorId(context.actor) ?? undefined) : undefined
    const rows = await answersByMonth(context.db, { from: startOf(first), timeZone, agentId })
    const names = Array.from({ length: months }, (_, ahead) =>
      first.add({ months: ahead }).toPlainYearMonth().toString(),
    )
    return {
      timeZone,
      from: first.toString(),
      all: sumOf(rows),
      clauses: clauses.map((clause) => ({ clause, ...sumOf(rows.filter((row) => row.clause === clause)) })),
      months: names.map((month) => ({ month, ...sumOf(rows.filter((row) => row.month === month)) })),
    }
  },
})

function sumOf(rows: readonly MonthOfAnswers[]) {
  const good = rows.reduce((sum, row) => sum + row.good, 0)
  const bad = rows.reduce((sum, row) => sum + row.bad, 0)
  return { good, bad, share: good + bad < few ? null : shareOf(good, bad) }
}
