/** A mail, complete. `text` and `html` say the same. */
export type Mail = {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Without angle brackets; the same at every attempt, so that mailboxes recognise a mail that came twice. */
  readonly messageId: string
  /** The mails that this one belongs to, oldest first. */
  readonly references: readonly string[]
  /** Further headers. */
  readonly headers: Readonly<Record<string, string>>
}

/** Where mails go: to a mail server, or, without one, nowhere: then the outbox keeps them. */
export type Mailer =
  | { readonly kind: 'kept' }
  | {
      readonly kind: 'smtp'
      /** Resolves once the server has taken the mail. Throws `NotTaken`. */
      send(mail: Mail): Promise<void>
      close(): void
    }
