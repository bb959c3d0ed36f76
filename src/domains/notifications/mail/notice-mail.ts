import type { Locale } from '../../../base/locale.ts'
import { m } from '../../../messages/messages.js'
import type { Mail } from '../../../platform/mail/mail.ts'
import type { Spoken } from '../notice.ts'
import { clauseDemanding, type Topic } from '../topics.ts'
import { withoutIsolates } from '../wording.ts'
import { layout, type Sign } from './layout.ts'

export type NoticeLetter = {
  readonly deliveryId: string
  readonly notificationId: string
  readonly threadId: string | null
  readonly topic: Topic
  readonly spoken: Spoken
  readonly to: { readonly name: string; readonly email: string; readonly locale: Locale }
  /** Of the chat: there is no account in which they could choose. */
  readonly guest?: boolean
  readonly origin: string
  readonly sign: Sign
}

/**
 * A notice as a mail: one link, a thread for each request, a way to stop it unless a clause demands it.
 * Its id is the notification's, so that every attempt is the same mail.
 */
export function noticeMail({
  deliveryId,
  notificationId,
  threadId,
  topic,
  spoken,
  to,
  guest = false,
  origin,
  sign,
}: NoticeLetter): Mail {
  const options = { locale: to.locale }
  const { hostname } = new URL(origin)
  const clause = clauseDemanding(topic)
  const preferences = new URL('/account/notifications', origin).href
  const about = guest ? m.notices_mail_why_guest : m.notices_mail_why
  const why = clause === null ? about({ platform: sign.name }, options) : m.notices_mail_required({ clause }, options)
  const choosing = guest ? [] : [{ text: m.notices_mail_preferences({}, options), url: preferences }]
  return {
    to: { name: to.name, address: to.email },
    subject: withoutIsolates(spoken.title),
    ...layout({
      sign,
      locale: to.locale,
      title: spoken.title,
      greeting: m.notices_mail_greeting({ name: to.name }, options),
      body: spoken.body,
      moments: spoken.moments,
      action: { label: spoken.action, url: new URL(spoken.path, origin).href },
      hint: m.notices_mail_link_hint({}, options),
      footer: [{ text: why }, ...choosing],
    }),
    messageId: `${notificationId}@${hostname}`,
    references: threadId === null ? [] : [`request-${threadId}@${hostname}`],
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(clause === null ? unsubscribing(deliveryId, origin) : {}),
    },
  }
}

/** A mailbox shows its own button for these (RFC 8058). */
const unsubscribing = (deliveryId: string, origin: string) => ({
  'List-Unsubscribe': `<${new URL(`/api/v1/mail-unsubscriptions/${deliveryId}`, origin).href}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
