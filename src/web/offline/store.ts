import { browserStore } from '../browser-store.ts'

/** What waits for the network, in this browser's own database. Texts of a person are theirs: `personId` says whose. */
export type Entry = {
  /** Makes it one deed, however often it is sent. */
  readonly key: string
  readonly personId: string
  /** Below `/api/v1`. */
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** Not uploaded yet. */
  readonly files: readonly File[]
  /** Ids of those that are. */
  readonly attachments: readonly string[]
  /** In the person's words: the subject, or the beginning of the message. */
  readonly label: string
  /** The page on which it was written. */
  readonly page: string
  /** Epoch milliseconds by the machine's time. */
  readonly at: number
  /** Why it was refused, in the person's language; null while it waits. */
  readonly refusal: string | null
}

const within = browserStore('wafa', 'outbox', 'key')

/** Everything that waits or was refused, in the order in which it was written. */
export async function entries(): Promise<Entry[]> {
  // The database is this file's alone, so its rows are entries.
  const rows: Entry[] = await within('readonly', (store) => store.getAll())
  return rows.toSorted((a, b) => a.at - b.at)
}
export const putEntry = async (entry: Entry): Promise<void> => void (await within('readwrite', (s) => s.put(entry)))
export const dropEntry = async (key: string): Promise<void> => void (await within('readwrite', (s) => s.delete(key)))
export const dropEntries = async (): Promise<void> => void (await within('readwrite', (s) => s.clear()))
