import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { m } from '../../../messages/messages.js'
import { notice } from '../notice.ts'

/** Of conversations: somebody waits in one, and what was said in it, for whoever wishes to keep it. */
export const chatKinds = {
  chat_waits: notice({
    topic: 'desk',
    parameters: { chatId: id, name: z.string() },
    title: m.notices_chat_waits_title,
    body: m.notices_chat_waits_body,
    action: m.notices_chat_waits_action,
    path: ({ chatId }) => `/desk/chats?chat=${chatId}`,
  }),
  chat_transcript: notice({
    topic: 'support',
    parameters: { chatId: id, transcript: z.string() },
    title: m.notices_chat_transcript_title,
    body: m.notices_chat_transcript_body,
    action: m.notices_chat_transcript_action,
    path: () => '/chat',
  }),
}
