import { z } from 'zod'
import type { Instant } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import type { Platform } from '../../platform/platform.ts'
import { about, ticketClosed } from './events.ts'
import { isPlatform } from './permissions.ts'
import { earliestResolved, resolvedBefore, stepTicket } from './queries/tickets.ts'
import { record } from './record.ts'
import { partiesOf } from './telling.ts'

const hoursOf = ({ environment }: Platform): number => environment.TICKET_CLOSING_DAYS * 24

/** What stood resolved for TICKET_CLOSING_DAYS is closed, at that instant however late this comes. For the timetable. */
export const closeResolved = action({
  name: 'support.close-resolved',
  input: z.object({}),
  output: z.object({ closed: z.int() }),
  permit: isPlatform,
  async run(context) {
    const hours = hoursOf(context.platform)
    const due = await resolvedBefore(context.db, context.now.subtract({ hours }))
    let closed = 0
    for (const { id, resolvedAt } of due) {
      const at = (resolvedAt ?? context.now).add({ hours })
      const ticket = await stepTicket(context.db, id, 'close', { closedAt: at })
      if (ticket === undefined) continue
      closed += 1
      await record(context, ticket, 'closed', {}, at)
      await context.announce(ticketClosed, { ...about(ticket), byId: null }, partiesOf(ticket))
    }
    return { closed }
  },
})

/** When the next ticket is to be closed; null without any. */
export async function nextClosing(platform: Platform): Promise<Instant | null> {
  const resolvedAt = await earliestResolved(platform.database)
  return resolvedAt?.add({ hours: hoursOf(platform) }) ?? null
}
