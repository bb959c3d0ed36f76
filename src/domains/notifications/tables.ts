import type { Generated } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    notifications: NotificationTable
    notificationPreferences: NotificationPreferenceTable
    pushSubscriptions: PushSubscriptionTable
    deliveries: DeliveryTable
    mails: MailTable
  }
}

export interface NotificationTable {
  id: string
  eventId: string
  personId: string
  kind: string
  parameters: Json
  threadId: string | null
  at: Instant
  inApp: boolean
  readAt: Instant | null
}

export interface NotificationPreferenceTable {
  personId: string
  topic: string
  channel: string
  wanted: boolean
  at: Instant
}

export interface PushSubscriptionTable {
  id: string
  personId: string
  endpoint: string
  p256dh: string
  auth: string
  label: string
  createdAt: Instant
}

export interface DeliveryTable {
  id: string
  eventId: string
  personId: string | null
  notificationId: string | null
  channel: string
  target: Generated<string>
  kind: string
  letter: Json | null
  committedAt: Instant
  attempts: Generated<number>
  lastAttemptAt: Instant | null
  lastError: string | null
  handedOverAt: Instant | null
  givenUpAt: Instant | null
  mootAt: Instant | null
  retriedAt: Instant | null
  retriedBy: string | null
}

export interface MailTable {
  id: string
  deliveryId: string
  recipient: string
  subject: string
  bodyText: string
  bodyHtml: string
  headers: Json
  keptAt: Instant
}
