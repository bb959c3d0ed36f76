import { DatabaseError } from 'pg'
import type { Database, DatabaseTransaction } from './database/database.ts'

const attempts = 4
const transient = new Set(['40001', '40P01'])

/** Runs in one transaction (read committed); a deadlock or serialization failure runs it again from its start. */
export async function transact<Answer>(
  database: Database,
  readOnly: boolean,
  run: (transaction: DatabaseTransaction) => Promise<Answer>,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database
        .transaction()
        .setAccessMode(readOnly ? 'read only' : 'read write')
        .execute(run)
    } catch (error) {
      const again = error instanceof DatabaseError && transient.has(error.code ?? '')
      if (!again || attempt === attempts) throw error
    }
  }
}

/** Whether an error is PostgreSQL's refusal of a duplicate, of the named constraint if one is given. */
export const isDuplicate = (error: unknown, constraint?: string): boolean =>
  error instanceof DatabaseError &&
  error.code === '23505' &&
  (constraint === undefined || error.constraint === constraint)

/** Whether an error is PostgreSQL's refusal of what overlaps something else, of the named exclusion constraint. */
export const isOverlap = (error: unknown, constraint: string): boolean =>
  error instanceof DatabaseError && error.code === '23P01' && error.constraint === constraint
