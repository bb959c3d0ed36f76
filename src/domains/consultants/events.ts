import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { defineEvent } from '../../platform/events.ts'
import { refusalReason, withdrawalReason } from './schemas.ts'

const day = z.iso.date()

/** Somebody asks to be verified, for the first time or anew; for the administrators. */
export const consultantApplied = defineEvent('consultants.applied', z.object({ personId: id, anew: z.boolean() }))

export const consultantVerified = defineEvent('consultants.verified', z.object({ personId: id, expiresOn: day }))

/** An application was refused; `stillVerified` when an earlier verification stands all the same. */
export const consultantRefused = defineEvent(
  'consultants.refused',
  z.object({ personId: id, reason: refusalReason, note: z.string().nullable(), stillVerified: z.boolean() }),
)

export const verificationWithdrawn = defineEvent(
  'consultants.verification-withdrawn',
  z.object({ personId: id, reason: withdrawalReason, note: z.string().nullable() }),
)

/** A verification ends in at most `days` days: 30, then 7. */
export const verificationExpiring = defineEvent(
  'consultants.verification-expiring',
  z.object({ personId: id, expiresOn: day, days: z.int() }),
)

export const verificationExpired = defineEvent(
  'consultants.verification-expired',
  z.object({ personId: id, expiresOn: day }),
)

/** What open pages show has changed: profile, practice, documents, absences. */
export const recordChanged = defineEvent('consultants.record-changed', z.object({ personId: id }))

/** A specialty is new, called otherwise, retired or restored. */
export const specialtyChanged = defineEvent('consultants.specialty-changed', z.object({ specialtyId: id }))
