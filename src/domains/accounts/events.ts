import { z } from 'zod'
import { role } from '../../base/actor.ts'
import { id } from '../../base/ids.ts'
import { locale } from '../../base/locale.ts'
import { defineEvent } from '../../platform/events.ts'

/** What a mail about identity is for; `url` is then the page that its button opens. */
export const identityMailKinds = [
  'verification',
  'magic_link',
  'password_reset',
  'already_registered',
  'invitation',
] as const

export const identityMail = z.object({
  personId: id,
  name: z.string(),
  email: z.email(),
  kind: z.enum(identityMailKinds),
  /** Holds a secret that opens an account: never to be logged. */
  url: z.url(),
  locale,
})

export const identityMailRequested = defineEvent('accounts.identity-mail-requested', identityMail)
export const rolesChanged = defineEvent('accounts.roles-changed', z.object({ personId: id, roles: z.array(role) }))
export const personSuspended = defineEvent('accounts.person-suspended', z.object({ personId: id }))
export const personReinstated = defineEvent('accounts.person-reinstated', z.object({ personId: id }))
/** Somebody is new, or is called otherwise. */
export const personChanged = defineEvent('accounts.person-changed', z.object({ personId: id }))
