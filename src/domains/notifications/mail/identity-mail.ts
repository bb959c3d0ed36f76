import type { z } from 'zod'
import { m } from '../../../messages/messages.js'
import type { Mail } from '../../../platform/mail/mail.ts'
import { identityMailRequested } from '../../accounts/index.ts'
import { layout, type Sign } from './layout.ts'

/** `url` holds a secret that opens an account. */
export const identityLetter = identityMailRequested.payload.omit({ personId: true })
export type IdentityLetter = z.infer<typeof identityLetter>

const says = {
  verification: {
    title: m.notices_identity_verification_title,
    body: m.notices_identity_verification_body,
    action: m.notices_action_confirm_address,
  },
  magic_link: {
    title: m.notices_identity_magic_link_title,
    body: m.notices_identity_magic_link_body,
    action: m.notices_action_sign_in,
  },
  password_reset: {
    title: m.notices_identity_password_reset_title,
    body: m.notices_identity_password_reset_body,
    action: m.notices_action_new_password,
  },
  already_registered: {
    title: m.notices_identity_already_registered_title,
    body: m.notices_identity_already_registered_body,
    action: m.notices_action_sign_in,
  },
  invitation: {
    title: m.notices_identity_invitation_title,
    body: m.notices_identity_invitation_body,
    action: m.notices_action_accept_invitation,
  },
}

/** A mail that lets somebody in; it belongs to no thread and cannot be refused. */
export function identityMail(
  letter: IdentityLetter,
  { deliveryId, origin, sign }: { deliveryId: string; origin: string; sign: Sign },
): Mail {
  const { kind, name, email, url } = letter
  const options = { locale: letter.locale }
  const title = says[kind].title({}, options)
  return {
    to: { name, address: email },
    subject: title,
    ...layout({
      sign,
      locale: letter.locale,
      title,
      greeting: m.notices_mail_greeting({ name }, options),
      body: says[kind].body({ platform: sign.name }, options),
      moments: [],
      action: { label: says[kind].action({}, options), url },
      hint: m.notices_mail_link_hint({}, options),
      footer: [{ text: m.notices_mail_identity_why({ platform: sign.name }, options) }],
    }),
    messageId: `${deliveryId}@${new URL(origin).hostname}`,
    references: [],
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
