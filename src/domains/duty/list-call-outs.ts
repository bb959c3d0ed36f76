import { z } from 'zod'
import { present } from '../../base/errors.ts'
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
    const rows = await listCallOutRows(context.db, { subjectId, before: cursor ?? null, limit: limit + 1 })
    return toPage(
      await summariesOf(context, rows),
      limit,
      (row) => row.id,
      (row) => row,
    )
  },
})

export const getCallOut = view({
  name: 'duty.get-call-out',
  input: z.object({ callOutId: id }),
  output: callOutView,
  permit: maySeeDuty,
  run: async (context, { callOutId }) => callOutViewOf(context, present(await callOutById(context.db, callOutId))),
})
