import { z } from 'zod'
import type { Instant } from '../../base/time.ts'
import { action, type Context, view } from '../../platform/action.ts'
import { getPeople, peopleWithRoles } from '../accounts/index.ts'
import {
  escalationChannels,
  escalationClauses,
  escalationRule,
  type EscalationRule,
  escalationShares,
  escalationTable,
} from './escalation-schemas.ts'
import { dutyChanged } from './events.ts'
import { isCallable, onCall } from './on-call.ts'
import { mayPlanDuty, maySeeDuty } from './permissions.ts'
import { memberRows } from './queries/agents.ts'
import { markDone, markRow, ruleRow, ruleRows, writeRule } from './queries/escalation.ts'
import { requireOperator } from './require-operator.ts'
import { watchers } from './telling.ts'

const emptyRule = (clause: EscalationRule['clause'], share: EscalationRule['share']): EscalationRule => ({
  clause,
  share,
  tell: [],
  people: [],
  channels: [...escalationChannels],
  deeds: [],
})

/** Every mark of every promise, in the order in which people read them. */
export async function escalationTableOf({ db }: Context): Promise<EscalationRule[]> {
  const rows = z.array(escalationRule).parse(await ruleRows(db))
  return escalationClauses.flatMap((clause) =>
    escalationShares.map(
      (share): EscalationRule =>
        rows.find((row) => row.clause === clause && row.share === share) ?? emptyRule(clause, share),
    ),
  )
}

/** Who is told as the time of tickets' promises runs out, and what else is done (S6 to S9). */
export const getEscalation = view({
  name: 'duty.get-escalation',
  input: z.object({}),
  output: escalationTable,
  permit: maySeeDuty,
  run: async (context) => ({ rules: await escalationTableOf(context) }),
})

/** From the next mark on; what is not named stays as it is. Throws `not_found` where somebody is no operator. */
export const setEscalation = action({
  name: 'duty.set-escalation',
  input: escalationTable,
  output: escalationTable,
  permit: mayPlanDuty,
  async run(context, { rules }) {
    await requireOperator(context, ...new Set(rules.flatMap(({ people }) => people)))
    for (const rule of rules) await writeRule(context.db, rule)
    await context.announce(dutyChanged, {}, watchers)
    return { rules: await escalationTableOf(context) }
  },
})

export type EscalatedTicket = {
  readonly assigneeId: string | null
  readonly requesterId: string | null
  readonly teamId: string | null
}

/** Whom a mark tells, by which ways, and what else it does. */
export async function escalationAt(context: Context, clause: string, share: number, ticket: EscalatedTicket) {
  const row = await ruleRow(context.db, clause, share)
  if (row === undefined) return { people: [], channels: [], deeds: [] }
  const rule = escalationRule.parse(row)
  return { people: await toldAt(context, rule, ticket, context.now), channels: rule.channels, deeds: rule.deeds }
}

/** Whom a rule tells of a ticket at an instant, each once and never its requester. */
export async function toldAt(
  context: Context,
  rule: EscalationRule,
  ticket: EscalatedTicket,
  at: Instant,
): Promise<string[]> {
  const told = await Promise.all(rule.tell.map((audience) => membersOf(context, audience, ticket, at)))
  const ids = [...new Set([...told.flat(), ...rule.people])].filter((id) => id !== ticket.requesterId)
  const people = await getPeople(context, ids)
  // Who was named once, and has left the desk since, is not told.
  return ids.filter((id) => {
    const person = people.get(id)
    return person !== undefined && person.suspendedAt === null && person.roles.some(isCallable)
  })
}

async function membersOf(
  context: Context,
  audience: EscalationRule['tell'][number],
  { assigneeId, teamId }: EscalatedTicket,
  at: Instant,
): Promise<string[]> {
  if (audience === 'administrators') return peopleWithRoles(context, ['administrator'])
  if (audience === 'on_call') return (await onCall(context, at)).slice(0, 1)
  if (audience === 'assignee')
    return assigneeId === null ? peopleWithRoles(context, ['agent', 'administrator']) : [assigneeId]
  const agents = await peopleWithRoles(context, ['agent'])
  if (teamId === null) return agents
  const members = (await memberRows(context.db)).filter((row) => row.teamId === teamId)
  const team = agents.filter((id) => members.some(({ personId }) => personId === id))
  // A team of nobody would be silence.
  return team.length > 0 ? team : agents
}

type Mark = { readonly subjectId: string; readonly clause: string; readonly share: number }

/** Whether this mark of a promise is passed for the first time: what it does is done once. */
export const firstTime = async ({ db }: Context, mark: Mark, at: Instant): Promise<boolean> =>
  (await markDone(db, mark, at)) !== undefined

/** Whether it was passed before, though the clock has been started anew since: then nobody is told again. */
export const wasPassed = async ({ db }: Context, mark: Mark): Promise<boolean> =>
  (await markRow(db, mark)) !== undefined
