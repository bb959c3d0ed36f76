import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { isoInstant } from '../../base/time.ts'
import { defineEvent } from '../../platform/events.ts'
import { clause } from '../agreements/index.ts'
import { subjectKind } from './schemas.ts'

const commitment = z.object({
  commitmentId: id,
  clause,
  subjectKind,
  subjectId: id,
  responsibleId: id.nullable(),
  beneficiaryId: id.nullable(),
})

/** Half, three quarters, nine tenths of the target's own measure have passed. */
export const reminderDue = defineEvent(
  'commitments.reminder-due',
  commitment.extend({ share: z.number(), dueAt: isoInstant }),
)
/** A breach, at the deadline's own instant. */
export const deadlineMissed = defineEvent('commitments.deadline-missed', commitment.extend({ missedAt: isoInstant }))
/** A calendar was edited, and with it what had been promised. */
export const deadlineMoved = defineEvent(
  'commitments.deadline-moved',
  commitment.extend({ dueBefore: isoInstant.nullable(), dueAfter: isoInstant.nullable() }),
)
