import { z } from 'zod'
import { actorId } from '../../base/actor.ts'
import { present } from '../../base/errors.ts'
import { action, view } from '../../platform/action.ts'
import { tellPages } from '../../platform/passing-event.ts'
import { chatOf } from './loading.ts'
import { maySay } from './permissions.ts'
import { markRead } from './queries/parties.ts'
import { chatId, markChatReadInput } from './schemas.ts'
import { partiesOf } from './telling.ts'

/** Says how far one has read; the others see it. Never further than what stands there, and never back. */
export const markChatRead = action({
  name: 'chat.mark-read',
  input: markChatReadInput,
  output: z.object({}),
  load: chatOf,
  permit: maySay,
  denial: 'not_found',
  about: (input) => input.chatId,
  async run({ db, now, actor }, input, chat) {
    const personId = present(actorId(actor))
    const position = Math.min(input.position, chat.lastPosition)
    await markRead(db, { chatId: chat.id, personId, position, at: now })
    const people = partiesOf(chat).filter((one) => one !== personId)
    await tellPages(db, { name: 'chat.read', ids: { chatId: chat.id, personId, position: String(position) }, people })
    return {}
  },
})

/** Lets the others' open pages know that somebody is writing. Nothing of it is kept, so it is a view. */
export const showChatTyping = view({
  name: 'chat.show-typing',
  input: chatId,
  output: z.object({}),
  load: chatOf,
  permit: maySay,
  denial: 'not_found',
  async run({ db, actor }, _input, chat) {
    const personId = present(actorId(actor))
    const people = partiesOf(chat).filter((one) => one !== personId)
    await tellPages(db, { name: 'chat.typing', ids: { chatId: chat.id, personId }, people })
    return {}
  },
})
