import { createHash, randomBytes } from 'node:crypto'
import { newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { systemNow } from '../../platform/system-clock.ts'
import { createPerson } from './create-person.ts'
import { identityMailRequested } from './events.ts'
import { mayCreatePeople } from './permissions.ts'
import { insertVerification } from './queries/verifications.ts'
import { createPersonInput, personView } from './schemas.ts'

/** Days in which an invitation is good; afterwards "forgotten password" does the same. */
export const invitationDays = 14

/**
 * Makes a person and sends them a mail whose link lets them choose a password. Throws `email_in_use`.
 * The link is one of better-auth's for a new password, with more time; of its secret only the hash is kept.
 */
export const invitePerson = action({
  name: 'accounts.invite-person',
  input: createPersonInput.omit({ password: true }),
  output: personView,
  permit: mayCreatePeople,
  async run(context, input) {
    const person = await createPerson.within(context, input)
    const secret = randomBytes(24).toString('base64url')
    const identifier = createHash('sha256').update(`reset-password:${secret}`).digest('base64url')
    // By the machine's time, with which better-auth compares it.
    const now = systemNow()
    const expiresAt = now.add({ hours: 24 * invitationDays })
    await insertVerification(context, { id: newId(now), identifier, value: person.id, expiresAt, createdAt: now })
    const { id: personId, name, email, locale } = person
    const url = new URL(`/reset-password?welcome&token=${secret}`, context.platform.environment.ORIGIN).href
    await context.announce(identityMailRequested, { personId, name, email, kind: 'invitation', url, locale })
    return person
  },
})
