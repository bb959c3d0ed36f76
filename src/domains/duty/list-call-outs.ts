import { z } from 'zod'
import { Failure, present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { toPage } from '../../base/page.ts'
import { view } from '../../platform/action.ts'
import { callOutViewOf, summariesOf } from './call-out-view.ts'
import { maySeeDuty } from './permissions.ts'
import { callOutById, listCallOutRows } from './queries/call-outs.ts'
import { callOutPage, callOutQuery, callOutView } from './schemas.ts'

/** Everything that people were called out for, latest first. */
export const listCallOuts = view({
  name: 'duty.list-call-outs',
  input: callOutQuery,
  output: callOutPage,
  permit: maySeeDuty,
  async run(context, { subjectId, cursor, limit }) {
    const before = id.optional().safeParse(cursor)
    if (!before.success)
      throw new Failure('invalid_input', [{ path: 'cursor', code: 'invalid_format', message: cursor ?? '' }])
    const rows = await listCallOutRows(context.db, { subjectId, before: before.data ?? null, limit: limit + 1 })
    const page = toPage(
      await summariesOf(context, rows),
      limit,
      (row) => row.id,
      (row) => row,
    )
    return page
  },
})

export const getCallOut = view({
  name: 'duty.get-call-out',
  input: z.object({ callOutId: id }),
  output: callOutView,
  permit: maySeeDuty,
  run: async (context, { callOutId }) => callOutViewOf(context, present(await callOutById(context.db, callOutId))),
})
