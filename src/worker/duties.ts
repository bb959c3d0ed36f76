import { handleDue, nextDue } from '../domains/commitments/index.ts'
import { deadlineEffects, reactions } from './reactions.ts'
import type { Duties } from './rehearsal.ts'
import { timetable } from './timetable.ts'

/** All that must happen as time passes; for whoever moves a clock by hand. */
export const duties: Duties = {
  nextDue,
  handleDue: (platform) => handleDue(platform, deadlineEffects),
  reactions,
  timetable,
}
