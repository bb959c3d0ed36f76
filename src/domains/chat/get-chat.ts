import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { view } from '../../platform/action.ts'
import { chatOf, withMembers } from './loading.ts'
import { maySee } from './permissions.ts'
import { openChatOf } from './queries/chats.ts'
import { chatId, chatView, currentChat } from './schemas.ts'
import { viewChat } from './view-chat.ts'

export const getChat = view({
  name: 'chat.get-chat',
  input: chatId,
  output: chatView,
  load: chatOf,
  permit: maySee,
  denial: 'not_found',
  run: (context, _input, chat) => viewChat(context, chat),
})

/** One's open conversation; null for whoever has none, and for visitors who never began one. */
export const getCurrentChat = view({
  name: 'chat.get-current-chat',
  input: z.object({}),
  output: currentChat,
  permit: () => true,
  async run(context) {
    const personId = actorId(context.actor)
    const row = personId === null ? undefined : await openChatOf(context.db, personId)
    return row === undefined ? null : viewChat(context, await withMembers(context, row))
  },
})
