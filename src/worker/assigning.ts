import { backOnDuty, cameOnDuty, chooseAgent, givesOut, idsOnDuty, wentOffDuty } from '../domains/duty/index.ts'
import { dueInHandOf, giveTicket, loadOf, ticketOpened, ticketToGive, unassignedNew } from '../domains/support/index.ts'
import { asSystem, type Context } from '../platform/action.ts'
import { on, type Reaction } from './relay.ts'

type Why = 'new' | 'off_duty' | 'came_on_duty' | 'escalation'

/** Gives a ticket to whom the setting says, of those on duty who do not have it; false: to nobody. */
export async function giveOut(context: Context, ticketId: string, why: Why): Promise<boolean> {
  const ticket = await ticketToGive(context, ticketId)
  if (ticket === undefined) return false
  const { requesterId, assigneeId, ...wanted } = ticket
  const load = await loadOf(context, await idsOnDuty(context))
  const except = [requesterId, ...(assigneeId === null ? [] : [assigneeId])]
  const chosen = await chooseAgent(context, { ...wanted, except, load })
  if (chosen === null) return false
  const { personId, without } = chosen
  const given = await giveTicket.within(asSystem(context), {
    ticketId,
    assigneeId: personId,
    why,
    without: [...without],
  })
  return given.given
}

/** Who gets a ticket by itself: when it is new, when its holder goes off duty, when somebody comes. */
export const assigning: readonly Reaction[] = [
  on(ticketOpened, async (context, { payload: { ticketId, assigneeId } }) => {
    if (assigneeId === null) await giveOut(context, ticketId, 'new')
  }),
  // What falls due before they are back goes to somebody who is there; the rest waits for them.
  on(wentOffDuty, async (context, { payload: { personId } }) => {
    if (!(await givesOut(context))) return
    const back = await backOnDuty(context, personId)
    for (const ticketId of await dueInHandOf(context, personId, back)) await giveOut(context, ticketId, 'off_duty')
  }),
  on(cameOnDuty, async (context) => {
    if (!(await givesOut(context))) return
    for (const ticketId of await unassignedNew(context)) await giveOut(context, ticketId, 'came_on_duty')
  }),
]
