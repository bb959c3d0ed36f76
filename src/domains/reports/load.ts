import { iso } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { daysOf } from './days.ts'
import { maySeeReports } from './permissions.ts'
import { arrivedByHour } from './queries/figures.ts'
import { loadQuery, loadReport } from './schemas.ts'

/** Requests sent and tickets reported, by weekday and hour in the agreement's zone, from `days` whole days ago until now. */
export const reportLoad = view({
  name: 'reports.load',
  input: loadQuery,
  output: loadReport,
  permit: maySeeReports,
  async run(context, { days }) {
    const { timeZone, today, startOf } = await daysOf(context)
    const from = startOf(today.subtract({ days }))
    const rows = await arrivedByHour(context.db, { from, to: context.now, timeZone })
    const countAt = (weekday: number, hour: number) => {
      const { requests = 0, tickets = 0 } = rows.find((row) => row.weekday === weekday && row.hour === hour) ?? {}
      return { requests, tickets }
    }
    return {
      timeZone,
      from: iso(from),
      sent: rows.reduce((sum, row) => sum + row.requests, 0),
      reported: rows.reduce((sum, row) => sum + row.tickets, 0),
      hours: Array.from({ length: 7 }, (_day, weekday) =>
        Array.from({ length: 24 }, (_hour, hour) => countAt(weekday, hour)),
      ),
      most: Math.max(0, ...rows.map(({ requests, tickets }) => requests + tickets)),
    }
  },
})
