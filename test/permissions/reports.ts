import {
  reportConsultants,
  reportLoad,
  reportMyAgenda,
  reportMyRecord,
  reportOnTime,
  reportSatisfaction,
  reportTimeToAccept,
  reportToday,
} from '../../src/domains/reports/index.ts'
import { operators, row, signedIn } from './row.ts'

/** Figures about everybody are the operators'; a record is its consultant's own. */
export const reportRows = [
  row(reportOnTime, operators),
  row(reportSatisfaction, operators),
  row(reportLoad, operators),
  row(reportTimeToAccept, operators),
  row(reportToday, operators),
  row(reportMyRecord, ['consultant', 'rival']),
  row(reportMyAgenda, signedIn),
  row(reportConsultants, signedIn, { input: ({ people }) => ({ ids: people.consultant.actor.id }) }),
]
