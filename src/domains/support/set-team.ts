import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { id } from '../../base/ids.ts'
import { localizedText } from '../../base/locale.ts'
import { action, type Context } from '../../platform/action.ts'
import { about, ticketTeamSet } from './events.ts'
import { lockedTicketOf } from './loading.ts'
import { answersFor, isPlatform } from './permissions.ts'
import { changeTicket, lockTicket, type TicketRow } from './queries/tickets.ts'
import { record } from './record.ts'
import { deskOf } from './telling.ts'
import { isUnresolved } from './ticket.ts'

/** As its domain names it. */
const team = z.object({ id, name: localizedText }).nullable()
type Team = z.infer<typeof team>

/**
 * An agent says which team has a ticket, or that none has: from then on the administrators' table does not; or lets the
 * table say so again. Throws `not_open_for_this` once it is resolved.
 */
export const chooseTeam = action({
  name: 'support.choose-team',
  input: z.object({ ticketId: id, team, chosen: z.boolean().meta({ description: 'By the caller, not by the table' }) }),
  output: z.object({}),
  load: lockedTicketOf,
  permit: answersFor,
  denial: 'not_found',
  about: ({ ticketId }) => ticketId,
  async run(context, { team: chosen, chosen: byCaller }, ticket) {
    if (!isUnresolved(ticket.state)) throw new Failure('not_open_for_this')
    const choice = byCaller ? { teamChosenAt: context.now, teamChosenBy: actorId(context.actor) } : nobodysChoice
    await setTeam(context, ticket, chosen, choice)
    return {}
  },
})

/** What the administrators' table says of a ticket that was reported or has changed, unless an agent chose. */
export const followTeamTable = action({
  name: 'support.follow-team-table',
  input: z.object({ ticketId: id, team }),
  output: z.object({}),
  permit: isPlatform,
  about: ({ ticketId }) => ticketId,
  async run(context, { ticketId, team: byTable }) {
    const ticket = present(await lockTicket(context.db, ticketId))
    if (isUnresolved(ticket.state) && ticket.teamChosenAt === null)
      await setTeam(context, ticket, byTable, nobodysChoice)
    return {}
  },
})

const nobodysChoice = { teamChosenAt: null, teamChosenBy: null }
type Choice = Pick<TicketRow, 'teamChosenAt' | 'teamChosenBy'>

/** The trail keeps the team's name as it was. */
async function setTeam(context: Context, before: TicketRow, to: Team, choice: Choice): Promise<void> {
  const teamId = to?.id ?? null
  const ticket = await changeTicket(context.db, before.id, { teamId, ...choice })
  if (teamId === before.teamId) return
  await record(context, ticket, 'team_set', { teamId, formerId: before.teamId, name: to?.name ?? null })
  await context.announce(ticketTeamSet, { ...about(ticket), byId: actorId(context.actor), teamId }, deskOf())
}
