import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { isKind, kinds } from './kinds/index.ts'
import { mayUnsubscribe } from './permissions.ts'
import { deliveryById } from './queries/deliveries.ts'
import { keepPreferences } from './queries/preferences.ts'
import { unsubscribeInput } from './schemas.ts'
import { clauseDemanding } from './topics.ts'

/**
 * What a mailbox's own "unsubscribe" calls (RFC 8058): no more mails of the topic of that mail for whoever got it.
 * The id is known to the mail's reader alone. What the agreement demands goes on.
 */
export const unsubscribeByMail = action({
  name: 'notifications.unsubscribe-by-mail',
  input: unsubscribeInput,
  output: z.object({}),
  load: async (context, input) => present(await deliveryById(context, input.deliveryId)),
  permit: mayUnsubscribe,
  about: (input) => input.deliveryId,
  async run(context, _input, { kind, personId }) {
    if (!isKind(kind) || personId === null) return {}
    const { topic } = kinds[kind]
    if (clauseDemanding(topic) === null) {
      await keepPreferences(context, personId, [{ topic, channel: 'mail', wanted: false }], context.now)
    }
    return {}
  },
})
