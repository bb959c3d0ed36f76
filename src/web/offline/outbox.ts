import { machineTime } from '../browser-clock.ts'
import { dropEntries, dropEntry, entries, type Entry, putEntry } from './store.ts'

/** What is told between pages and the service worker: the list has changed, perhaps because something was sent. */
export type OutboxNews = { readonly sent: string | null; readonly page: string | null }
export const outboxChannel = 'wafa:outbox'

function tell(news: OutboxNews): void {
  const channel = new BroadcastChannel(outboxChannel)
  channel.postMessage(news)
  channel.close()
}

type Written = Pick<Entry, 'key' | 'personId' | 'path' | 'body' | 'files' | 'label' | 'page'>

/** Has something sent as soon as there is a network. False when this browser cannot keep it. */
export async function wait(written: Written): Promise<boolean> {
  try {
    await putEntry({ ...written, attachments: [], at: machineTime(), refusal: null })
  } catch {
    return false
  }
  tell({ sent: null, page: null })
  await askForSync()
  return true
}

/** Where the browser can wake the service worker; elsewhere open pages send. */
async function askForSync(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.getRegistration()
  if (registration === undefined || !('sync' in registration)) return
  const { sync } = registration as { sync: { register(tag: string): Promise<void> } }
  await sync.register('wafa-outbox').catch(() => undefined)
}

export async function discard(key: string): Promise<void> {
  await dropEntry(key)
  tell({ sent: null, page: null })
}

/** For whoever signs out. */
export const forgetWaiting = async (): Promise<void> => {
  await dropEntries()
  tell({ sent: null, page: null })
}

/** Another person has signed in: what the one before wrote is not theirs to see or send. */
export async function forgetOthers(personId: string): Promise<void> {
  const others = (await entries()).filter((entry) => entry.personId !== personId)
  await Promise.all(others.map(({ key }) => dropEntry(key)))
}

/**
 * Sends what waits, one after the other, one page or worker at a time. What is refused stays, with the reason. Throws
 * when something still waits: for the network, a session, or a server that is busy.
 */
export async function sendWaiting(): Promise<void> {
  await navigator.locks.request(outboxChannel, async () => {
    const waiting = (await entries()).filter(({ refusal }) => refusal === null)
    if (waiting.length === 0) return
    const personId = await whoSends()
    for (const entry of waiting) if (entry.personId === personId) await send(entry)
    if (personId === null) throw new StillWaiting()
  })
}

export class StillWaiting extends Error {}

async function whoSends(): Promise<string | null> {
  const answer = await fetch('/api/v1/account')
  if (answer.status === 401) return null
  if (!answer.ok) throw new StillWaiting()
  const account: unknown = await answer.json()
  return textAt(account, 'id') ?? null
}

async function send(entry: Entry): Promise<void> {
  const uploaded = await withUploads(entry)
  if (uploaded === undefined) return
  const { key, path, body, attachments, page, label } = uploaded
  const answer = await fetch(`/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ ...body, attachments }),
  })
  const said = await problemOf(answer)
  // It had arrived before, though the answer did not come back; its files were then uploaded under other ids.
  if (answer.ok || said.code === 'idempotency_key_reused') {
    await dropEntry(key)
    tell({ sent: label, page })
  } else await refused(uploaded, answer, said.title)
}

/** Each file is noted as soon as it is there: a network that goes away again does not cost it. */
async function withUploads(entry: Entry): Promise<Entry | undefined> {
  let now = entry
  for (const file of entry.files) {
    const form = new FormData()
    form.set('file', file)
    const answer = await fetch('/api/v1/files', { method: 'POST', body: form })
    const said = await problemOf(answer)
    if (said.id === undefined) {
      await refused(now, answer, said.title)
      return undefined
    }
    now = { ...now, files: now.files.slice(1), attachments: [...now.attachments, said.id] }
    await putEntry(now)
  }
  return now
}

async function refused(entry: Entry, { status }: Response, title: string): Promise<void> {
  if (status === 401 || status === 429 || status >= 500) throw new StillWaiting()
  await putEntry({ ...entry, refusal: title })
  tell({ sent: null, page: null })
}

async function problemOf(answer: Response): Promise<{ title: string; code?: string; id?: string }> {
  const value: unknown = await answer.json().catch(() => ({}))
  const [code, id] = [textAt(value, 'code'), textAt(value, 'id')]
  const faults: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'errors') : undefined
  const said = Array.isArray(faults) ? faults.map((fault) => textAt(fault, 'message') ?? '') : []
  const title = [textAt(value, 'title') ?? String(answer.status), ...said].join(' ')
  return { title, ...(code === undefined ? {} : { code }), ...(id === undefined ? {} : { id }) }
}

function textAt(value: unknown, name: string): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return typeof found === 'string' ? found : undefined
}
