import {
  editCalendar,
  getAgreement,
  getCalendar,
  listCalendarRevisions,
  listCalendars,
} from '../../src/domains/agreements/index.ts'
import {
  calculateDeadline,
  getCommitment,
  listCommitments,
  previewCalendar,
} from '../../src/domains/commitments/index.ts'
import { administrators, everyone, type Input, operators, row } from './row.ts'

const calendar: Input = ({ calendarId }) => ({ calendarId })
const edited: Input = ({ calendarId }) => ({
  calendarId,
  revision: 1,
  definition: { timeZone: 'Asia/Riyadh', week: { sunday: ['09:00-18:00'] } },
  reason: 'Only Sundays.',
})

export const agreementRows = [
  row(getAgreement, everyone),
  row(listCalendars, everyone),
  row(getCalendar, everyone, { input: calendar }),
  row(editCalendar, administrators, { input: edited }),
  row(listCalendarRevisions, operators, { input: calendar }),
  row(previewCalendar, administrators, { input: edited }),
  row(calculateDeadline, everyone, { input: () => ({ clause: 'C4' }) }),
  row(listCommitments, operators),
  row(getCommitment, ['client', 'consultant', ...operators], { input: ({ commitmentId }) => ({ commitmentId }) }),
]
