import { actorId, hasRole, isOperator } from '../../base/actor.ts'
import { toPage } from '../../base/page.ts'
import { type Context, view } from '../../platform/action.ts'
import { selectRequests } from './queries/lists.ts'
import { type RequestList, requestPage, requestQuery } from './schemas.ts'
import { summarise } from './view-requests.ts'

/**
 * Requests with the promises about them, newest first: as the client who sent them, as the consultant who has them,
 * or as an operator, who sees everybody's.
 */
export const listRequests = view({
  name: 'consultations.list-requests',
  input: requestQuery,
  output: requestPage,
  permit: (actor, _subject, { as }) => (as === 'operator' ? isOperator(actor) : hasRole(actor, as)),
  async run(context, { as, cursor, limit, ...filters }) {
    const rows = await selectRequests(context.db, { ...filters, ...sideOf(context, as), cursor, limit })
    const kept = await summarise(context, rows.slice(0, limit))
    const page = toPage(
      rows,
      limit,
      ({ id }) => id,
      ({ id }) => id,
    )
    return { items: kept, next: page.next }
  },
})

function sideOf({ actor }: Context, as: RequestList['as']): { clientId?: string; consultantId?: string } {
  const me = actorId(actor) ?? ''
  if (as === 'client') return { clientId: me }
  return as === 'consultant' ? { consultantId: me } : {}
}
