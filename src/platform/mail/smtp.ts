import { createTransport } from 'nodemailer'
import { NotTaken } from '../not-taken.ts'
import type { Mail, Mailer } from './mail.ts'

type Settings = { readonly SMTP_URL: string | undefined; readonly MAIL_FROM: string }

/** The mail server of the settings, or none. Connections are pooled, encrypted where the server offers it. */
export function createMailer({ SMTP_URL, MAIL_FROM }: Settings): Mailer {
  if (SMTP_URL === undefined) return { kind: 'kept' }
  const transport = createTransport(
    {
      url: SMTP_URL,
      pool: true,
      maxConnections: 5,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: MAIL_FROM },
  )
  return {
    kind: 'smtp',
    async send(mail) {
      try {
        await transport.sendMail(messageOf(mail))
      } catch (error) {
        throw notTaken(error)
      }
    },
    close: () => transport.close(),
  }
}

function messageOf({ to, subject, text, html, messageId, references, headers }: Mail) {
  const thread = references.map((one) => `<${one}>`)
  return {
    to,
    subject,
    text,
    html,
    messageId: `<${messageId}>`,
    headers: { ...headers },
    ...(thread.length === 0 ? {} : { references: thread, inReplyTo: thread.at(-1) ?? '' }),
  }
}

/** A refusal of the recipient or of the message (5xx) is final; all else may be otherwise a minute later. */
function notTaken(error: unknown): NotTaken {
  if (!(error instanceof Error)) return new NotTaken(String(error), false)
  const { code, responseCode } = error as Error & { code?: unknown; responseCode?: unknown }
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  return new NotTaken(error.message, aboutThisMail && typeof responseCode === 'number' && responseCode >= 500)
}
