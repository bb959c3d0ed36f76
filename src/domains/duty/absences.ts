import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { action, view } from '../../platform/action.ts'
import { dutyChanged } from './events.ts'
import { mayPlanFor, maySeeDuty } from './permissions.ts'
import { absencesAfter, endAbsence, ensureAgents, insertAbsence, lockAbsence, lockAgent } from './queries/agents.ts'
import { absenceView, dutyAbsenceInput } from './schemas.ts'
import { settleAgents } from './settle.ts'
import { watchers } from './telling.ts'
import { absenceView as toView, naming } from './views.ts'
import { requireOperator } from './require-operator.ts'

/** Present and coming absences of all who have duties. */
export const listDutyAbsences = view({
  name: 'duty.list-absences',
  input: z.object({}),
  output: z.object({ items: z.array(absenceView) }),
  permit: maySeeDuty,
  async run(context) {
    const rows = await absencesAfter(context.db, context.now)
    const { named } = await naming(
      context,
      rows.map(({ personId }) => personId),
    )
    return { items: rows.map((row) => toView(row, named(row.personId))) }
  },
})

/** Away from duty and from call, for oneself or, by an administrator, for anybody. */
export const planDutyAbsence = action({
  name: 'duty.plan-absence',
  input: dutyAbsenceInput,
  output: absenceView,
  permit: (actor, _subject, { personId }) => mayPlanFor(actor, personId),
  async run(context, { personId, from, to, note = null }) {
    const { db, now } = context
    await requireOperator(context, personId)
    const row = { id: newId(now), personId, startsAt: from, endsAt: to, note }
    await insertAbsence(db, row)
    await ensureAgents(db, [personId], now)
    await settleAgents(context, [present(await lockAgent(db, personId))])
    await context.announce(dutyChanged, {}, watchers)
    return toView(row, (await naming(context, [personId])).named(personId))
  },
})

/** Back earlier, or never gone: what has begun ends now. */
export const endDutyAbsence = action({
  name: 'duty.end-absence',
  input: z.object({ absenceId: id }),
  output: z.object({}),
  load: async ({ db }, { absenceId }) => present(await lockAbsence(db, absenceId)),
  permit: (actor, { personId }) => mayPlanFor(actor, personId),
  denial: 'not_found',
  about: ({ absenceId }) => absenceId,
  async run(context, _input, row) {
    await endAbsence(context.db, row, context.now)
    const agent = await lockAgent(context.db, row.personId)
    if (agent !== undefined) await settleAgents(context, [agent])
    await context.announce(dutyChanged, {}, watchers)
    return {}
  },
})
