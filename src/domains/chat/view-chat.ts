import { iso, isoOrNull } from '../../base/time.ts'
import type { Context } from '../../platform/action.ts'
import { guestsAmong, personNames } from '../accounts/index.ts'
import { commitmentsOf } from '../commitments/index.ts'
import { inOrder, ticketsInShort } from '../support/index.ts'
import type { Chat } from './loading.ts'
import { isInIt, isTheirs, mayEnd, mayHandOn, maySay, mayTake } from './permissions.ts'
import { queueOf } from './queue.ts'
import { marksOf } from './queries/parties.ts'
import type { ChatView } from './schemas.ts'

/** A conversation as whoever asks may see it. */
export async function viewChat(context: Context, chat: Chat): Promise<ChatView> {
  const { id, language, state, personId, agentId, members, ticketId } = chat
  const ids = [personId, ...(agentId === null ? [] : [agentId]), ...members]
  const [names, guests, marks] = [
    await personNames(context, ids),
    await guestsAmong(context, [personId]),
    await marksOf(context.db, id),
  ]
  const named = (one: string) => ({ id: one, name: names.get(one) ?? '' })
  return {
    id,
    language,
    state,
    person: { ...named(personId), guest: guests.has(personId) },
    agent: agentId === null ? null : named(agentId),
    colleagues: members.filter((one) => one !== agentId).map(named),
    ...(await queueOf(context, chat)),
    ticket: ticketId === null ? null : ((await ticketsShown(context, [ticketId])).get(ticketId) ?? null),
    readBy: marks,
    page: chat.page,
    startedAt: iso(chat.startedAt),
    endedAt: isoOrNull(chat.endedAt),
    summary: chat.summary,
    may: mayOf(context, chat),
  }
}

type TicketShown = NonNullable<ChatView['ticket']>

/** The tickets of conversations with what is promised of them, by id: two queries, whatever their number. */
export async function ticketsShown(context: Context, ids: readonly string[]): Promise<Map<string, TicketShown>> {
  const commitments = Map.groupBy(await commitmentsOf(context, ids), ({ subjectId }) => subjectId)
  return new Map(
    (await ticketsInShort(context, ids)).map(({ ticketId: id, number }) => [
      id,
      { id, number, commitments: inOrder(commitments.get(id) ?? []) },
    ]),
  )
}

function mayOf({ actor }: Context, chat: Chat): ChatView['may'] {
  const open = chat.state !== 'ended'
  const taken = chat.state === 'with_agent'
  return {
    write: open && maySay(actor, chat),
    askForPerson: open && chat.ticketId === null && isTheirs(actor, chat),
    end: open && mayEnd(actor, chat),
    note: open && isInIt(actor, chat),
    take:
      open && chat.ticketId !== null && mayTake(actor, chat) && !(actor.kind === 'person' && actor.id === chat.agentId),
    transfer: taken && mayHandOn(actor, chat),
    invite: taken && mayHandOn(actor, chat),
  }
}
