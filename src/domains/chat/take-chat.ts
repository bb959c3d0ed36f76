import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { m } from '../../messages/messages.js'
import { newId } from '../../base/ids.ts'
import { action, type Context } from '../../platform/action.ts'
import { peopleWithRoles } from '../accounts/index.ts'
import { assignTicket } from '../support/index.ts'
import { chatJoined, chatTaken } from './events.ts'
import { type Chat, lockedChatOf } from './loading.ts'
import { mayHandOn, mayTake } from './permissions.ts'
import { countHeldBy, lockHolder, takeOne } from './queries/chats.ts'
import { addMember } from './queries/parties.ts'
import { say } from './say.ts'
import { chatId, chatView, inviteInput, transferChatInput } from './schemas.ts'
import { toDesk } from './telling.ts'
import { viewChat } from './view-chat.ts'

/**
 * Takes a conversation that waits; its ticket comes along. Of two at once the second is told `chat_taken`.
 * Throws `not_open_for_this` where nobody was asked for, `too_many_chats` for whoever has as many as one can.
 */
export const takeChat = action({
  name: 'chat.take-chat',
  input: chatId,
  output: chatView,
  load: lockedChatOf,
  permit: mayTake,
  denial: 'not_found',
  about: (input) => input.chatId,
  async run(context, _input, chat) {
    const me = present(actorId(context.actor))
    if (chat.agentId === me && chat.state === 'with_agent') return viewChat(context, chat)
    if (chat.agentId !== null && chat.state === 'with_agent') throw new Failure('chat_taken')
    return viewChat(context, await giveTo(context, chat, me, () => new Failure('too_many_chats')))
  },
})

/** Hands a conversation to a colleague, with a word for them alone. Throws `invalid_input` for who is none or has enough. */
export const transferChat = action({
  name: 'chat.transfer-chat',
  input: transferChatInput,
  output: chatView,
  load: lockedChatOf,
  permit: mayHandOn,
  denial: 'not_found',
  about: (input) => input.chatId,
  async run(context, { agentId, note }, chat) {
    await requireColleague(context, chat, agentId, 'agentId')
    const authorId = present(actorId(context.actor))
    const full = () => faultOf('agentId', 'too_many_chats', m.chat_colleague_full({}, { locale: context.locale }))
    const given = await giveTo(context, chat, agentId, full)
    if (note !== undefined)
      await say(context, given, { id: newId(context.now), kind: 'note', side: 'desk', authorId, body: note })
    return viewChat(context, given)
  },
})

/** Asks a colleague into a conversation: they may read, write and note from now on. */
export const inviteColleague = action({
  name: 'chat.invite-colleague',
  input: inviteInput,
  output: chatView,
  load: lockedChatOf,
  permit: mayHandOn,
  denial: 'not_found',
  about: (input) => input.chatId,
  async run(context, { personId }, chat) {
    if (chat.state !== 'with_agent') throw new Failure('not_open_for_this')
    await requireColleague(context, chat, personId, 'personId')
    await addMember(context.db, { chatId: chat.id, personId, joinedAt: context.now })
    const joined = { ...chat, members: [...new Set([...chat.members, personId])] }
    await context.announce(chatJoined, { chatId: chat.id, colleagueId: personId }, toDesk(joined))
    return viewChat(context, joined)
  },
})

async function giveTo(context: Context, chat: Chat, agentId: string, full: () => Failure): Promise<Chat> {
  if (chat.ticketId === null || chat.state === 'ended') throw new Failure('not_open_for_this')
  await lockHolder(context.db, agentId)
  const { CHATS_PER_AGENT } = context.platform.environment
  if ((await countHeldBy(context.db, agentId)) >= CHATS_PER_AGENT) throw full()
  const row = present(
    await takeOne(context.db, chat.id, { from: chat.agentId, to: agentId, at: context.now }),
    'chat_taken',
  )
  await assignTicket.within(context, { ticketId: chat.ticketId, assigneeId: agentId })
  const given = { ...chat, ...row }
  await context.announce(chatTaken, { chatId: chat.id, agentId, formerId: chat.agentId }, toDesk(given))
  return given
}

async function requireColleague(context: Context, { personId }: Chat, who: string, path: string): Promise<void> {
  const desk = await peopleWithRoles(context, ['agent', 'administrator'])
  if (who !== personId && desk.includes(who)) return
  throw faultOf(path, 'not_an_operator', m.support_not_an_operator({}, { locale: context.locale }))
}

const faultOf = (path: string, code: string, message: string) => new Failure('invalid_input', [{ path, code, message }])
