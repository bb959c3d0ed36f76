import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { defineEvent } from '../../platform/events.ts'

/** One batch of what names a specialty was read anew, and there is more, from the one after `after` on. */
export const specialtyPartlyIndexed = defineEvent(
  'search.specialty-partly-indexed',
  z.object({ kind: z.enum(['request', 'consultant']), specialtyId: id, after: id }),
)
