import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import type { Locale } from '../../base/locale.ts'
import { sayInstant } from '../../base/saying.ts'
import { type Context, view } from '../../platform/action.ts'
import { getPeople } from '../accounts/index.ts'
import { commitmentsOf } from '../commitments/index.ts'
import { mayWorkOn } from './desk-permissions.ts'
import { ticketOf } from './loading.ts'
import { fillIn, type MacroValues } from './macro.ts'
import { macroById } from './queries/macros.ts'
import type { TicketRow } from './queries/tickets.ts'
import { filledMacro, fillMacroInput } from './schemas/macros.ts'
import { viewMacro } from './view-macros.ts'

/**
 * What a macro would write and do on a ticket, for the agent to read and change before anything is sent: in the
 * ticket's language, deadlines in its requester's zone and habits.
 */
export const fillMacro = view({
  name: 'support.fill-macro',
  input: fillMacroInput,
  output: filledMacro,
  load: ticketOf,
  permit: mayWorkOn,
  async run(context, { macroId }, ticket) {
    const macro = viewMacro(present(await macroById(context.db, macroId)))
    const text = macro.texts?.[ticket.language] ?? ''
    return {
      macroId,
      messageKind: macro.messageKind,
      language: ticket.language,
      body: fillIn(text, await valuesFor(context, ticket)),
      actions: macro.actions,
    }
  },
})

/** What the variables are on this ticket; empty where there is no such deadline any more. */
export async function valuesFor(context: Context, ticket: TicketRow): Promise<MacroValues> {
  const me = actorId(context.actor)
  const people = await getPeople(context, [ticket.requesterId, ...(me === null ? [] : [me])])
  const requester = people.get(ticket.requesterId)
  const promised = await commitmentsOf(context, [ticket.id])
  const due = (which: 'response' | 'resolution'): string => {
    const open = promised.find(
      ({ clause, metAt, state, dueAt }) =>
        clause.endsWith(which) && metAt === null && state !== 'cancelled' && dueAt !== null,
    )
    if (requester === undefined || open?.dueAt === undefined || open.dueAt === null) return ''
    return sayDue(open.dueAt, requester, ticket.language)
  }
  return {
    requester: requester?.name ?? '',
    agent: me === null ? '' : (people.get(me)?.name ?? ''),
    number: ticket.number,
    subject: ticket.subject,
    answer_due: due('response'),
    solution_due: due('resolution'),
  }
}

const parts = { weekday: 'long', day: 'numeric', month: 'long', time: true, timeZoneName: 'short' } as const
type Manner = Parameters<typeof sayInstant>[2]

const sayDue = (dueAt: string, requester: Manner, locale: Locale): string =>
  sayInstant(Date.parse(dueAt), parts, { ...requester, locale })
