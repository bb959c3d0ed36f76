import { z } from 'zod'
import { present } from '../../base/errors.ts'
import { id, newId } from '../../base/ids.ts'
import { action } from '../../platform/action.ts'
import { deliveriesChanged } from './events.ts'
import { mayDeliver } from './permissions.ts'
import { deliveryById, noteAttempt, settle } from './queries/deliveries.ts'
import { insertMail } from './queries/mails.ts'
import { removeSubscription } from './queries/subscriptions.ts'

const keptMail = z.object({
  to: z.object({ name: z.string(), address: z.string() }),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  messageId: z.string(),
  references: z.array(z.string()),
  headers: z.record(z.string(), z.string()),
})

/** Notes the instant at which a delivery left, the figure that C3 is measured by, and keeps its mail if nobody took it. */
export const recordHandOver = action({
  name: 'notifications.record-hand-over',
  input: z.object({ deliveryId: id, kept: keptMail.nullable() }),
  output: z.object({}),
  permit: mayDeliver,
  about: ({ deliveryId }) => deliveryId,
  async run(context, { deliveryId, kept }) {
    const first = await settle(context, deliveryId, 'handedOverAt', context.now)
    if (!first || kept === null) return {}
    const references = kept.references.map((one) => `<${one}>`).join(' ')
    const headers = {
      'Message-ID': `<${kept.messageId}>`,
      ...(references === '' ? {} : { References: references, 'In-Reply-To': references }),
      ...kept.headers,
    }
    await insertMail(context, {
      id: newId(context.now),
      deliveryId,
      recipient: kept.to.address,
      subject: kept.subject,
      bodyText: kept.text,
      bodyHtml: kept.html,
      headers: JSON.stringify(headers),
      keptAt: context.now,
    })
    return {}
  },
})

/** Notes an attempt that came to nothing, and what the other side said. */
export const recordFailedAttempt = action({
  name: 'notifications.record-failed-attempt',
  input: z.object({ deliveryId: id, error: z.string() }),
  output: z.object({}),
  permit: mayDeliver,
  about: ({ deliveryId }) => deliveryId,
  async run(context, { deliveryId, error }) {
    await noteAttempt(context, deliveryId, error, context.now)
    return {}
  },
})

/** Nobody is there any more to receive it: a browser that has unsubscribed is forgotten. */
export const dropDelivery = action({
  name: 'notifications.drop-delivery',
  input: z.object({ deliveryId: id }),
  output: z.object({}),
  permit: mayDeliver,
  about: ({ deliveryId }) => deliveryId,
  async run(context, { deliveryId }) {
    const { channel, target, personId } = present(await deliveryById(context, deliveryId))
    await settle(context, deliveryId, 'mootAt', context.now)
    if (channel === 'push' && personId !== null) await removeSubscription(context, { id: target, personId })
    return {}
  },
})

/** Gives a delivery up, for everybody at the desk to see. */
export const giveUpDelivery = action({
  name: 'notifications.give-up-delivery',
  input: z.object({ deliveryId: id }),
  output: z.object({}),
  permit: mayDeliver,
  about: ({ deliveryId }) => deliveryId,
  async run(context, { deliveryId }) {
    const first = await settle(context, deliveryId, 'givenUpAt', context.now)
    if (first) await context.announce(deliveriesChanged, {}, { roles: ['agent', 'administrator'] })
    return {}
  },
})
