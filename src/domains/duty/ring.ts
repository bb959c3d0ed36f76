import { z } from 'zod'
import { instantFrom, type Instant } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import type { Platform } from '../../platform/platform.ts'
import { peopleWithRoles } from '../accounts/index.ts'
import { callOutRang, callOutSilent } from './events.ts'
import { onCall } from './on-call.ts'
import { isPlatform } from './permissions.ts'
import {
  addStep,
  calledSoFar,
  type CallOutRow,
  earliestRing,
  lockNextToRing,
  updateCallOut,
} from './queries/call-outs.ts'
import { settingsRow } from './queries/rota.ts'
import { nextRing, type Pace, ringsAt } from './ringing.ts'
import { about, watchers } from './telling.ts'

/** Calls whoever is to be called next, and plans the call after. The row must be locked. */
export async function ring(context: Context, row: CallOutRow): Promise<CallOutRow> {
  const { db, now } = context
  const pace = await settingsRow(db)
  const called = new Set(await calledSoFar(db, row.id))
  const next = (await onCall(context, now)).find((id) => !called.has(id)) ?? null
  const then = nextRing(row, pace, next !== null)
  if (then === 'silence') return fallSilent(context, row)
  if (then === 'again') return call(context, row, pace, { ...row, calls: row.calls + 1 })
  const begun = { ...row, place: row.place + 1, calls: 1 }
  const step = (kind: string, personId: string | null) => ({ callOutId: row.id, kind, personId })
  if (then === 'next_person') {
    if (row.place > 0) await addStep(db, now, step('passed_on', next))
    return call(context, row, pace, { ...begun, personId: next })
  }
  if (row.place === 0) await addStep(db, now, step('nobody', null))
  return call(context, row, pace, { ...begun, personId: null, administrators: true })
}

async function call(context: Context, before: CallOutRow, pace: Pace, row: CallOutRow): Promise<CallOutRow> {
  const { db, now } = context
  const { personId, place, calls, administrators } = row
  const people = personId === null ? await peopleWithRoles(context, ['administrator']) : [personId]
  const kind = administrators ? 'administrators' : 'called'
  await addStep(db, now, { callOutId: row.id, kind, personId })
  const planned = (before.nextAt ?? now).epochMilliseconds
  const nextAt = instantFrom(ringsAt(planned, now.epochMilliseconds, pace))
  const rung = await updateCallOut(db, row.id, { personId, place, calls, administrators, nextAt })
  await context.announce(callOutRang, { ...about(rung), people, calls, administrators }, watchers)
  return rung
}

async function fallSilent(context: Context, { id }: CallOutRow): Promise<CallOutRow> {
  await addStep(context.db, context.now, { callOutId: id, kind: 'silent', personId: null })
  const silent = await updateCallOut(context.db, id, { nextAt: null, silentAt: context.now })
  await context.announce(callOutSilent, about(silent), watchers)
  return silent
}

/** Every call that is due. For the timetable. */
export const ringDue = action({
  name: 'duty.ring-due',
  input: z.object({}),
  output: z.object({ rung: z.int() }),
  permit: isPlatform,
  async run(context) {
    for (let rung = 0; ; rung += 1) {
      const row = await lockNextToRing(context.db, context.now)
      if (row === undefined) return { rung }
      await ring(context, row)
    }
  },
})

/** When the next call is due. */
export const nextCall = ({ database }: Platform): Promise<Instant | null> => earliestRing(database)
