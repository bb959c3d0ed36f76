import { present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { callOutViewOf } from './call-out-view.ts'
import { isPlatform } from './permissions.ts'
import { addStep, insertCallOut, lockOpenOf } from './queries/call-outs.ts'
import { ring } from './ring.ts'
import { callOutView, startCallOutInput } from './schemas.ts'

/**
 * Calls whoever is on call, at once or from an instant on, until somebody takes it or it ends (S6; S7 outside hours).
 * What is being called out for already goes on as it is.
 */
export const startCallOut = action({
  name: 'duty.start-call-out',
  input: startCallOutInput,
  output: callOutView,
  permit: isPlatform,
  async run(context, { from = context.now, dueAt, ...subject }) {
    const { db, now } = context
    const later = Temporal.Instant.compare(from, now) > 0
    const made = await insertCallOut(db, {
      id: newId(now),
      ...subject,
      dueAt: Temporal.Instant.from(dueAt),
      madeAt: now,
      nextAt: later ? from : now,
    })
    if (made === undefined) return callOutViewOf(context, present(await lockOpenOf(db, subject.subjectId)))
    if (!later) return callOutViewOf(context, await ring(context, made))
    await addStep(db, now, { callOutId: made.id, kind: 'planned', personId: null })
    return callOutViewOf(context, made)
  },
})
