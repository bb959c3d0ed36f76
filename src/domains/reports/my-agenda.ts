import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { type Instant, iso } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { maySeeOwnAgenda } from './permissions.ts'
import { appointmentsOf, callsToConfirm, choicesOf, completionsToRate, proposalsTo } from './queries/agenda.ts'
import { myAgenda } from './schemas.ts'

const ahead = { hours: 7 * 24 }

/** What waits for the reader on either side of a consultation, and their appointments of the next seven days. */
export const reportMyAgenda = view({
  name: 'reports.my-agenda',
  input: z.object({}),
  output: myAgenda,
  permit: maySeeOwnAgenda,
  async run({ db, now, actor }) {
    const me = actorId(actor) ?? ''
    const meeting = <Row extends { startsAt: Instant; endsAt: Instant }>(row: Row) => ({
      ...row,
      startsAt: iso(row.startsAt),
      endsAt: iso(row.endsAt),
    })
    return {
      choices: (await choicesOf(db, me)).map((row) => ({ ...row, since: iso(row.since) })),
      proposals: (await proposalsTo(db, me, now)).map(meeting),
      calls: (await callsToConfirm(db, me)).map((row) => ({ ...row, heldAt: iso(row.heldAt) })),
      completions: (await completionsToRate(db, me)).map((row) => ({ ...row, completedAt: iso(row.completedAt) })),
      appointments: (await appointmentsOf(db, me, now, now.add(ahead))).map(meeting),
    }
  },
})
