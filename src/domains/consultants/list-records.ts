import { type Page, toPage } from '../../base/page.ts'
import { isoOrNull, type Instant } from '../../base/time.ts'
import { present } from '../../base/errors.ts'
import { type Context, view } from '../../platform/action.ts'
import { cursorOf, parseCursor, parseIdCursor } from './cursor.ts'
import { mayAdminister } from './permissions.ts'
import { selectAwaiting, selectOthers, selectVerified, type SummaryRow } from './queries/records.ts'
import { recordPage, recordQuery, type RecordSummary } from './schemas.ts'
import { stateOf } from './verification.ts'
import type { z } from 'zod'

/** Consultants as administrators go through them: who waits, whose verification ends next, everybody else. */
export const listRecords = view({
  name: 'consultants.list-records',
  input: recordQuery,
  output: recordPage,
  permit: mayAdminister,
  run: async (context, query) => {
    const { rows, keyOf } = await rowsOf(context, query)
    return toPage(rows, query.limit, keyOf, (row) => toSummary(row, context.now)) satisfies Page<RecordSummary>
  },
})

async function rowsOf({ db, locale }: Context, { list, cursor, limit }: z.output<typeof recordQuery>) {
  if (list === 'others') {
    const rows = await selectOthers(db, parseIdCursor(cursor, locale), limit + 1)
    return { rows, keyOf: ({ personId }: SummaryRow) => personId }
  }
  const after = parseCursor(cursor, locale)
  const select = list === 'awaiting' ? selectAwaiting : selectVerified
  const column = list === 'awaiting' ? 'awaitingSince' : 'verifiedUntil'
  const rows = await select(db, after && { sortKey: after.at, personId: after.id }, limit + 1)
  return { rows, keyOf: (row: SummaryRow) => cursorOf(present(row[column], 'internal'), row.personId) }
}

const toSummary = (row: SummaryRow, now: Instant): RecordSummary => ({
  id: row.personId,
  name: row.name,
  suspended: row.suspendedAt !== null,
  state: stateOf(row, now),
  awaitingSince: isoOrNull(row.awaitingSince),
  verificationExpiresOn: row.verificationExpiresOn,
  languages: row.languages,
  specialties: row.specialties,
  unreviewed: row.unreviewed,
})
