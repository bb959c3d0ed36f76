import { actorId } from '../../base/actor.ts'
import { Failure, present } from '../../base/errors.ts'
import { action } from '../../platform/action.ts'
import { doDeeds } from './do-deeds.ts'
import { lockedChatOf } from './loading.ts'
import { messageViews } from './message-views.ts'
import { isInIt } from './permissions.ts'
import { messageById } from './queries/messages.ts'
import { attach, say } from './say.ts'
import { chatMessage, writeChatNoteInput } from './schemas.ts'

/** A word among colleagues: the person never sees it. What a macro does besides follows on the ticket. */
export const writeChatNote = action({
  name: 'chat.write-note',
  input: writeChatNoteInput,
  output: chatMessage,
  load: lockedChatOf,
  permit: isInIt,
  denial: 'not_found',
  async run(context, { id, body, attachments, deeds }, chat) {
    const authorId = present(actorId(context.actor))
    const before = await messageById(context.db, id)
    if (before !== undefined && (before.chatId !== chat.id || before.kind !== 'note')) throw new Failure('conflict')
    const row =
      before ?? present(await say(context, chat, { id, kind: 'note', side: 'desk', authorId, body }), 'conflict')
    if (before === undefined) {
      await attach(context, row, authorId, attachments)
      await doDeeds(context, chat, deeds)
    }
    return present((await messageViews(context, [row]))[0])
  },
})
