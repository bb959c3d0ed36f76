import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { pageQuery, toPage } from '../../base/page.ts'
import { iso } from '../../base/time.ts'
import { action, view } from '../../platform/action.ts'
import { mayWrite } from './permissions.ts'
import { openUnanswered, settleUnansweredRow } from './queries/unanswered.ts'
import { unansweredId, unansweredPage, unansweredView } from './schemas/editing.ts'

type Row = Awaited<ReturnType<typeof openUnanswered>>[number]

const viewRow = ({ id, language, words, times, lastAt }: Row) => ({ id, language, words, times, lastAt: iso(lastAt) })

const place = z.object({ times: z.coerce.number().int(), id: z.uuid() })

function placeOf(cursor: string | undefined): z.infer<typeof place> | undefined {
  if (cursor === undefined) return undefined
  const [times, id] = cursor.split(' ')
  const found = place.safeParse({ times, id })
  if (!found.success) throw new Failure('malformed_request')
  return found.data
}

/** What was looked for in vain, the most wanted first. */
export const listUnanswered = view({
  name: 'help-centre.list-unanswered',
  input: pageQuery,
  output: unansweredPage,
  permit: mayWrite,
  async run({ db }, { cursor, limit }) {
    const rows = await openUnanswered(db, { cursor: placeOf(cursor), limit })
    return toPage(rows, limit, ({ times, id }) => `${times} ${id}`, viewRow)
  },
})

/** Takes a search off the list: it was answered, or wants no answer. Asked again, it comes back. */
export const settleUnanswered = action({
  name: 'help-centre.settle-unanswered',
  input: unansweredId,
  output: unansweredView,
  permit: mayWrite,
  run: async ({ db, now, actor }, { unansweredId: id }) =>
    viewRow(present(await settleUnansweredRow(db, id, { at: now, by: actorId(actor) }))),
})
