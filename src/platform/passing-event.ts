import { sql } from 'kysely'
import type { Role } from '../base/actor.ts'
import type { DatabaseTransaction } from './database/database.ts'

/** Something for open pages alone, worth nothing a moment later: it is told at the commit and kept nowhere. */
export type PassingEvent = {
  readonly name: string
  readonly ids: Readonly<Record<string, string>>
  readonly people: readonly string[]
  /** And everybody of these roles. */
  readonly roles?: readonly Role[]
}

export const passingChannel = 'passing'

/** Tells the open pages of these people. Who is not listening at that moment never hears of it. */
export async function tellPages(db: DatabaseTransaction, event: PassingEvent): Promise<void> {
  await sql`select pg_notify(${passingChannel}, ${JSON.stringify(event)})`.execute(db)
}
