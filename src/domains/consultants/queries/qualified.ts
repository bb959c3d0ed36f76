import { sql, type ExpressionBuilder } from 'kysely'
import type { Locale } from '../../../base/locale.ts'
import type { Instant } from '../../../base/time.ts'
import type { DatabaseTransaction } from '../../../platform/database/database.ts'
import type { Qualification, Qualified } from '../qualified.ts'
import type { ConsultantTable } from '../tables.ts'

/** Whoever holds a specialty of the first level covers those below it, but not those that need a licence it does not. */
const covers = sql<boolean>`(not wanted.licence_required or held.licence_required)`

type Standing = ExpressionBuilder<
  { consultant: ConsultantTable; person: { suspendedAt: Instant | null } },
  'consultant' | 'person'
>

/** Verified at an instant and not suspended: the one condition under which clients see or are offered anybody. */
export const inGoodStanding = (where: Standing, at: Instant) =>
  where.and([
    where('consultant.verifiedAt', 'is not', null),
    where('consultant.verifiedUntil', '>', at),
    where('person.suspendedAt', 'is', null),
  ])

/** Until when somebody is away at an instant: absences that overlap or meet are not joined. */
export const absentUntil = (at: Instant) =>
  sql<Instant | null>`(
    select max(ends_at) from consultant_absences
    where person_id = consultant.person_id and starts_at <= ${at} and ends_at > ${at}
  )`

/** When somebody is away next. */
export const nextAbsenceAt = (at: Instant) =>
  sql<Instant | null>`(
    select min(starts_at) from consultant_absences where person_id = consultant.person_id and starts_at > ${at}
  )`

export type QualifiedQuestion = {
  readonly specialtyId: string
  readonly language: Locale
  readonly at: Instant
  /** Asks about one person alone. */
  readonly personId?: string
}

export const selectQualified = (db: DatabaseTransaction, question: QualifiedQuestion): Promise<Qualified[]> => {
  const { specialtyId, language, at, personId } = question
  return (
    db
      .selectFrom('specialties as wanted')
      .innerJoin('consultantSpecialties as offered', (join) =>
        join.on((on) =>
          on.or([
            on('offered.specialtyId', '=', on.ref('wanted.id')),
            on('offered.specialtyId', '=', on.ref('wanted.parentId')),
          ]),
        ),
      )
      .innerJoin('specialties as held', 'held.id', 'offered.specialtyId')
      .innerJoin('consultants as consultant', 'consultant.personId', 'offered.personId')
      .innerJoin('people as person', 'person.id', 'consultant.personId')
      .where('wanted.id', '=', specialtyId)
      .where(covers)
      .where('offered.confirmedAt', 'is not', null)
      .where(sql<boolean>`consultant.languages @> array[${language}]`)
      .where((where) => inGoodStanding(where, at))
      .$if(personId !== undefined, (only) => only.where('consultant.personId', '=', personId ?? ''))
      .select([
        'consultant.personId',
        'person.name',
        'consultant.languages',
        'consultant.loadLimit',
        sql<Instant>`consultant.verified_until`.as('verifiedUntil'),
        sql<'exact' | 'parent'>`case when offered.specialty_id = wanted.id then 'exact' else 'parent' end`.as(
          'specialtyMatch',
        ),
        absentUntil(at).as('absentUntil'),
        nextAbsenceAt(at).as('nextAbsenceAt'),
      ])
      // Somebody with both the specialty and the one above it counts once, by the nearer.
      .distinctOn('consultant.personId')
      .orderBy('consultant.personId')
      .orderBy(sql`offered.specialty_id = wanted.id`, 'desc')
      .execute()
  )
}

export const selectQualification = (
  db: DatabaseTransaction,
  personId: string,
  at: Instant,
): Promise<Qualification | undefined> =>
  db
    .selectFrom('consultants as consultant')
    .innerJoin('people as person', 'person.id', 'consultant.personId')
    .where('consultant.personId', '=', personId)
    .where((where) => inGoodStanding(where, at))
    .select([
      'consultant.personId',
      'consultant.languages',
      'consultant.loadLimit',
      absentUntil(at).as('absentUntil'),
      sql<string[]>`array(
        select specialty.id from specialties specialty
        join consultant_specialties offered on offered.specialty_id in (specialty.id, specialty.parent_id)
        join specialties held on held.id = offered.specialty_id
        where offered.person_id = consultant.person_id and offered.confirmed_at is not null
          and (not specialty.licence_required or held.licence_required)
      )`.as('specialtyIds'),
    ])
    .executeTakeFirst()
