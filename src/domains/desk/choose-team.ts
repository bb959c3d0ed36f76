import { isOperator } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { teamByTable, teamInShort } from '../duty/index.ts'
import { chooseTeam as setTeam, ticketToGive } from '../support/index.ts'
import { chooseTeamInput, ticketTeam } from './schemas.ts'

/** Gives a ticket to a team, or to none, whatever the administrators' table says. Throws `not_found`. */
export const chooseTeam = action({
  name: 'desk.choose-team',
  input: chooseTeamInput,
  output: ticketTeam,
  permit: isOperator,
  about: (input) => input.ticketId,
  async run(context, input) {
    const team = input.teamId === null ? null : await teamInShort(context, input.teamId)
    await setTeam.within(context, { ticketId: input.ticketId, team, chosen: true })
    return { team }
  },
})

/** Lets the administrators' table say again which team has a ticket. Throws `not_open_for_this` once it is resolved. */
export const leaveTeamToTable = action({
  name: 'desk.leave-team-to-table',
  input: chooseTeamInput.pick({ ticketId: true }),
  output: ticketTeam,
  permit: isOperator,
  about: (input) => input.ticketId,
  async run(context, input) {
    const ticket = present(await ticketToGive(context, input.ticketId), 'not_open_for_this')
    const team = await teamByTable(context, ticket)
    await setTeam.within(context, { ticketId: input.ticketId, team, chosen: false })
    return { team }
  },
})
