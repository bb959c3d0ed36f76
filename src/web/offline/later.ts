import { wait } from './outbox.ts'

/** A form as the outbox takes it: what the interface is sent, and what the person calls it. */
type Sending = {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly label: string
}

/**
 * For `<Form later>`: keeps a form that could not be sent, under its own key, until there is a network. False when it
 * cannot wait: nobody is signed in, or the browser keeps nothing.
 */
export const sentLater =
  (personId: string | undefined, sendingOf: (form: FormData) => Sending) =>
  async (form: FormData): Promise<boolean> => {
    const key = form.get('idempotencyKey')
    if (personId === undefined || typeof key !== 'string' || key === '') return false
    const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0)
    const { path, body, label } = sendingOf(form)
    const page = location.pathname
    return await wait({ key, personId, path, body, files: files as File[], label: label.slice(0, 120), page })
  }
