import { z } from 'zod'
import { Failure } from '../../base/errors.ts'
import { toPage } from '../../base/page.ts'
import { iso } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { consultationClauses, supportClauses } from '../agreements/index.ts'
import { namesOf } from './names.ts'
import { mayListCommitments } from './permissions.ts'
import { listByDeadline, listKeys } from './queries.ts'
import { commitmentPage, commitmentQuery } from './schemas.ts'
import { viewsOf } from './view.ts'

const clausesAbout = { everything: null, consultations: consultationClauses, support: supportClauses }
const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()])

/** All running clocks by their deadline, soonest first; or the paused ones; or the missed ones, latest first. */
export const listCommitments = view({
  name: 'commitments.list-commitments',
  input: commitmentQuery,
  output: commitmentPage,
  permit: mayListCommitments,
  async run(context, { clause, of, state, cursor, limit }) {
    const after = positionOf(cursor)
    const clauses = clause === undefined ? clausesAbout[of] : [clause]
    const rows = await listByDeadline(context.db, { state, clauses, after, limit: limit + 1 }).execute()
    const views = await viewsOf(context, rows)
    const names = await namesOf(context, rows)
    const items = rows.flatMap((row, index) => {
      const found = views[index]
      return found === undefined ? [] : [{ row, view: { ...found, ...names(row) } }]
    })
    return toPage(
      items,
      limit,
      ({ row }) => `${iso(row[listKeys[state]] ?? row.startedAt)}_${row.id}`,
      (item) => item.view,
    )
  },
})

function positionOf(cursor: string | undefined) {
  if (cursor === undefined) return null
  const parsed = cursorSchema.safeParse(cursor.split('_'))
  if (!parsed.success) throw new Failure('invalid_input', [{ path: 'cursor', code: 'invalid_format', message: cursor }])
  const [at, id] = parsed.data
  return { at: Temporal.Instant.from(at), id }
}
