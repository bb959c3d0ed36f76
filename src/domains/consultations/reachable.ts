import type { Context } from '../../platform/action.ts'
import { qualifiedConsultants } from '../consultants/index.ts'
import { candidatesOf } from './candidates.ts'
import type { RequestRow } from './queries/requests.ts'
import { rank } from './ranking.ts'

/**
 * Whether a client may choose this consultant now: qualified (C2), below their limit, there to answer in time,
 * and not the client themselves.
 */
export async function reachable(
  context: Context,
  request: Pick<RequestRow, 'specialtyId' | 'language' | 'clientId'>,
  personId: string,
): Promise<boolean> {
  const { specialtyId, language, clientId } = request
  if (personId === clientId) return false
  const qualified = await qualifiedConsultants(context, { specialtyId, language, at: context.now, personId })
  return rank(await candidatesOf(context, qualified)).length === 1
}
