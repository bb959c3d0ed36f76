import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { pageQuery, toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { toAbsence } from './absence.ts'
import { cursorOf, parseCursor } from './cursor.ts'
import { maySeeRecord } from './permissions.ts'
import { selectAbsences } from './queries/absences.ts'
import { absencePage } from './schemas.ts'

/** What ends at this very instant is over. */
const afterAllIds = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Present and coming absences of a consultant, by their end, for themselves and administrators. */
export const listAbsences = view({
  name: 'consultants.list-absences',
  input: z.object({ personId: id, ...pageQuery.shape }),
  output: absencePage,
  permit: (actor, _subject, input) => maySeeRecord(actor, input),
  denial: 'not_found',
  run: async ({ db, now, locale }, { personId, cursor, limit }) => {
    const after = parseCursor(cursor, locale) ?? { at: now, id: afterAllIds }
    const rows = await selectAbsences(db, personId, { endsAt: after.at, id: after.id }, limit + 1)
    return toPage(rows, limit, ({ endsAt, id }) => cursorOf(endsAt, id), toAbsence)
  },
})
