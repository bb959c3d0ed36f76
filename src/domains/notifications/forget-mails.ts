import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { mayDeliver } from './permissions.ts'
import { deleteMailsBefore } from './queries/mails.ts'

const keptHours = 30 * 24

/** Empties the outbox of what has lain there for thirty days; that it was handed over stays on record. For the timetable. */
export const forgetMails = action({
  name: 'notifications.forget-mails',
  input: z.object({}),
  output: z.object({ forgotten: z.int() }),
  permit: mayDeliver,
  run: async (context) => ({
    forgotten: await deleteMailsBefore(context, context.now.subtract({ hours: keptHours })),
  }),
})
