import { teamByTable } from '../domains/duty/index.ts'
import { followTeamTable, ticketOpened, ticketPriorityChanged, ticketToGive } from '../domains/support/index.ts'
import { asSystem, type Context } from '../platform/action.ts'
import { on, type Reaction } from './relay.ts'

async function followTable(context: Context, ticketId: string): Promise<void> {
  const ticket = await ticketToGive(context, ticketId)
  if (ticket === undefined) return
  await followTeamTable.within(asSystem(context), { ticketId, team: await teamByTable(context, ticket) })
}

/** Which team has a ticket: when it is reported, and when its category or priority changes. Before it is given out. */
export const teaming: readonly Reaction[] = [
  on(ticketOpened, (context, { payload: { ticketId } }) => followTable(context, ticketId)),
  on(ticketPriorityChanged, (context, { payload: { ticketId } }) => followTable(context, ticketId)),
]
