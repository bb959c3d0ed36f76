import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { callOutViewOf } from './call-out-view.ts'
import { callOutAcknowledged, callOutEnded } from './events.ts'
import { isPlatform, mayAcknowledge } from './permissions.ts'
import { addStep, lockCallOut, lockOpenOf, updateCallOut } from './queries/call-outs.ts'
import { callOutView, endReason } from './schemas.ts'
import { about, watchers } from './telling.ts'

/** "I am on it": nobody is called any more. Throws `call_out_taken` when somebody else has it, or it is over. */
export const acknowledgeCallOut = action({
  name: 'duty.acknowledge-call-out',
  input: z.object({ callOutId: id }),
  output: callOutView,
  load: async ({ db }, { callOutId }) => present(await lockCallOut(db, callOutId)),
  permit: mayAcknowledge,
  about: ({ callOutId }) => callOutId,
  async run(context, _input, row) {
    const { db, now } = context
    const personId = present(actorId(context.actor), 'forbidden')
    if (row.acknowledgedBy === personId) return callOutViewOf(context, row)
    if (row.endedAt !== null || row.acknowledgedBy !== null) throw new Failure('call_out_taken')
    const taken = await updateCallOut(db, row.id, { acknowledgedAt: now, acknowledgedBy: personId, nextAt: null })
    await addStep(db, now, { callOutId: row.id, kind: 'acknowledged', personId })
    await context.announce(callOutAcknowledged, { ...about(taken), byId: personId }, watchers)
    return callOutViewOf(context, taken)
  },
})

/** What it was for has been answered or resolved, or is no longer so urgent; nothing happens where none is open. */
export const endCallOut = action({
  name: 'duty.end-call-out',
  input: z.object({ subjectId: id, reason: endReason }),
  output: z.object({ unanswered: z.boolean().meta({ description: 'Whether nobody had taken it' }) }),
  permit: isPlatform,
  about: ({ subjectId }) => subjectId,
  async run(context, { subjectId, reason }) {
    const { db, now } = context
    const row = await lockOpenOf(db, subjectId)
    if (row === undefined) return { unanswered: false }
    const ended = await updateCallOut(db, row.id, { endedAt: now, endReason: reason, nextAt: null })
    await addStep(db, now, { callOutId: row.id, kind: 'ended', personId: null, detail: reason })
    await context.announce(callOutEnded, { ...about(ended), reason }, watchers)
    return { unanswered: row.acknowledgedBy === null }
  },
})
