import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { iso } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { answersOf } from './answers.ts'
import { few, quantile, recordDays, shareOf } from './figures.ts'
import { maySeeOwnRecord } from './permissions.ts'
import { endedOffers, loadOf } from './queries/figures.ts'
import { myRecord } from './schemas.ts'

const most = 1_000

/**
 * A consultant's own record of the last 90 days (C4), and their load now. Both ways of answering count as answers; the
 * median is the one that clients read (`consultants.ts`), except that few answers do not hide it.
 */
export const reportMyRecord = view({
  name: 'reports.my-record',
  input: z.object({}),
  output: myRecord,
  permit: maySeeOwnRecord,
  async run(context) {
    const me = actorId(context.actor) ?? ''
    const from = context.now.subtract({ hours: recordDays * 24 })
    const ended = await endedOffers(context.db, me, from, most)
    const answered = ended.filter(({ outcome }) => outcome !== 'lapsed')
    const { hours } = (await answersOf(context, [me], from))(me)
    return {
      from: iso(from),
      offered: ended.length,
      answeredInTime: answered.length,
      share: shareOf(answered.length, ended.length - answered.length),
      few: ended.length < few,
      medianAnswer: quantile(hours, 0.5),
      ...(await loadOf(context.db, me)),
    }
  },
})
