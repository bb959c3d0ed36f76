import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { defineEvent } from '../../platform/events.ts'
import { callOutMatter, endReason } from './schemas.ts'

/** Somebody is on duty no longer: their shift ended, they are away, or switched it off. What they hold is free. */
export const wentOffDuty = defineEvent('duty.went-off-duty', z.object({ personId: id }))
export const cameOnDuty = defineEvent('duty.came-on-duty', z.object({ personId: id }))

/** What open pages show has changed: shifts, teams, rota, absences. */
export const dutyChanged = defineEvent('duty.changed', z.object({}))

const callOut = callOutMatter.extend({ callOutId: id })

/** A call-out calls: the first time, or again (`calls` counts those to the same people). */
export const callOutRang = defineEvent(
  'duty.call-out-rang',
  callOut.extend({ people: z.array(id), calls: z.int(), administrators: z.boolean() }),
)
export const callOutAcknowledged = defineEvent('duty.call-out-acknowledged', callOut.extend({ byId: id }))
/** Everybody was called as often as the settings say, and nobody answered. */
export const callOutSilent = defineEvent('duty.call-out-silent', callOut)
export const callOutEnded = defineEvent('duty.call-out-ended', callOut.extend({ reason: endReason }))
