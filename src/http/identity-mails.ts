import { randomUUID } from 'node:crypto'
import { systemActor } from '../base/actor.ts'
import { locale } from '../base/locale.ts'
import { personByEmail, sendIdentityMail, type identityMailKinds } from '../domains/accounts/index.ts'
import { inTransaction, type Caller } from '../platform/action.ts'
import type { Platform } from '../platform/platform.ts'

/** Those that somebody asks for at the door; an invitation is an administrator's. */
type Kind = Exclude<(typeof identityMailKinds)[number], 'invitation'>
type Addressee = { readonly id: string; readonly name: string; readonly email: string; readonly locale?: unknown }

export interface IdentityMails {
  /** To whoever has this address; to an address that nobody has, nothing, and the caller does not learn which. */
  send(kind: Kind, email: string, secret: string | null, request: Request | undefined): Promise<void>
  /** To somebody whose row may not be committed yet. */
  sendTo(person: Addressee, kind: Kind, secret: string, request: Request | undefined): Promise<void>
}

/** The page behind each mail's button. A page, and a button on it: what checks links in mails must not use them up. */
const pages: Record<Kind, (secret: string) => string> = {
  verification: (secret) => `/verify?token=${encodeURIComponent(secret)}`,
  magic_link: (secret) => `/verify?link=${encodeURIComponent(secret)}`,
  password_reset: (secret) => `/reset-password?token=${encodeURIComponent(secret)}`,
  already_registered: () => '/sign-in',
}

export function identityMails(platform: Platform): IdentityMails {
  const callerFor = (request: Request | undefined): Caller => ({
    platform,
    actor: systemActor,
    requestId: request?.headers.get('x-request-id') ?? randomUUID(),
    locale: platform.environment.DEFAULT_LOCALE,
  })
  const mailTo = async (person: Addressee, kind: Kind, secret: string, caller: Caller) => {
    await sendIdentityMail(caller, {
      personId: person.id,
      name: person.name,
      email: person.email,
      kind,
      url: new URL(pages[kind](secret), platform.environment.ORIGIN).href,
      locale: locale.catch(platform.environment.DEFAULT_LOCALE).parse(person.locale),
    })
  }
  return {
    sendTo: (person, kind, secret, request) => mailTo(person, kind, secret, callerFor(request)),
    async send(kind, email, secret, request) {
      const caller = callerFor(request)
      const person = await inTransaction(caller, 'view', (context) => personByEmail(context, email))
      if (person !== undefined) await mailTo(person, kind, secret ?? '', caller)
    },
  }
}
