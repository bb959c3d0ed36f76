import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale } from '../../base/locale.ts'
import { pageByIdQuery, pageOf } from '../../base/page.ts'
import { isoInstant } from '../../base/time.ts'
import { channels, topics } from './topics.ts'

export const topic = z.enum(topics)
export const channel = z.enum(channels)
const outside = z.enum(['mail', 'push'])

export const notificationView = z.object({
  id,
  kind: z.string(),
  topic,
  title: z.string(),
  body: z.string(),
  action: z.string().meta({ description: 'What the link says' }),
  path: z.string().meta({ description: 'The page that it is about, below the origin' }),
  threadId: id.nullable(),
  at: isoInstant,
  readAt: isoInstant.nullable(),
})
export type NotificationView = z.infer<typeof notificationView>

export const listNotificationsInput = pageByIdQuery.extend({ unread: z.stringbool().default(false) })
export const notificationPage = pageOf(notificationView)
export const unreadCount = z.object({ unread: z.int().min(0) })
export const notificationId = z.object({ notificationId: id })
export const markAllReadInput = z.object({
  through: id.optional().meta({ description: 'The newest notification that was seen; all of them if left out' }),
})

export const preferencesView = z.object({
  topics: z.array(
    z.object({
      topic,
      clause: z.string().nullable().meta({ description: 'The clause of the agreement that demands these notices' }),
      channels: z.object({ in_app: z.boolean(), mail: z.boolean(), push: z.boolean() }),
    }),
  ),
})
export type PreferencesView = z.infer<typeof preferencesView>
export const setPreferencesInput = z.object({
  preferences: z
    .array(z.object({ topic, channel, wanted: z.boolean() }))
    .min(1)
    .max(topics.length * channels.length),
})
export const unsubscribeInput = z.object({ deliveryId: id })

export const subscribeInput = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(1_000),
  p256dh: z.base64url().length(87),
  auth: z.base64url().length(22),
  label: z.string().trim().min(1).max(80).meta({ description: 'The device, as its owner will recognise it' }),
})
export const subscriptionView = z.object({ id, label: z.string(), createdAt: isoInstant })
export type SubscriptionView = z.infer<typeof subscriptionView>
export const subscriptionList = z.object({ items: z.array(subscriptionView) })
export const subscriptionId = z.object({ subscriptionId: id })
export const pushKey = z.object({ publicKey: z.string().meta({ description: 'VAPID, base64url' }) })

export const mailSummary = z.object({
  id,
  kind: z.string(),
  recipient: z.string(),
  subject: z.string(),
  keptAt: isoInstant,
})
export type MailSummary = z.infer<typeof mailSummary>
export const mailPage = pageOf(mailSummary)
export const mailView = mailSummary.extend({
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
})
export type MailView = z.infer<typeof mailView>
export const mailId = z.object({ mailId: id })

export const deliveryView = z.object({
  id,
  channel: outside,
  kind: z.string(),
  person: z.object({ id, name: z.string() }).nullable(),
  committedAt: isoInstant,
  attempts: z.int(),
  lastError: z.string().nullable(),
  handedOverAt: isoInstant.nullable(),
  givenUpAt: isoInstant.nullable(),
})
export type DeliveryView = z.infer<typeof deliveryView>
export const sendTestInput = z.object({ channels: z.array(channel).min(1).max(channels.length) })
export const testNotice = z.object({
  id,
  at: isoInstant,
  inApp: z.boolean(),
  deliveries: z.array(
    z.object({
      channel: outside,
      device: z.string().nullable().meta({ description: 'The browser that a push went to' }),
      kept: z.boolean().meta({ description: 'There is no mail server: the mail is in the outbox' }),
      attempts: z.int(),
      lastError: z.string().nullable(),
      handedOverAt: isoInstant.nullable(),
      givenUpAt: isoInstant.nullable(),
      mootAt: isoInstant.nullable().meta({ description: 'The browser has unsubscribed' }),
    }),
  ),
})
export type TestNotice = z.infer<typeof testNotice>
export const optionalTestView = z.object({ test: testNotice.nullable() })
export const mailSettingsView = z.object({
  server: z.string().nullable().meta({ description: 'Host and port; null when mails are kept in the outbox' }),
  from: z.string(),
})
export type MailSettings = z.infer<typeof mailSettingsView>

export const deliveryStates = ['waiting', 'handed_over', 'given_up'] as const
export const listDeliveriesInput = pageByIdQuery.extend({ state: z.enum(deliveryStates).default('given_up') })
export const deliveryPage = pageOf(deliveryView)
export const deliveryId = z.object({ deliveryId: id })

const milliseconds = z.int().nullable().meta({ description: 'Milliseconds; null when nothing was handed over' })
export const deliveryStatisticsInput = z.object({
  hours: z.coerce.number().int().min(1).max(720).default(24).meta({ description: 'How far back, in hours' }),
})
export const deliveryStatistics = z.object({
  from: isoInstant,
  channels: z.array(
    z.object({
      channel: outside,
      handedOver: z.int(),
      retried: z.int().meta({ description: 'Handed over, but not at the first attempt' }),
      waiting: z.int(),
      givenUp: z.int(),
      /** From the commit of what is told to the hand-over to the mail server or push service (C3). */
      p50: milliseconds,
      p95: milliseconds,
      max: milliseconds,
      oldestWaitingSince: isoInstant.nullable(),
    }),
  ),
})
export type DeliveryStatistics = z.infer<typeof deliveryStatistics>

export const mailSamplesInput = z.object({ language: locale.default('ar') })
export const mailSampleInput = z.object({ kind: z.string().max(80), language: locale.default('ar') })
const mailSampleSummary = z.object({
  kind: z.string(),
  topic: z.string().meta({ description: 'Of the notice; `identity` for mails that let somebody in' }),
  subject: z.string(),
  text: z.string(),
})
export const mailSampleList = z.object({ items: z.array(mailSampleSummary) })
export const mailSample = mailSampleSummary.extend({ html: z.string() })
export type MailSampleSummary = z.infer<typeof mailSampleSummary>
