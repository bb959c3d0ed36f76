import type { Selectable, Updateable } from 'kysely'
import type { Instant } from '../../../base/time.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/database.ts'
import type { DutyAbsenceTable, DutyAgentTable } from '../tables.ts'

export type AgentRow = Selectable<DutyAgentTable>
export type AbsenceRow = Selectable<DutyAbsenceTable>

/** Rows for whoever has none yet; their defaults say that they follow the agreement. */
export async function ensureAgents(db: DatabaseTransaction, ids: readonly string[], now: Instant): Promise<void> {
  if (ids.length === 0) return
  await db
    .insertInto('dutyAgents')
    .values(ids.map((personId) => ({ personId, exceptions: '[]', lookAgainAt: now })))
    .onConflict((conflict) => conflict.column('personId').doNothing())
    .execute()
}

export const agentRows = (db: DatabaseTransaction, ids: readonly string[]): Promise<AgentRow[]> =>
  db.selectFrom('dutyAgents').selectAll().where('personId', 'in', ids).execute()

export const lockAgent = (db: DatabaseTransaction, personId: string): Promise<AgentRow | undefined> =>
  db.selectFrom('dutyAgents').selectAll().where('personId', '=', personId).forUpdate().executeTakeFirst()

export async function updateAgent(
  db: DatabaseTransaction,
  personId: string,
  change: Updateable<DutyAgentTable>,
): Promise<void> {
  await db.updateTable('dutyAgents').set(change).where('personId', '=', personId).execute()
}

/** Those whose duty may have changed by now; locked, those that somebody else holds left out. */
export const lockToLookAt = (db: DatabaseTransaction, now: Instant): Promise<AgentRow[]> =>
  db
    .selectFrom('dutyAgents')
    .selectAll()
    .where('lookAgainAt', '<=', now)
    .orderBy('lookAgainAt')
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute()

/** All of them are looked at again: the agreement's hours were edited. */
export async function lookAtAll(db: DatabaseTransaction, now: Instant): Promise<void> {
  await db.updateTable('dutyAgents').set({ lookAgainAt: now }).execute()
}

export async function earliestLook(database: Database): Promise<Instant | null> {
  const { at } = await database
    .selectFrom('dutyAgents')
    .select((select) => select.fn.min('lookAgainAt').as('at'))
    .executeTakeFirstOrThrow()
  return at
}

export const teamRows = (db: DatabaseTransaction) =>
  db.selectFrom('dutyTeams').selectAll().orderBy('createdAt').orderBy('id').execute()

export const teamById = (db: DatabaseTransaction, teamId: string) =>
  db.selectFrom('dutyTeams').selectAll().where('id', '=', teamId).forUpdate().executeTakeFirst()

export const memberRows = (db: DatabaseTransaction) =>
  db.selectFrom('dutyTeamMembers').selectAll().orderBy('teamId').orderBy('personId').execute()

export async function writeTeam(
  db: DatabaseTransaction,
  team: { id: string; name: string; createdAt: Instant },
  members: readonly string[],
): Promise<void> {
  await db
    .insertInto('dutyTeams')
    .values(team)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: team.name }))
    .execute()
  await db.deleteFrom('dutyTeamMembers').where('teamId', '=', team.id).execute()
  const rows = [...new Set(members)].map((personId) => ({ teamId: team.id, personId }))
  if (rows.length > 0) await db.insertInto('dutyTeamMembers').values(rows).execute()
}

export async function deleteTeam(db: DatabaseTransaction, teamId: string): Promise<void> {
  await db.deleteFrom('dutyTeams').where('id', '=', teamId).execute()
}

/** Absences that end after an instant. */
export const absencesAfter = (db: DatabaseTransaction, at: Instant): Promise<AbsenceRow[]> =>
  db
    .selectFrom('dutyAbsences')
    .selectAll()
    .where('endsAt', '>', at)
    .orderBy('endsAt')
    .orderBy('id')
    .limit(2_000)
    .execute()

export const lockAbsence = (db: DatabaseTransaction, absenceId: string): Promise<AbsenceRow | undefined> =>
  db.selectFrom('dutyAbsences').selectAll().where('id', '=', absenceId).forUpdate().executeTakeFirst()

export async function insertAbsence(db: DatabaseTransaction, row: AbsenceRow): Promise<void> {
  await db.insertInto('dutyAbsences').values(row).execute()
}

export async function endAbsence(db: DatabaseTransaction, { id, startsAt }: AbsenceRow, now: Instant): Promise<void> {
  if (Temporal.Instant.compare(startsAt, now) >= 0) await db.deleteFrom('dutyAbsences').where('id', '=', id).execute()
  else
    await db.updateTable('dutyAbsences').set({ endsAt: now }).where('id', '=', id).where('endsAt', '>', now).execute()
}
