import type { PreferencesView } from '#domains/notifications/schemas.ts'
import { m } from '#messages'

export type Topic = PreferencesView['topics'][number]['topic']

export const topicWord: Record<Topic, () => string> = {
  requests: m.notifications_topic_requests,
  deadlines: m.notifications_topic_deadlines,
  answers: m.notifications_topic_answers,
  messages: m.notifications_topic_messages,
  appointments: m.notifications_topic_appointments,
  course: m.notifications_topic_course,
  support: m.notifications_topic_support,
  desk: m.notifications_topic_desk,
  duty: m.notifications_topic_duty,
  account: m.notifications_topic_account,
}

export const channels = ['in_app', 'mail', 'push'] as const
export const channelWord: Record<(typeof channels)[number], () => string> = {
  in_app: m.notifications_channel_in_app,
  mail: m.notifications_channel_mail,
  push: m.notifications_channel_push,
}
