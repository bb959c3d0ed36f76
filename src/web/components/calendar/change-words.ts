import type { z } from 'zod'
import type { calendarChange } from '#domains/agreements/schemas.ts'
import { m } from '#messages'
import { appliesText, datesText, type Exception, exceptionName, hoursText, weekdayName } from './words.ts'

export type CalendarChange = z.output<typeof calendarChange>

/** What an edit changed, in a sentence. */
export function changeText(change: CalendarChange): string {
  switch (change.what) {
    case 'zone':
      return m.agreements_changed_zone({ before: change.before, after: change.after })
    case 'day':
      return m.agreements_changed_to({
        name: weekdayName(change.day),
        before: hoursText(change.before),
        after: hoursText(change.after),
      })
    case 'added':
      return m.agreements_changed_added({ what: exceptionText(change.exception) })
    case 'removed':
      return m.agreements_changed_removed({ what: exceptionText(change.exception) })
    case 'changed':
      return changedText(change.before, change.after)
  }
}

const exceptionText = (exception: Exception): string =>
  [exceptionName(exception), datesText(exception), hoursText(exception.hours)].join(' · ')

/** Only what differs is said twice. */
function changedText(before: Exception, after: Exception): string {
  const said = (of: Exception) =>
    [
      exceptionName(before) === exceptionName(after) ? '' : exceptionName(of),
      datesText(before) === datesText(after) ? '' : datesText(of),
      hoursText(before.hours) === hoursText(after.hours) ? '' : hoursText(of.hours),
      before.applies === after.applies ? '' : appliesText(of),
    ].filter((part) => part !== '')
  return m.agreements_changed_to({
    name: exceptionName(before),
    before: said(before).join(' · '),
    after: said(after).join(' · '),
  })
}
