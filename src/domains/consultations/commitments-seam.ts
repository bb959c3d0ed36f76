import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { isoInstant, timeZone } from '../../base/time.ts'

/** Stands in for `commitments/schemas.ts` until that domain is there. */
export const commitmentView = z.object({
  id,
  clause: z.string(),
  agreementVersion: z.union([z.string(), z.number()]),
  subjectKind: z.string(),
  subjectId: id,
  target: z.object({ amount: z.number(), unit: z.enum(['hour', 'businessHour', 'businessDay']) }),
  startedAt: isoInstant,
  dueAt: isoInstant.nullable(),
  state: z.enum(['running', 'paused', 'met', 'missed', 'cancelled']),
  atRisk: z.boolean(),
  elapsedShare: z.number(),
  remaining: z.object({ amount: z.number(), unit: z.enum(['hour', 'businessHour', 'businessDay']) }),
  metAt: isoInstant.nullable(),
  breachedAt: isoInstant.nullable(),
  pausedSince: isoInstant.nullable(),
  timeZone,
})
