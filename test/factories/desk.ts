import { newId } from '../../src/base/ids.ts'
import { linkTickets, openTicket, saveFilter, startBulk, writeMacro } from '../../src/domains/support/index.ts'
import { insertTicketMessage } from '../../src/domains/support/queries/messages.ts'
import { inTransaction } from '../../src/platform/action.ts'
import type { World } from '../world.ts'
import type { Person } from './consultations.ts'

type People = { readonly client: Person; readonly agent: Person; readonly administrator: Person }

export const greeting = {
  name: { ar: 'تحية', fr: 'Salutation', en: 'Greeting' },
  texts: { ar: 'مرحبًا {requester}', fr: 'Bonjour {requester}', en: 'Dear {requester}' },
} as const

/** What the requester adds to their ticket. */
export const say = (world: World, ticketId: string, author: Person, body: string): Promise<string> =>
  inTransaction(world.system, 'action', async ({ db, now }) => {
    const words = { id: newId(now), ticketId, authorId: author.actor.id, kind: 'reply', side: 'requester' } as const
    return (await insertTicketMessage(db, { ...words, body, sentAt: now, deliveredAt: now })).id
  })

/** What is at a desk around a ticket of the client: another one linked with it, a macro, a filter that the agent shares. */
export async function furnishDesk(world: World, { client, agent, administrator }: People, ticketId: string) {
  const report = { subject: 'Slow again', body: 'As before.', impact: 'hindered', language: 'en' } as const
  const other = await openTicket(client, report)
  await linkTickets(agent, { ticketId, number: other.number })
  const macro = await writeMacro(administrator, greeting)
  const filter = await saveFilter(agent, { name: 'Urgent', definition: { priority: 1 }, shared: true })
  const run = await startBulk(agent, { deed: { do: 'follow' }, ticketIds: [ticketId] })
  return {
    otherTicketId: other.id,
    ticketMessageId: await say(world, ticketId, client, 'And another thing.'),
    macroId: macro.id,
    filterId: filter.id,
    bulkRunId: run.id,
  }
}
