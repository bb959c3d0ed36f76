import type { z } from 'zod'
import type { Instant } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import type { Clause } from '../agreements/index.ts'
import { namesOf } from './names.ts'
import { listOwed } from './queries.ts'
import type { namedCommitment } from './schemas.ts'
import { viewsOf } from './view.ts'

/**
 * Promises of a clause that were broken and are still owed, by their deadline, the oldest first, after a place; for
 * other domains, which ask who may.
 */
export async function owedCommitments(
  context: Context,
  clause: Clause,
  after: { readonly at: Instant; readonly id: string } | null,
  limit: number,
): Promise<z.infer<typeof namedCommitment>[]> {
  const rows = await listOwed(context.db, clause, after, limit).execute()
  const views = await viewsOf(context, rows)
  const names = await namesOf(context, rows)
  return rows.flatMap((row, index) => {
    const view = views[index]
    return view === undefined ? [] : [{ ...view, ...names(row) }]
  })
}
