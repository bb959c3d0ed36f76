import { present } from '../../base/errors.ts'
import type { Context } from '../../platform/action.ts'
import { type ChatRow, loadChat, lockChat } from './queries/chats.ts'
import { membersOf } from './queries/parties.ts'

type ByChat = { readonly chatId: string }
/** A conversation, and who of the desk was asked into it. */
export type Chat = ChatRow & { readonly members: readonly string[] }

export async function withMembers({ db }: Context, row: ChatRow): Promise<Chat> {
  return { ...row, members: (await membersOf(db, [row.id])).get(row.id) ?? [] }
}

/** Throws `not_found`. */
export const chatOf = async (context: Context, { chatId }: ByChat): Promise<Chat> =>
  withMembers(context, present(await loadChat(context.db, chatId)))

/** The same, locked: what is said in a conversation has one order. */
export const lockedChatOf = async (context: Context, { chatId }: ByChat): Promise<Chat> =>
  withMembers(context, present(await lockChat(context.db, chatId)))
