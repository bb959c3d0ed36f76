import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { defineEvent } from '../../platform/events.ts'

/** An import has more to do. */
export const importGoesOn = defineEvent('import.goes-on', z.object({ importId: id }))
/** It has come to the end of reading, or of all. */
export const importChanged = defineEvent('import.changed', z.object({ importId: id }))
/** These tickets are new here, or have more to read: the searches must know of them, and nobody is told. */
export const ticketsImported = defineEvent('import.tickets-imported', z.object({ ticketIds: z.array(id) }))
