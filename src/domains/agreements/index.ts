export type {} from './tables.ts'
export { changesBetween } from './calendar-changes.ts'
export { agreementInForce, agreementOf, getAgreement } from './agreement-in-force.ts'
export { calendarNow, calendarOf, holdCalendar } from './calendar-of.ts'
export { editCalendar } from './edit-calendar.ts'
export { calendarEdited } from './events.ts'
export { getCalendar, listCalendarRevisions, listCalendars } from './list-calendars.ts'
export { requireReachable } from './require-reachable.ts'
export { orUnreachable } from './or-unreachable.ts'
export {
  type AgreementView,
  type Clause,
  clause,
  clauses,
  consultationClauses,
  knownHoliday,
  supportClauses,
} from './schemas.ts'
