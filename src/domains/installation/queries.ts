import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Instant } from '../../base/time.ts'
import type { DatabaseTransaction } from '../../platform/database/database.ts'
import type { InstallationLogoTable, InstallationProfileTable } from './tables.ts'
import type { Step } from './schemas.ts'
import './tables.ts'

export type ProfileRow = Selectable<InstallationProfileTable> & { readonly logoType: string | null }

export const profile = (db: DatabaseTransaction): Promise<ProfileRow> =>
  db
    .selectFrom('installationProfile')
    .leftJoin('installationLogo', 'installationLogo.one', 'installationProfile.one')
    .selectAll('installationProfile')
    .select('installationLogo.mediaType as logoType')
    .executeTakeFirstOrThrow()

type Changes = { names?: string; accent?: string | null; languages?: string[]; defaultLanguage?: string }
type By = { readonly at: Instant; readonly by: string }

/** Every change counts, that of the logo too. */
export async function changeProfile(db: DatabaseTransaction, { at, by }: By, changes: Changes = {}): Promise<void> {
  await db
    .updateTable('installationProfile')
    .set({ ...changes, revision: sql`revision + 1`, changedAt: at, changedBy: by })
    .execute()
}

type Logo = Omit<Selectable<InstallationLogoTable>, 'one'>

export async function putLogo(db: DatabaseTransaction, logo: Logo): Promise<void> {
  await db
    .insertInto('installationLogo')
    .values(logo)
    .onConflict((conflict) => conflict.column('one').doUpdateSet(logo))
    .execute()
}

export async function deleteLogo(db: DatabaseTransaction): Promise<void> {
  await db.deleteFrom('installationLogo').execute()
}

export const logo = (db: DatabaseTransaction): Promise<Pick<Logo, 'mediaType' | 'content'> | undefined> =>
  db.selectFrom('installationLogo').select(['mediaType', 'content']).executeTakeFirst()

export const settledSteps = (db: DatabaseTransaction) =>
  db
    .selectFrom('installationSteps')
    .innerJoin('people', 'people.id', 'installationSteps.settledBy')
    .select(['step', 'settledAs', 'settledAt', 'settledBy', 'people.name as settledByName'])
    .execute()

type Settled = { readonly step: Step; readonly as: 'done' | 'left_out' }

export async function settle(db: DatabaseTransaction, { step, as }: Settled, { at, by }: By): Promise<void> {
  const settled = { settledAs: as, settledAt: at, settledBy: by }
  await db
    .insertInto('installationSteps')
    .values({ step, ...settled })
    .onConflict((conflict) => conflict.column('step').doUpdateSet(settled))
    .execute()
}

export async function reopen(db: DatabaseTransaction, step: Step): Promise<void> {
  await db.deleteFrom('installationSteps').where('step', '=', step).execute()
}
