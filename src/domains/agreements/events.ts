import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { defineEvent } from '../../platform/events.ts'

export const calendarEdited = defineEvent('agreements.calendar-edited', z.object({ calendarId: id, revision: z.int() }))
