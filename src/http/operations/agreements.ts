import {
  editCalendar,
  getAgreement,
  getCalendar,
  listCalendarRevisions,
  listCalendars,
} from '../../domains/agreements/index.ts'
import { calculateDeadline, getCommitment, listCommitments, previewCalendar } from '../../domains/commitments/index.ts'
import { get, type Operation, post, put } from '../operation.ts'

export const agreementOperations: readonly Operation[] = [
  get('/agreement', getAgreement, 'The agreement in force: what each clause promises'),
  get('/calendars', listCalendars, 'The hours and holidays that deadlines are counted by'),
  get('/calendars/{calendarId}', getCalendar, 'One calendar'),
  put('/calendars/{calendarId}', editCalendar, 'Edit a calendar; open clocks follow it from now on'),
  get('/calendars/{calendarId}/revisions', listCalendarRevisions, 'Who edited a calendar, when and why'),
  post('/calendars/{calendarId}/preview', previewCalendar, 'Which promises an edit would move'),
  get('/deadlines', calculateDeadline, 'When a promise would be due that was given at an instant, and why'),
  get('/commitments', listCommitments, 'Every clock of the agreement, by its deadline'),
  get('/commitments/{commitmentId}', getCommitment, 'One clock, and why its deadline is when it is'),
]
