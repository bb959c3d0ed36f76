import { z } from 'zod'
import type { Locale, LocalizedText } from '../../base/locale.ts'
import type { Context } from '../../platform/action.ts'
import { consultantIdsAfter, consultantIdsWithSpecialty, findAllListed } from './queries/directory.ts'
import { consultantCard, type Profiles, profiles } from './schemas.ts'

/** What a consultant can be found by, in every language that it was written in. */
export type FindableConsultant = {
  readonly id: string
  readonly name: string
  readonly languages: readonly Locale[]
  readonly profiles: Profiles
  readonly specialties: readonly { readonly id: string; readonly name: LocalizedText }[]
}

const specialties = consultantCard.shape.specialties
const read = z.object({ profiles, specialties })

/** For the search: those of them who are in the directory now. */
export async function consultantsToFind(
  { db, now }: Context,
  ids: readonly string[],
): Promise<readonly FindableConsultant[]> {
  const rows = await findAllListed(db, ids, now)
  return rows.map((row) => ({ id: row.personId, name: row.name, languages: row.languages, ...read.parse(row) }))
}

/** Ids of all consultants, in order, from the one after `after` on. */
export const consultantsAfter = ({ db }: Context, after: string | null, limit: number): Promise<string[]> =>
  consultantIdsAfter(db, after, limit)

/** Ids of the consultants who have a specialty confirmed, in order, from the one after `after` on. */
export const consultantsWithSpecialty = (
  { db }: Context,
  batch: { readonly specialtyId: string; readonly after: string | null; readonly limit: number },
): Promise<string[]> => consultantIdsWithSpecialty(db, batch)
