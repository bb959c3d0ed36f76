import type { Context } from '../../platform/action.ts'
import { personNames } from '../accounts/index.ts'
import type { CommitmentRow } from './queries.ts'

/** Names of those who owe and are owed, for lists. */
export async function namesOf(context: Context, rows: readonly CommitmentRow[]) {
  const ids = rows.flatMap(({ responsibleId, beneficiaryId }) => [responsibleId, beneficiaryId])
  const names = await personNames(context, [...new Set(ids.filter((id) => id !== null))])
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' })
  return (row: CommitmentRow) => ({ responsible: person(row.responsibleId), beneficiary: person(row.beneficiaryId) })
}
