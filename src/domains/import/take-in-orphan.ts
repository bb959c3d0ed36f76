import type { Context } from '../../platform/action.ts'
import { linkedTo } from './queries/links.ts'
import { type RecordRow, repliesToDo, settleRecord } from './queries/records.ts'
import type { ImportSettings } from './schemas.ts'
import { takeInLater } from './take-in-tickets.ts'

/** What was said on a ticket that an earlier file brought: all of it at once, in its order. Answers the ticket's id. */
export async function takeInOrphan(context: Context, row: RecordRow, settings: ImportSettings): Promise<string | null> {
  const { db, now } = context
  const externalId = row.parentId ?? ''
  const ticket = await linkedTo(db, { source: settings.source, kind: 'ticket', externalId })
  if (ticket === undefined) {
    await settleRecord(db, row, { at: now, outcome: 'fault', reason: 'ticket_unknown' })
    return null
  }
  await takeInLater(context, ticket.subjectId, await repliesToDo(db, row.runId, externalId), settings)
  return ticket.subjectId
}
