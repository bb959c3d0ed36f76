import type { Audience } from '../../platform/events.ts'
import type { TicketRow } from './queries/tickets.ts'

/** Those whose open pages show a ticket. */
export const partiesOf = ({ requesterId, assigneeId }: TicketRow): Audience => ({
  people: [requesterId, assigneeId].filter((id) => id !== null),
  roles: ['agent', 'administrator'],
})

/** The same without the requester, for what they are not to know of. */
export const deskOf = (): Audience => ({ roles: ['agent', 'administrator'] })
