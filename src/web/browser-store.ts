/** Asks a table of this browser's own database; the answer is there once it is kept. */
export type Within = <Answer>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Answer>,
) => Promise<Answer>

/** One table in a database of its own, made when it is first asked. Rejects where the browser keeps nothing. */
export function browserStore(name: string, table: string, keyPath: string): Within {
  const opened = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(name, 1)
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(table, { keyPath }))
      opening.addEventListener('success', () => resolve(opening.result))
      opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')))
    })
  return async (mode, ask) => {
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
}
