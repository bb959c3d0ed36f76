import type { Context } from '../../platform/action.ts'
import { selectConsultantsAmong } from './queries/records.ts'

/** Which of these people are consultants, or on the way to be: for whoever would invite them. */
export const alreadyConsultants = async ({ db }: Context, personIds: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(personIds.length === 0 ? [] : await selectConsultantsAmong(db, personIds))
