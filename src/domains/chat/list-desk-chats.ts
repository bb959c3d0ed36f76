import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { toPage } from '../../base/page.ts'
import { iso, isoOrNull } from '../../base/time.ts'
import { view } from '../../platform/action.ts'
import { guestsAmong, personNames } from '../accounts/index.ts'
import { worksAtDesk } from './permissions.ts'
import { type ChatRow, chatsOfDesk } from './queries/chats.ts'
import { unreadOf } from './queries/parties.ts'
import { deskChatPage, deskChatsQuery } from './schemas.ts'
import { ticketsShown } from './view-chat.ts'

/** What waits for somebody of the desk, and what the caller is in: whoever asked first stands first. */
export const listDeskChats = view({
  name: 'chat.list-desk-chats',
  input: deskChatsQuery,
  output: deskChatPage,
  permit: worksAtDesk,
  async run(context, { cursor, limit }) {
    const me = present(actorId(context.actor), 'forbidden')
    const rows = await chatsOfDesk(context.db, { agentId: me, after: placeOf(cursor), limit })
    const { items, next } = toPage(rows, limit, cursorOf, (row) => row)
    const ids = items.flatMap(({ personId, agentId }) => [personId, agentId ?? personId])
    const names = await personNames(context, ids)
    const guests = await guestsAmong(context, ids)
    const unread = await unreadOf(
      context.db,
      items.map(({ id }) => id),
      me,
    )
    const named = (id: string) => ({ id, name: names.get(id) ?? '' })
    const tickets = await ticketsShown(
      context,
      items.flatMap(({ ticketId }) => ticketId ?? []),
    )
    const shown = items.map(({ id, state, language, personId, agentId, ticketId, askedAt, lastMessageAt }) => ({
      id,
      state,
      language,
      person: { ...named(personId), guest: guests.has(personId) },
      agent: agentId === null ? null : named(agentId),
      ticket: tickets.get(ticketId ?? '') ?? null,
      askedForPersonAt: isoOrNull(askedAt),
      lastMessageAt: iso(lastMessageAt),
      unread: unread.get(id) ?? 0,
    }))
    return { items: shown, next }
  },
})

const place = z.tuple([z.iso.datetime(), z.uuid()])
const cursorOf = ({ id, askedAt, startedAt }: ChatRow): string => `${iso(askedAt ?? startedAt)}_${id}`

function placeOf(cursor: string | undefined) {
  if (cursor === undefined) return null
  const parsed = place.safeParse(cursor.split('_'))
  if (!parsed.success) throw new Failure('invalid_input', [{ path: 'cursor', code: 'invalid_format', message: cursor }])
  const [at, id] = parsed.data
  return { askedAt: Temporal.Instant.from(at), id }
}
