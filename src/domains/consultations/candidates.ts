import type { Context } from '../../platform/action.ts'
import { type Qualified, qualifiedConsultants } from '../consultants/index.ts'
import { promise } from '../commitments/index.ts'
import { loadsOf } from './queries/loads.ts'
import { answerRecords, offersOf } from './queries/offers.ts'
import { releasedFrom } from './queries/reassignments.ts'
import { type Candidate, type Ranked, rank } from './ranking.ts'
import type { RequestRow } from './queries/requests.ts'

/** How far back answers count, in days: people change. */
const recordDays = 180

/**
 * Who a request is offered to next, best first: qualified now (C2), below their load limit, there until the answer
 * would be due, not its own client, and never offered it before (C5).
 */
export async function rankCandidates(context: Context, request: RequestRow): Promise<Ranked[]> {
  const [qualified, offers, released] = await Promise.all([
    qualifiedConsultants(context, { specialtyId: request.specialtyId, language: request.language, at: context.now }),
    offersOf(context.db, [request.id]),
    releasedFrom(context.db, request.id),
  ])
  const passed = new Set([
    request.clientId,
    request.consultantId,
    ...released,
    ...offers.map(({ consultantId }) => consultantId),
  ])
  return rank(
    await candidatesOf(
      context,
      qualified.filter(({ personId }) => !passed.has(personId)),
    ),
  )
}

/** What the ranking needs to know of people who are qualified. */
export async function candidatesOf(context: Context, qualified: readonly Qualified[]): Promise<Candidate[]> {
  const ids = qualified.map(({ personId }) => personId)
  const { dueAt } = await promise(context, { clause: 'C4', startAt: context.now })
  const answerDue = Temporal.Instant.from(dueAt)
  const loads = await loadsOf(context.db, ids)
  const records = await answerRecords(context.db, ids, context.now.subtract({ hours: recordDays * 24 }))
  const recordOf = new Map(records.map((record) => [record.consultantId, record]))
  return qualified.map(({ personId, specialtyMatch, loadLimit, absentUntil, nextAbsenceAt }) => {
    const load = loads.get(personId)
    const record = recordOf.get(personId)
    return {
      personId,
      specialtyMatch,
      absent:
        absentUntil !== null || (nextAbsenceAt !== null && Temporal.Instant.compare(nextAbsenceAt, answerDue) <= 0),
      open: (load?.accepted ?? 0) + (load?.offered ?? 0),
      loadLimit,
      offered: record?.offered ?? 0,
      answeredInTime: record?.answeredInTime ?? 0,
    }
  })
}
