import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { action, type Context } from '../../platform/action.ts'
import { endVerification } from './end-verification.ts'
import { verificationExpired, verificationExpiring } from './events.ts'
import { mayExpire } from './permissions.ts'
import { type ConsultantRow, lockEnding, updateConsultant } from './queries/records.ts'
import { dueWarning, warningDays } from './verification.ts'

const batch = 500

/**
 * Takes note of verifications that have ended, at the instant at which they did, and warns those whose end is 30 and
 * 7 days away. Recurs by the timetable; however late, nobody is offered anything after the end, since every
 * question about the qualified compares it with its own instant.
 */
export const expireVerifications = action({
  name: 'consultants.expire-verifications',
  input: z.object({}),
  output: z.object({ expired: z.int(), warned: z.int() }),
  permit: mayExpire,
  run: async (context) => {
    const outcomes: ('expired' | 'warned' | null)[] = []
    for (const consultant of await lockEnding(context.db, context.now, warningDays, batch)) {
      outcomes.push(await settle(context, consultant))
    }
    const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length
    return { expired: count('expired'), warned: count('warned') }
  },
})

async function settle(context: Context, consultant: ConsultantRow): Promise<'expired' | 'warned' | null> {
  const { personId, warnedDays } = consultant
  const verifiedUntil = present(consultant.verifiedUntil, 'internal')
  const expiresOn = present(consultant.verificationExpiresOn, 'internal')
  const audience = { people: [personId], roles: ['administrator'] } as const
  if (Temporal.Instant.compare(verifiedUntil, context.now) <= 0) {
    const end = { decision: 'expired', at: verifiedUntil, decidedBy: null, reason: null, note: null } as const
    await endVerification(context, personId, end)
    await context.announce(verificationExpired, { personId, expiresOn }, audience)
    return 'expired'
  }
  const days = dueWarning(verifiedUntil, warnedDays, context.now)
  if (days === null) return null
  await updateConsultant(context.db, personId, { warnedDays: days })
  await context.announce(verificationExpiring, { personId, expiresOn, days }, audience)
  return 'warned'
}
