import type { DatabaseTransaction } from '../../../platform/database/database.ts'

type Kind = { readonly category: string; readonly priority: number }

export const teamRuleRows = (db: DatabaseTransaction) =>
  db.selectFrom('teamRules').selectAll().orderBy('category').orderBy('priority').execute()

/** A team that nobody dissolves before the transaction ends. */
export const teamToStay = (db: DatabaseTransaction, teamId: string) =>
  db.selectFrom('dutyTeams').select(['id', 'name']).where('id', '=', teamId).forKeyShare().executeTakeFirst()

/** The team that has tickets of a kind. */
export const teamOfKind = (db: DatabaseTransaction, { category, priority }: Kind) =>
  db
    .selectFrom('teamRules')
    .innerJoin('dutyTeams', 'dutyTeams.id', 'teamRules.teamId')
    .select(['dutyTeams.id', 'dutyTeams.name'])
    .where('category', '=', category)
    .where('priority', '=', priority)
    .executeTakeFirst()

/** Null: tickets of the kind have no team. */
export async function writeTeamRule(
  db: DatabaseTransaction,
  { category, priority, teamId }: Kind & { readonly teamId: string | null },
): Promise<void> {
  if (teamId === null) {
    await db.deleteFrom('teamRules').where('category', '=', category).where('priority', '=', priority).execute()
    return
  }
  await db
    .insertInto('teamRules')
    .values({ category, priority, teamId })
    .onConflict((conflict) => conflict.columns(['category', 'priority']).doUpdateSet({ teamId }))
    .execute()
}
