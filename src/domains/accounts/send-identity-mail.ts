import { z } from 'zod'
import { action } from '../../platform/action.ts'
import { identityMail, identityMailRequested } from './events.ts'
import { maySendIdentityMail } from './permissions.ts'

/** Has a mail with a link that proves who one is sent: by whoever hears the event, in the person's language. */
export const sendIdentityMail = action({
  name: 'accounts.send-identity-mail',
  input: identityMail,
  output: z.object({}),
  permit: maySendIdentityMail,
  about: ({ personId }) => personId,
  async run(context, mail) {
    await context.announce(identityMailRequested, mail)
    return {}
  },
})
