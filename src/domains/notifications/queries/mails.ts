import type { Insertable, Selectable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { Context } from '../../../platform/action.ts'
import type { MailTable } from '../tables.ts'

type Db = Pick<Context, 'db'>
export type MailRow = Selectable<MailTable> & { readonly kind: string }

/** Once for each delivery. */
export async function insertMail({ db }: Db, row: Insertable<MailTable>): Promise<void> {
  await db
    .insertInto('mails')
    .values(row)
    .onConflict((conflict) => conflict.column('deliveryId').doNothing())
    .execute()
}

/** Newest first; one more than asked for, if there is one. */
export const keptMails = ({ db }: Db, before: string | undefined, limit: number) =>
  db
    .selectFrom('mails')
    .innerJoin('deliveries', 'deliveries.id', 'mails.deliveryId')
    .select(['mails.id', 'mails.recipient', 'mails.subject', 'mails.keptAt', 'deliveries.kind'])
    .$if(before !== undefined, (query) => query.where('mails.id', '<', before ?? ''))
    .orderBy('mails.id', 'desc')
    .limit(limit + 1)
    .execute()

export const mailById = ({ db }: Db, id: string): Promise<MailRow | undefined> =>
  db
    .selectFrom('mails')
    .innerJoin('deliveries', 'deliveries.id', 'mails.deliveryId')
    .selectAll('mails')
    .select('deliveries.kind')
    .where('mails.id', '=', id)
    .executeTakeFirst()

export async function deleteMailsBefore({ db }: Db, instant: Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('mails').where('keptAt', '<', instant).executeTakeFirst()
  return Number(numDeletedRows)
}
