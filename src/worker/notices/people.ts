import { identityMailRequested, personNames, personReinstated, rolesChanged } from '../../domains/accounts/index.ts'
import {
  consultantApplied,
  consultantRefused,
  consultantVerified,
  verificationExpired,
  verificationExpiring,
  verificationWithdrawn,
} from '../../domains/consultants/index.ts'
import { sendIdentityMail } from '../../domains/notifications/index.ts'
import { iso } from '../../base/time.ts'
import { asSystem } from '../../platform/action.ts'
import { forgetPayload } from '../../platform/events.ts'
import { on } from '../relay.ts'
import { administrators, tells, to } from './tell.ts'

/** Somebody's standing on the platform, and the mails that let them in. */
export const peopleNotices = [
  on(identityMailRequested, async (context, { id: eventId, at, payload: { personId, ...letter } }) => {
    await sendIdentityMail.within(asSystem(context), { eventId, at: iso(at), personId, letter })
    // Its link opens an account: nothing keeps it longer than the mail needs it.
    await forgetPayload(context.db, eventId)
  }),
  tells(rolesChanged, async (_context, { personId }) => to(personId, 'roles_changed', {})),
  tells(personReinstated, async (_context, { personId }) => to(personId, 'account_reinstated', {})),
  tells(consultantApplied, async (context, { personId }) => {
    const name = (await personNames(context, [personId])).get(personId) ?? ''
    return to(await administrators(context), 'consultant_applied', { personId, name })
  }),
  tells(consultantVerified, async (_context, { personId, expiresOn }) =>
    to(personId, 'consultant_verified', { endsOn: expiresOn }),
  ),
  tells(consultantRefused, async (_context, { personId }) => to(personId, 'consultant_refused', {})),
  tells(verificationWithdrawn, async (_context, { personId }) => to(personId, 'verification_withdrawn', {})),
  tells(verificationExpiring, async (_context, { personId, expiresOn }) =>
    to(personId, 'verification_expiring', { endsOn: expiresOn }),
  ),
  tells(verificationExpired, async (_context, { personId, expiresOn }) =>
    to(personId, 'verification_expired', { endsOn: expiresOn }),
  ),
]
