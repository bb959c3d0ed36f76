import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { defineEvent } from '../../platform/events.ts'

/** One batch of what names a specialty was read anew, and there is more, from the one after `after` on. */
export const specialtyPartlyIndexed = defineEvent(
  'search.specialty-partly-indexed',
  z.object({ kind: z.enum(['request', 'consultant']), specialtyId: id, after: id }),
)

/** The same of the tickets that somebody reported. */
export const ticketsPartlyIndexed = defineEvent(
  'search.tickets-partly-indexed',
  z.object({ requesterId: id, after: id }),
)
