import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { defineEvent } from '../../platform/events.ts'

export const incidentOpened = defineEvent('incidents.opened', z.object({ incidentId: id }))
export const incidentUpdated = defineEvent(
  'incidents.updated',
  z.object({ incidentId: id, updateId: id, state: z.string() }),
)
