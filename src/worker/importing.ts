import { continueImport, importGoesOn, ticketsImported } from '../domains/import/index.ts'
import { indexSubjects } from '../domains/search/index.ts'
import { indexTicketWords } from '../domains/support/index.ts'
import { asSystem } from '../platform/action.ts'
import { on, type Reaction } from './relay.ts'

/** An import goes on until it is over; what it brought can be found, and nobody is told. */
export const importing: readonly Reaction[] = [
  on(importGoesOn, (context, { payload }) => continueImport.within(asSystem(context), payload)),
  on(ticketsImported, async (context, { payload: { ticketIds } }) => {
    await indexSubjects.within(asSystem(context), { kind: 'ticket', ids: ticketIds })
    for (const ticketId of ticketIds) await indexTicketWords.within(asSystem(context), { ticketId })
  }),
]
