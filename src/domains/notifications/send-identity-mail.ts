import { z } from 'zod'
import { id, newId } from '../../base/ids.ts'
import { isoInstant } from '../../base/time.ts'
import { action } from '../../platform/action.ts'
import { dispatch } from './dispatch.ts'
import { identityLetter } from './mail/identity-mail.ts'
import { mayNotify } from './permissions.ts'
import { insertDeliveries } from './queries/deliveries.ts'

/**
 * Has a mail sent whose link proves who one is. It is no notice: nothing of it shows in the app, no preference
 * stops it, and its link is forgotten as soon as it has left.
 */
export const sendIdentityMail = action({
  name: 'notifications.send-identity-mail',
  input: z.object({ eventId: id, at: isoInstant, personId: id, letter: identityLetter }),
  output: z.object({}),
  permit: mayNotify,
  about: ({ personId }) => personId,
  async run(context, { eventId, at, personId, letter }) {
    const delivery = {
      id: newId(context.now),
      eventId,
      personId,
      notificationId: null,
      channel: 'mail',
      target: '',
      kind: `identity_${letter.kind}`,
      letter: JSON.stringify(letter),
      committedAt: Temporal.Instant.from(at),
    }
    await dispatch(context, await insertDeliveries(context, [delivery]))
    return {}
  },
})
