import { z } from 'zod'
import type { Instant } from '../../base/time.ts'
import { action, type Context, view } from '../../platform/action.ts'
import { peopleWithRoles } from '../accounts/index.ts'
import {
  escalationClauses,
  escalationRule,
  type EscalationRule,
  escalationShares,
  escalationTable,
} from './escalation-schemas.ts'
import { dutyChanged } from './events.ts'
import { onCall } from './on-call.ts'
import { mayPlanDuty, maySeeDuty } from './permissions.ts'
import { memberRows } from './queries/agents.ts'
import { markDone, ruleRow, ruleRows, writeRule } from './queries/escalation.ts'
import { watchers } from './telling.ts'

/** Every mark of every promise, in the order in which people read them. */
async function tableOf({ db }: Context): Promise<{ rules: EscalationRule[] }> {
  const rows = z.array(escalationRule).parse(await ruleRows(db))
  const rules = escalationClauses.flatMap((clause) =>
    escalationShares.map(
      (share): EscalationRule =>
        rows.find((row) => row.clause === clause && row.share === share) ?? { clause, share, tell: [], deeds: [] },
    ),
  )
  return { rules }
}

/** Who is told as the time of tickets' promises runs out, and what else is done (S6 to S9). */
export const getEscalation = view({
  name: 'duty.get-escalation',
  input: z.object({}),
  output: escalationTable,
  permit: maySeeDuty,
  run: tableOf,
})

/** From the next mark on; what is not named stays as it is. */
export const setEscalation = action({
  name: 'duty.set-escalation',
  input: escalationTable,
  output: escalationTable,
  permit: mayPlanDuty,
  async run(context, { rules }) {
    for (const rule of rules) await writeRule(context.db, rule)
    await context.announce(dutyChanged, {}, watchers)
    return tableOf(context)
  },
})

type Ticket = { readonly assigneeId: string | null; readonly requesterId: string; readonly teamId: string | null }

/** Whom a mark tells, each once and never the requester, and what else it does. */
export async function escalationAt(context: Context, clause: string, share: number, ticket: Ticket) {
  const row = await ruleRow(context.db, clause, share)
  if (row === undefined) return { people: [], deeds: [] }
  const { tell, deeds } = escalationRule.parse(row)
  const told = await Promise.all(tell.map((audience) => membersOf(context, audience, ticket)))
  const people = [...new Set(told.flat())].filter((id) => id !== ticket.requesterId)
  return { people, deeds }
}

async function membersOf(
  context: Context,
  audience: EscalationRule['tell'][number],
  { assigneeId, teamId }: Ticket,
): Promise<string[]> {
  if (audience === 'administrators') return peopleWithRoles(context, ['administrator'])
  if (audience === 'on_call') return (await onCall(context, context.now)).slice(0, 1)
  if (audience === 'assignee')
    return assigneeId === null ? peopleWithRoles(context, ['agent', 'administrator']) : [assigneeId]
  const agents = await peopleWithRoles(context, ['agent'])
  if (teamId === null) return agents
  const members = (await memberRows(context.db)).filter((row) => row.teamId === teamId)
  return agents.filter((id) => members.some(({ personId }) => personId === id))
}

/** Whether this mark of a promise is passed for the first time: what it does is done once. */
export const firstTime = async (
  { db }: Context,
  mark: { readonly subjectId: string; readonly clause: string; readonly share: number },
  at: Instant,
): Promise<boolean> => (await markDone(db, mark, at)) !== undefined
