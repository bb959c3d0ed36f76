import { iso, isoOrNull } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import type { CallRow } from './queries/calls.ts'
import type { CallView } from './schemas/course.ts'

/** Logged calls as answers show them. */
export async function callViews(context: Context, rows: readonly CallRow[]): Promise<CallView[]> {
  const names = await personNames(
    context,
    rows.map(({ consultantId }) => consultantId),
  )
  return rows.map(({ consultantId, heldAt, loggedAt, confirmedAt, disputedAt, ...call }) => ({
    ...call,
    consultant: { id: consultantId, name: names.get(consultantId) ?? '' },
    heldAt: iso(heldAt),
    loggedAt: iso(loggedAt),
    confirmedAt: isoOrNull(confirmedAt),
    disputedAt: isoOrNull(disputedAt),
  }))
}
