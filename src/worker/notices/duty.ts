import { personNames } from '../../domains/accounts/index.ts'
import { callOutAcknowledged, callOutRang, callOutSilent, calledFor, dutyCalendar } from '../../domains/duty/index.ts'
import type { Context } from '../../platform/action.ts'
import { administrators, tells, to } from './tell.ts'

type CallOut = {
  readonly callOutId: string
  readonly number: string
  readonly subject: string
  readonly clause: string
  readonly dueAt: string
}

async function about(context: Context, { callOutId, number, subject, clause, dueAt }: CallOut) {
  const { timeZone: zone } = await dutyCalendar(context, context.now)
  return { callOutId, number, subject, clause: clause.split('.')[0] ?? clause, dueAt, zone }
}

/** Each call is an event of its own: people are told again, by every way, until somebody takes it. */
export const dutyNotices = [
  tells(callOutRang, async (context, event) => {
    const kind = event.administrators ? 'call_out_administrators' : event.calls > 1 ? 'call_out_again' : 'call_out'
    return to(event.people, kind, await about(context, event))
  }),
  tells(callOutSilent, async (context, event) =>
    to(await administrators(context), 'call_out_silent', await about(context, event)),
  ),
  tells(callOutAcknowledged, async (context, event) => {
    const others = (await calledFor(context, event.callOutId)).filter((one) => one !== event.byId)
    const name = (await personNames(context, [event.byId])).get(event.byId) ?? ''
    return to(others, 'call_out_taken', { ...(await about(context, event)), name })
  }),
]
