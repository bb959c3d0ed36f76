import { z } from 'zod'
import { Failure, present } from '../../base/errors.ts'
import { newId } from '../../base/ids.ts'
import { iso } from '../../base/time.ts'
import { m } from '../../messages/messages.js'
import { action, view } from '../../platform/action.ts'
import { isPublicEndpoint } from '../../platform/push/public-endpoint.ts'
import { isOwner, mayHaveNotifications } from './permissions.ts'
import {
  keepSubscription,
  removeOldest,
  removeSubscription,
  type SubscriptionRow,
  subscriptionById,
  subscriptionsOf,
} from './queries/subscriptions.ts'
import { readerOf } from './reader.ts'
import { pushKey, subscribeInput, subscriptionId, subscriptionList, subscriptionView } from './schemas.ts'

/** So many browsers of one person, the newest. */
const most = 20

const toView = ({ id, label, createdAt }: SubscriptionRow) => ({ id, label, createdAt: iso(createdAt) })

/** The key with which a browser subscribes. */
export const getPushKey = view({
  name: 'notifications.get-push-key',
  input: z.object({}),
  output: pushKey,
  permit: mayHaveNotifications,
  run: ({ platform }) => Promise.resolve({ publicKey: platform.environment.VAPID_PUBLIC_KEY }),
})

export const listSubscriptions = view({
  name: 'notifications.list-subscriptions',
  input: z.object({}),
  output: subscriptionList,
  permit: mayHaveNotifications,
  run: async (context) => ({ items: (await subscriptionsOf(context, [readerOf(context).id])).map(toView) }),
})

/** Has pushes sent to this browser from now on. Throws `invalid_input` for an address that is not a public push service. */
export const subscribe = action({
  name: 'notifications.subscribe',
  input: subscribeInput,
  output: subscriptionView,
  permit: mayHaveNotifications,
  async run(context, input) {
    if (!isPublicEndpoint(input.endpoint)) {
      const message = m.notifications_endpoint_not_public({}, { locale: context.locale })
      throw new Failure('invalid_input', [{ path: 'endpoint', code: 'not_public', message }])
    }
    const { id: personId } = readerOf(context)
    const kept = await keepSubscription(context, { id: newId(context.now), personId, createdAt: context.now, ...input })
    await removeOldest(context, personId, most)
    return toView(kept)
  },
})

/** No more pushes to one of one's own browsers. */
export const unsubscribe = action({
  name: 'notifications.unsubscribe',
  input: subscriptionId,
  output: subscriptionList,
  load: async (context, input) => present(await subscriptionById(context, input.subscriptionId)),
  permit: (actor, owned) => isOwner(actor, owned),
  denial: 'not_found',
  about: (input) => input.subscriptionId,
  async run(context, _input, subscription) {
    await removeSubscription(context, subscription)
    return { items: (await subscriptionsOf(context, [subscription.personId])).map(toView) }
  },
})
