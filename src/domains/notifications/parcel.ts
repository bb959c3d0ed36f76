import { directionOf } from '../../base/locale.ts'
import type { Context } from '../../platform/action.ts'
import type { Mail } from '../../platform/mail/mail.ts'
import type { Push, PushAddress } from '../../platform/push/push.ts'
import { getPeople, guestsAmong, type PersonView } from '../accounts/index.ts'
import { installationOf } from '../installation/index.ts'
import { identityLetter, identityMail } from './mail/identity-mail.ts'
import { signOf } from './mail/layout.ts'
import { noticeMail } from './mail/notice-mail.ts'
import { speak } from './notification.ts'
import { type DeliveryRow, openDelivery } from './queries/deliveries.ts'
import { type NotificationRow, notificationById } from './queries/notifications.ts'
import { subscriptionById } from './queries/subscriptions.ts'
import { clauseDemanding } from './topics.ts'

/** What is to be handed over; `moot` when nobody is there any more to receive it. */
export type Parcel =
  | { readonly channel: 'mail'; readonly mail: Mail }
  | { readonly channel: 'push'; readonly address: PushAddress; readonly push: Push }
  | { readonly channel: 'moot' }

/** Makes up a delivery in the words and for the address of this moment; null when it has been settled. */
export async function parcelOf(context: Context, deliveryId: string): Promise<Parcel | null> {
  const delivery = await openDelivery(context, deliveryId)
  if (delivery === undefined) return null
  const origin = context.platform.environment.ORIGIN
  const look = await installationOf(context)
  if (delivery.letter !== null) {
    const letter = identityLetter.parse(delivery.letter)
    return { channel: 'mail', mail: identityMail(letter, { deliveryId, origin, sign: signOf(look, letter.locale) }) }
  }
  const found = await recipientOf(context, delivery)
  if (found === undefined) return { channel: 'moot' }
  const { notification, person } = found
  const sign = signOf(look, person.locale)
  const { topic, ...said } = speak(notification, { ...person, platform: sign.name })
  const { guest } = found
  // Pages of an account are closed to them; the conversation is where they are answered.
  const spoken = guest ? { ...said, path: '/chat' } : said
  if (delivery.channel === 'push') return pushParcel(context, delivery, found, { topic, ...spoken })
  const { id: notificationId, threadId } = notification
  return {
    channel: 'mail',
    mail: noticeMail({ deliveryId, notificationId, threadId, topic, spoken, to: person, guest, origin, sign }),
  }
}

type Recipient = { readonly notification: NotificationRow; readonly person: PersonView; readonly guest: boolean }

async function recipientOf(
  context: Context,
  { notificationId, personId }: DeliveryRow,
): Promise<Recipient | undefined> {
  if (notificationId === null || personId === null) return undefined
  const notification = await notificationById(context, notificationId)
  const person = (await getPeople(context, [personId])).get(personId)
  if (notification === undefined || person === undefined || person.suspendedAt !== null) return undefined
  // A guest is written to where they said, and nowhere else.
  const guest = (await guestsAmong(context, [personId])).get(personId)
  if (guest === undefined) return { notification, person, guest: false }
  if (guest.contactEmail === null) return undefined
  return { notification, person: { ...person, email: guest.contactEmail }, guest: true }
}

/** A person who has signed in elsewhere takes the browser's pushes with them: those of the one before are moot. */
async function pushParcel(
  context: Context,
  delivery: DeliveryRow,
  { notification, person }: Recipient,
  { topic, title, body, path }: ReturnType<typeof speak>,
): Promise<Parcel> {
  const subscription = await subscriptionById(context, delivery.target)
  if (subscription === undefined || subscription.personId !== person.id) return { channel: 'moot' }
  // Push services take less than 4 KB, and a device shows a few lines.
  const said = {
    id: notification.id,
    title,
    body: body.slice(0, 500),
    path,
    lang: person.locale,
    dir: directionOf(person.locale),
  }
  return {
    channel: 'push',
    address: subscription,
    push: {
      payload: JSON.stringify(said),
      topic: notification.id.replaceAll('-', ''),
      urgent: clauseDemanding(topic) !== null,
    },
  }
}
