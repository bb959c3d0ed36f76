import type { Context } from '../../platform/action.ts'
import { claimFiles } from '../files/index.ts'
import type { ChatSide } from './chat.ts'
import { chatSaid } from './events.ts'
import type { Chat } from './loading.ts'
import { attachFiles, type ChatMessageRow, insertMessage, nextPosition } from './queries/messages.ts'
import { audienceOf } from './telling.ts'

type Said = {
  readonly id: string
  readonly side: ChatSide
  readonly authorId: string | null
  readonly sentAt?: Temporal.Instant
  readonly kind?: 'message' | 'note'
  readonly sources?: readonly unknown[]
  readonly suggestions?: readonly unknown[]
} & ({ readonly body: string } | { readonly ticketMessageId: string })

/** Adds something to a conversation that is locked, at its next position. Undefined: it stood there already. */
export async function say(context: Context, chat: Chat, said: Said): Promise<ChatMessageRow | undefined> {
  const { db, now } = context
  const { id, side, authorId, kind = 'message', sources = [], suggestions = [], sentAt = now } = said
  const message = await insertMessage(db, {
    id,
    chatId: chat.id,
    position: await nextPosition(db, chat.id, sentAt),
    kind,
    side,
    authorId,
    body: 'body' in said ? said.body : null,
    ticketMessageId: 'body' in said ? null : said.ticketMessageId,
    sources: JSON.stringify(sources),
    suggestions: JSON.stringify(suggestions),
    sentAt,
  })
  if (message === undefined) return undefined
  const audience = audienceOf(chat)
  const unlessNote = { people: (audience.people ?? []).filter((one) => one !== chat.personId), ...rolesOf(audience) }
  await context.announce(chatSaid, { chatId: chat.id, messageId: id, side }, kind === 'note' ? unlessNote : audience)
  return message
}

const rolesOf = ({ roles }: ReturnType<typeof audienceOf>) => (roles === undefined ? {} : { roles })

/** What the author sends along with a message. Throws what `claimFiles` throws. */
export async function attach(
  context: Context,
  { id }: ChatMessageRow,
  authorId: string,
  fileIds: readonly string[],
): Promise<void> {
  const files = await claimFiles(context, authorId, fileIds, 'attachments')
  await attachFiles(
    context.db,
    id,
    files.map((file) => file.id),
  )
}
