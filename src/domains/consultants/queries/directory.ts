import { sql } from 'kysely'
import type { Locale } from '../../../base/locale.ts'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import { absentUntil, inGoodStanding, nextAbsenceAt } from './qualified.ts'

const listed = (db: DatabaseTransaction, at: Instant) =>
  db
    .selectFrom('consultants as consultant')
    .innerJoin('people as person', 'person.id', 'consultant.personId')
    .where((where) => inGoodStanding(where, at))
    // Somebody whose specialties all await confirmation has nothing to be asked about yet.
    .where(sql<boolean>`exists (
      select from consultant_specialties held where held.person_id = consultant.person_id and held.confirmed_at is not null
    )`)
    .select([
      'consultant.personId',
      'consultant.languages',
      'consultant.profiles',
      'person.name',
      sql<Instant>`consultant.verified_at`.as('verifiedAt'),
      absentUntil(at).as('absentUntil'),
      nextAbsenceAt(at).as('nextAbsenceAt'),
      sql`(
        select coalesce(jsonb_agg(
          jsonb_build_object('id', specialty.id, 'parentId', specialty.parent_id, 'name', specialty.name)
          order by specialty.parent_id is not null, specialty.position
        ), '[]')
        from consultant_specialties held join specialties specialty on specialty.id = held.specialty_id
        where held.person_id = consultant.person_id and held.confirmed_at is not null
      )`.as('specialties'),
    ])

export type ListedRow = Awaited<ReturnType<typeof selectListed>>[number]

type Directory = {
  readonly specialtyId?: string | undefined
  readonly language?: Locale | undefined
  readonly below: boolean
  /** Only these. */
  readonly ids?: readonly string[] | undefined
  readonly after: string | null
}

/** Newest people first. */
export const selectListed = (db: DatabaseTransaction, query: Directory, at: Instant, limit: number) => {
  const { specialtyId, language, below, ids, after } = query
  return listed(db, at)
    .$if(language !== undefined, (page) => page.where(sql<boolean>`consultant.languages @> array[${language}]`))
    .$if(specialtyId !== undefined, (page) => page.where(hasSpecialty(specialtyId ?? '', below)))
    .$if(ids !== undefined, (page) => page.where('consultant.personId', 'in', ids ?? []))
    .$if(after !== null, (page) => page.where('consultant.personId', '<', after ?? ''))
    .orderBy('consultant.personId', 'desc')
    .limit(limit)
    .execute()
}

export const findListed = (db: DatabaseTransaction, personId: string, at: Instant): Promise<ListedRow | undefined> =>
  listed(db, at).where('consultant.personId', '=', personId).executeTakeFirst()

/** Those of them who are in the directory at an instant. */
export const findAllListed = (db: DatabaseTransaction, ids: readonly string[], at: Instant): Promise<ListedRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : listed(db, at).where('consultant.personId', 'in', ids).execute()

/** Ids of all consultants, listed or not, in order, from the one after `after` on. */
export async function consultantIdsAfter(db: DatabaseTransaction, after: string | null, limit: number) {
  const rows = await db
    .selectFrom('consultants')
    .select('personId')
    .$if(after !== null, (rest) => rest.where('personId', '>', after ?? ''))
    .orderBy('personId')
    .limit(limit)
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Ids of the consultants who have a specialty confirmed, in order, from the one after `after` on. */
export async function consultantIdsWithSpecialty(
  db: DatabaseTransaction,
  { specialtyId, after, limit }: { specialtyId: string; after: string | null; limit: number },
) {
  const rows = await db
    .selectFrom('consultantSpecialties')
    .select('personId')
    .where('specialtyId', '=', specialtyId)
    .where('confirmedAt', 'is not', null)
    .$if(after !== null, (rest) => rest.where('personId', '>', after ?? ''))
    .orderBy('personId')
    .limit(limit)
    .execute()
  return rows.map(({ personId }) => personId)
}

const hasSpecialty = (specialtyId: string, below: boolean) => sql<boolean>`exists (
  select from specialties wanted, consultant_specialties held join specialties holding on holding.id = held.specialty_id
  where wanted.id = ${specialtyId} and held.person_id = consultant.person_id and held.confirmed_at is not null
    and (holding.id = wanted.id
      or (holding.id = wanted.parent_id and (not wanted.licence_required or holding.licence_required))
      or (${below} and holding.parent_id = wanted.id))
)`
