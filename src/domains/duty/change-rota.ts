import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { iso } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import { action, view } from '../../platform/action.ts'
import { dutyChanged } from './events.ts'
import { mayPlanDuty, mayPlanFor, maySeeDuty } from './permissions.ts'
import { insertOverride, lockOverride, withdrawOverride, writeRota } from './queries/rota.ts'
import { requireOperator } from './require-operator.ts'
import { rotaViewOf } from './rota-view.ts'
import { overrideInput, overrideView, rotaQuery, rotaView, setRotaInput } from './schemas.ts'
import { watchers } from './telling.ts'
import { naming } from './views.ts'

const weeksShown = 8

/** The on-call rota from this week on: who, from when until when, and where nobody is. */
export const getRota = view({
  name: 'duty.get-rota',
  input: rotaQuery,
  output: rotaView,
  permit: maySeeDuty,
  run: (context, { weeks }) => rotaViewOf(context, weeks),
})

/** Who takes turns, in which order, since when. Throws `conflict` when somebody else edited it since it was read. */
export const setRota = action({
  name: 'duty.set-rota',
  input: setRotaInput,
  output: rotaView,
  permit: mayPlanDuty,
  async run(context, { revision, members, ...rota }) {
    const everybody = [...new Set(members)]
    await requireOperator(context, ...everybody)
    present(await writeRota(context.db, revision, { ...rota, members: everybody }), 'conflict')
    await context.announce(dutyChanged, {}, watchers)
    return rotaViewOf(context, weeksShown)
  },
})

/** Somebody is on call instead of whoever has the turn: oneself, or, by an administrator, anybody. */
export const standIn = action({
  name: 'duty.stand-in',
  input: overrideInput,
  output: overrideView,
  permit: (actor, _subject, { personId }) => mayPlanFor(actor, personId),
  async run(context, { personId, from, to, note = null }) {
    const { db, now, actor, locale } = context
    if (Temporal.Instant.compare(to, now) <= 0)
      throw new Failure('invalid_input', [{ path: 'to', code: 'over', message: m.duty_fault_over({}, { locale }) }])
    await requireOperator(context, personId)
    const span = { startsAt: from, endsAt: to }
    const row = { id: newId(now), personId, ...span, note, madeAt: now, madeBy: actorId(actor), withdrawnAt: null }
    await insertOverride(db, row)
    await context.announce(dutyChanged, {}, watchers)
    const { named } = await naming(context, [personId])
    return { id: row.id, person: named(personId), from: iso(from), to: iso(to), note }
  },
})

/** The turn goes back to whom it belongs. */
export const withdrawStandIn = action({
  name: 'duty.withdraw-stand-in',
  input: z.object({ overrideId: id }),
  output: z.object({}),
  load: async ({ db }, { overrideId }) => present(await lockOverride(db, overrideId)),
  permit: (actor, { personId }) => mayPlanFor(actor, personId),
  denial: 'not_found',
  about: ({ overrideId }) => overrideId,
  async run(context, { overrideId }) {
    await withdrawOverride(context.db, overrideId, context.now)
    await context.announce(dutyChanged, {}, watchers)
    return {}
  },
})
