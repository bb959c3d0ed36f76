import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { recordChanged } from './events.ts'
import { mayChangeOwn } from './permissions.ts'
import { deleteAbsence, endAbsence } from './queries/absences.ts'
import { theAbsence } from './subjects.ts'

/** Back earlier, or never gone: what has begun ends now, what has not is dropped, what is over stays as it was. */
export const cancelAbsence = action({
  name: 'consultants.cancel-absence',
  input: z.object({ absenceId: id }),
  output: z.object({}),
  load: theAbsence,
  permit: mayChangeOwn,
  denial: 'not_found',
  about: ({ absenceId }) => absenceId,
  run: async (context, { absenceId }, { personId, startsAt, endsAt }) => {
    const { db, now } = context
    if (Temporal.Instant.compare(now, startsAt) <= 0) await deleteAbsence(db, absenceId)
    else if (Temporal.Instant.compare(now, endsAt) < 0) await endAbsence(db, absenceId, now)
    await context.announce(recordChanged, { personId }, { people: [personId] })
    return {}
  },
})
