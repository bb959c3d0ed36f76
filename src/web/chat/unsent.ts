import type { Deed } from '#domains/support/schemas/desk.ts'
import { browserStore } from '../browser-store.ts'
import { machineTime } from '../browser-clock.ts'

/** A message that this browser has not been told has arrived. */
export type Unsent = {
  /** Of the message: sent again, it is the same one. */
  readonly id: string
  /** Null while the chat itself has not begun. */
  readonly chatId: string | null
  /** Who wrote it; null for a visitor, who may sign in meanwhile. */
  readonly by: string | null
  readonly kind: 'message' | 'note'
  readonly body: string
  /** Not uploaded yet. */
  readonly files: readonly File[]
  /** Ids of those that are. */
  readonly attachments: readonly string[]
  /** What follows it on the ticket, as an agent's macro says; a browser may hold older ones that say nothing. */
  readonly deeds?: readonly Deed[]
  /** Epoch milliseconds by the machine's time, later than that of every one before. */
  readonly at: number
  /** Why it was refused, in the reader's language; null while it waits. */
  readonly refusal: string | null
}

/** Where a browser keeps nothing, the open page does. */
const memory = new Map<string, Unsent>()
let newest = 0

const within = browserStore('wafa-chat', 'unsent', 'id')

/** Everything of a reader that waits or was refused in one chat, in the order in which it was written. */
export async function unsentOf(chatId: string | null, reader: string | null): Promise<Unsent[]> {
  // The database is this file's alone, so its rows are of this type.
  const rows: Unsent[] = await within('readonly', (store) => store.getAll()).catch(() => [])
  const kept = new Set(rows.map(({ id }) => id))
  const all = [...rows, ...[...memory.values()].filter(({ id }) => !kept.has(id))]
  const isHere = ({ chatId: of, by }: Unsent) => (of === chatId || of === null) && (by === reader || by === null)
  return all.filter(isHere).toSorted((a, b) => a.at - b.at)
}

/** Keeps it until it has arrived, be it in this page alone. */
export async function keep(message: Omit<Unsent, 'at' | 'attachments' | 'refusal'>): Promise<void> {
  newest = Math.max(machineTime(), newest + 1)
  await change({ ...message, attachments: [], at: newest, refusal: null })
}

export async function change(message: Unsent): Promise<void> {
  memory.set(message.id, message)
  await within('readwrite', (store) => store.put(message)).then(
    () => memory.delete(message.id),
    () => undefined,
  )
}

export async function drop(id: string): Promise<void> {
  memory.delete(id)
  await within('readwrite', (store) => store.delete(id)).catch(() => undefined)
}

/** For whoever signs out: what they wrote is nobody else's to see. */
export async function forgetUnsent(): Promise<void> {
  memory.clear()
  await within('readwrite', (store) => store.clear()).catch(() => undefined)
}
