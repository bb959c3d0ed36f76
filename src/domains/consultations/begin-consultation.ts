import { Failure, present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { qualifiedConsultants } from '../consultants/index.ts'
import { startCommitment } from '../commitments/index.ts'
import { loadsOf, lockLoad } from './queries/loads.ts'
import { releasedFrom } from './queries/reassignments.ts'
import { type RequestRow, stepRequest } from './queries/requests.ts'

/**
 * Gives a request to a consultant and starts the 24 business hours in which they make contact (C6); qualification
 * and load are asked here, inside the transaction that takes it (C2). Null when the request has moved on meanwhile.
 * Throws `not_qualified` and `load_limit_reached`.
 */
export async function beginConsultation(
  context: Context,
  step: 'accept' | 'pickUp',
  request: RequestRow,
  consultantId: string,
): Promise<{ request: RequestRow; dueAt: string } | null> {
  const { db, now } = context
  await lockLoad(db, consultantId)
  await requireQualified(context, request, consultantId)
  const taken = await stepRequest(db, request.id, step, { consultantId, acceptedAt: now })
  if (taken === undefined) return null
  const { dueAt } = await startCommitment(context, {
    clause: 'C6',
    subjectKind: 'request',
    subjectId: request.id,
    watchers: { responsible: consultantId, beneficiary: request.clientId },
  })
  // Only a pause takes a deadline away, and a commitment that starts has none.
  return { request: taken, dueAt: present(dueAt, 'internal') }
}

async function requireQualified(context: Context, request: RequestRow, personId: string): Promise<void> {
  const { specialtyId, language } = request
  // Nobody takes again what the client consented to pass on.
  if ((await releasedFrom(context.db, request.id)).includes(personId)) throw new Failure('not_qualified')
  const [qualified] = await qualifiedConsultants(context, { specialtyId, language, at: context.now, personId })
  if (qualified === undefined) throw new Failure('not_qualified')
  const load = (await loadsOf(context.db, [personId])).get(personId)
  if ((load?.accepted ?? 0) >= qualified.loadLimit) throw new Failure('load_limit_reached')
}
