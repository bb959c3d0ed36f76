import type { Context } from '../../platform/action.ts'
import { qualifiedConsultants } from '../consultants/index.ts'
import { loadsOf } from './queries/loads.ts'
import { releasedFrom } from './queries/reassignments.ts'
import { loadRequest } from './queries/requests.ts'

/**
 * Who is to be told that a request stands on the board (C3): everybody who could take it now (C2), except its own
 * client. Nobody, when it has left the board meanwhile.
 */
export async function qualifiedForRequest(context: Context, requestId: string): Promise<string[]> {
  const request = await loadRequest(context.db, requestId)
  if (request?.state !== 'on_board') return []
  const { specialtyId, language, clientId } = request
  const qualified = await qualifiedConsultants(context, { specialtyId, language, at: context.now })
  const released = await releasedFrom(context.db, requestId)
  const loads = await loadsOf(
    context.db,
    qualified.map(({ personId }) => personId),
  )
  return qualified
    .filter(
      ({ personId, loadLimit }) =>
        personId !== clientId && !released.includes(personId) && (loads.get(personId)?.accepted ?? 0) < loadLimit,
    )
    .map(({ personId }) => personId)
}
