import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { localizedText } from '../../base/locale.ts'
import { iso } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { calendarSchema } from '../../sla/index.ts'
import { changesBetween } from './calendar-changes.ts'
import { maySeeHistory } from './permissions.ts'
import { allCalendars, calendarRevisions, type CalendarRow, currentCalendar } from './queries.ts'
import { calendarHistory, calendarList, type CalendarView, calendarView } from './schemas.ts'

export const toCalendarView = (row: CalendarRow): CalendarView => ({
  id: row.calendarId,
  name: localizedText.parse(row.name),
  revision: row.revision,
  definition: calendarSchema.parse(row.definition),
  editedAt: iso(row.editedAt),
})

/** All calendars; a handful, so they are not paged. */
export const listCalendars = view({
  name: 'agreements.list-calendars',
  input: z.object({}),
  output: calendarList,
  permit: () => true,
  run: async ({ db }) => ({ items: (await allCalendars(db)).map(toCalendarView) }),
})

export const getCalendar = view({
  name: 'agreements.get-calendar',
  input: z.object({ calendarId: id }),
  output: calendarView,
  permit: () => true,
  run: async ({ db }, { calendarId }) => toCalendarView(present(await currentCalendar(db, calendarId))),
})

const latest = 50

/** Who edited a calendar, when and why, and what became different: the latest fifty revisions. */
export const listCalendarRevisions = view({
  name: 'agreements.list-calendar-revisions',
  input: z.object({ calendarId: id }),
  output: calendarHistory,
  permit: maySeeHistory,
  async run({ db }, { calendarId }) {
    const rows = await calendarRevisions(db, calendarId, latest + 1)
    const definitions = rows.map(({ definition }) => calendarSchema.parse(definition))
    const items = rows.slice(0, latest).map(({ revision, editedAt, editedBy, editorName, reason }, index) => {
      const [after, before] = definitions.slice(index, index + 2)
      return {
        revision,
        editedAt: iso(editedAt),
        editedBy: editedBy === null ? null : { id: editedBy, name: editorName ?? '' },
        reason,
        changes: after === undefined || before === undefined ? [] : changesBetween(before, after),
      }
    })
    return { items }
  },
})
