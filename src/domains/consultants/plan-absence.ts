import { Failure } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { m } from '../../messages/messages.js'
import { action } from '../../platform/action.ts'
import { toAbsence } from './absence.ts'
import { recordChanged } from './events.ts'
import { mayChangeOwn } from './permissions.ts'
import { countAbsencesAfter, insertAbsence } from './queries/absences.ts'
import { absenceView, planAbsenceInput } from './schemas.ts'
import { theConsultant } from './subjects.ts'

/** Present and coming absences of one person: more is a calendar, not a list of absences. */
const mostAbsences = 50

/** From `from` until before `to` the consultant is away: shown to clients, and weighed when the next best is ranked. */
export const planAbsence = action({
  name: 'consultants.plan-absence',
  input: planAbsenceInput,
  output: absenceView,
  load: theConsultant,
  permit: mayChangeOwn,
  denial: 'not_found',
  run: async (context, { personId, from, to, note = null }) => {
    const { db, now, locale } = context
    const over = Temporal.Instant.compare(to, now) <= 0
    if (over || (await countAbsencesAfter(db, personId, now)) >= mostAbsences) {
      const message = over
        ? m.consultants_absence_over({}, { locale })
        : m.consultants_absences_too_many({}, { locale })
      throw new Failure('invalid_input', [{ path: 'to', code: over ? 'absence_over' : 'too_many', message }])
    }
    const row = { id: newId(now), personId, startsAt: from, endsAt: to, note }
    await insertAbsence(db, row)
    await context.announce(recordChanged, { personId }, { people: [personId] })
    return toAbsence(row)
  },
})
