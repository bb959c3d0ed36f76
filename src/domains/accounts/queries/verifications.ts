import type { Selectable } from 'kysely'
import type { Context } from '../../../platform/action.ts'
import type { VerificationTable } from '../tables.ts'

type New = Omit<Selectable<VerificationTable>, 'updatedAt'>

/** As better-auth looks for it. */
export async function insertVerification({ db }: Pick<Context, 'db'>, row: New): Promise<void> {
  await db
    .insertInto('verifications')
    .values({ ...row, updatedAt: row.createdAt })
    .execute()
}
