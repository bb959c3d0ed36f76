import { guestForgotten } from '../domains/chat/index.ts'
import {
  indexTicketWords,
  ticketAnswered,
  ticketAssigned,
  ticketNoted,
  ticketOpened,
  ticketReplied,
} from '../domains/support/index.ts'
import { asSystem } from '../platform/action.ts'
import { on, type Reaction } from './relay.ts'

const ofForgotten = on(guestForgotten, async (context, { payload: { ticketIds } }) => {
  for (const ticketId of ticketIds) await indexTicketWords.within(asSystem(context), { ticketId })
})

/** Event → which ticket's words the desk's own search has to read anew. */
export const deskWords: readonly Reaction[] = [
  ...[ticketOpened, ticketAnswered, ticketReplied, ticketNoted, ticketAssigned].map((event) =>
    on(event, (context, { payload }) => indexTicketWords.within(asSystem(context), { ticketId: payload.ticketId })),
  ),
  ofForgotten,
]
