import {
  reportConsultants,
  reportLoad,
  reportMyAgenda,
  reportMyRecord,
  reportOnTime,
  reportSatisfaction,
  reportTimeToAccept,
  reportToday,
} from '../../domains/reports/index.ts'
import { get, type Operation } from '../operation.ts'

export const reportOperations: readonly Operation[] = [
  get('/reports/on-time', reportOnTime, 'Promises kept and missed, by clause and week'),
  get('/reports/satisfaction', reportSatisfaction, 'Whether the help helped, by clause and month'),
  get('/reports/load', reportLoad, 'Requests sent and tickets reported, by weekday and hour'),
  get('/reports/time-to-accept', reportTimeToAccept, 'How long it took until offers were accepted'),
  get('/reports/consultants', reportConsultants, 'How consultants answer, and how clients rate them'),
  get('/reports/today', reportToday, 'Promises kept and missed today, and how the open ones stand'),
  get('/reports/my-record', reportMyRecord, 'How you answered offers, and your load'),
  get('/reports/my-agenda', reportMyAgenda, 'What waits for you, and your next appointments'),
]
