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

const table = 'outbox'

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('wafa', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(table, { keyPath: 'key' }))
    opening.addEventListener('success', () => resolve(opening.result))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')))
  })
}

async function within<Answer>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  const database = await opened()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(table, mode)
      const asked = ask(transaction.objectStore(table))
      transaction.addEventListener('complete', () => resolve(asked.result))
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')))
    })
  } finally {
    database.close()
  }
}

/** Everything that waits or was refused, in the order in which it was written. */
export async function entries(): Promise<Entry[]> {
  // The database is this file's alone, so its rows are entries.
  const rows: Entry[] = await within('readonly', (store) => store.getAll())
  return rows.toSorted((a, b) => a.at - b.at)
}
export const putEntry = async (entry: Entry): Promise<void> => void (await within('readwrite', (s) => s.put(entry)))
export const dropEntry = async (key: string): Promise<void> => void (await within('readwrite', (s) => s.delete(key)))
export const dropEntries = async (): Promise<void> => void (await within('readwrite', (s) => s.clear()))
