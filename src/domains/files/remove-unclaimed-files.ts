import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { mayRemoveUnclaimed } from './permissions.ts'
import { deleteUnclaimedBefore } from './queries.ts'

const keptHours = 24

/** Removes uploads that nothing has claimed within a day. Recurs by the timetable. */
export const removeUnclaimedFiles = action({
  name: 'files.remove-unclaimed-files',
  input: z.object({}),
  output: z.object({ removed: z.int() }),
  permit: mayRemoveUnclaimed,
  run: async ({ db, now }) => ({ removed: await deleteUnclaimedBefore(db, now.subtract({ hours: keptHours })) }),
})
