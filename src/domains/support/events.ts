import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { defineEvent } from '../../platform/events.ts'

const ticket = z.object({
  ticketId: id,
  number: z.string(),
  subject: z.string(),
  requesterId: id,
  assigneeId: id.nullable(),
  priority: z.int(),
})

export const ticketOpened = defineEvent('support.ticket-opened', ticket)

type About = {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly requesterId: string
  readonly assigneeId: string | null
  readonly priority: number
}

/** What every event says of the ticket that it is about. */
export const about = ({ id: ticketId, number, subject, requesterId, assigneeId, priority }: About) => ({
  ticketId,
  number,
  subject,
  requesterId,
  assigneeId,
  priority,
})
