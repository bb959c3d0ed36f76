import { fileView } from '#domains/files/schemas.ts'
import { api, Problem } from '../api.ts'
import { change, drop, type Unsent, unsentOf } from './unsent.ts'

type Way = {
  /** The chat that it goes to; begins one where there is none. */
  readonly chatId: () => Promise<string>
  /** Sends one message by its id; the same one again changes nothing. */
  readonly put: (chatId: string, message: Unsent) => Promise<void>
  /** The list has changed. */
  readonly told: () => Promise<void>
}

/** It goes on waiting: for a network, a session, or a server that is busy. */
export class StillWaiting extends Error {}

const waits = (thrown: unknown): boolean =>
  !(thrown instanceof Problem) || [401, 408, 429].includes(thrown.status) || thrown.status >= 500

/**
 * Sends what waits in a chat, one after the other, one tab at a time. What is refused stays with the reason and lets
 * the others pass. Throws `StillWaiting` when the first of them must wait: none overtakes another.
 */
export const sendAll = (of: string | null, reader: string | null, way: Way): Promise<void> =>
  alone(async () => inOrder(await unsentOf(of, reader), way))

async function inOrder(unsent: readonly Unsent[], { chatId, put, told }: Way): Promise<void> {
  for (const message of unsent) {
    if (message.refusal !== null) continue
    try {
      const to = await chatId()
      await put(to, await withUploads({ ...message, chatId: to }))
      await drop(message.id)
    } catch (thrown) {
      if (waits(thrown)) throw new StillWaiting()
      if (thrown instanceof Problem) await change({ ...message, refusal: thrown.message })
    }
    await told()
  }
}

/** Each file is noted as soon as it is there: a network that goes away again does not cost it. */
async function withUploads(message: Unsent): Promise<Unsent> {
  let now = message
  for (const file of message.files) {
    const form = new FormData()
    form.set('file', file)
    const { id } = await api(fetch).send('POST', '/files', form, fileView.pick({ id: true }))
    now = { ...now, files: now.files.slice(1), attachments: [...now.attachments, id] }
    await change(now)
  }
  return now
}

/** Two tabs that send at once would send in no order. */
const alone = async (run: () => Promise<void>): Promise<void> => {
  if (!('locks' in navigator)) return await run()
  await navigator.locks.request('wafa:chat-sending', run)
}

/** A courtesy to others, or a look that comes again: when it fails, nothing is lost. */
export function quietly(call: Promise<unknown>): void {
  call.catch((thrown: unknown) => {
    if (!(thrown instanceof Problem) && !(thrown instanceof TypeError)) throw thrown
  })
}
