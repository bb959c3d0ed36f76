import {
  askForPerson,
  beginChat,
  endChat,
  getChat,
  getChatVisitor,
  getCurrentChat,
  inviteColleague,
  listChatMessages,
  listDeskChats,
  markChatRead,
  sendTranscript,
  showChatTyping,
  takeChat,
  transferChat,
  writeChatMessage,
  writeChatNote,
} from '../../src/domains/chat/index.ts'
import { everyone, type Input, operators, row, signedIn } from './row.ts'

const messageId = '0190a000-0000-7000-8000-00000000c4a7'
const waiting: Input = ({ waitingChatId }) => ({ chatId: waitingChatId })
const taken: Input = ({ chatId }) => ({ chatId })
const said: Input = ({ chatId }) => ({ chatId, messageId, body: 'Hello' })
const does: Input = ({ chatId }) => ({ chatId, messageId, body: 'Hello', deeds: [{ do: 'follow' }] })

/** One of `client` that waits, and one of `stranger` that `agent` has. */
export const chatRows = [
  row(beginChat, signedIn, { input: () => ({ language: 'en' }) }),
  row(getCurrentChat, everyone),
  row(getChat, ['client', 'agent', 'administrator'], { input: waiting }),
  row(listChatMessages, ['client', 'agent', 'administrator'], { input: waiting }),
  row(writeChatMessage, ['stranger', 'agent'], { input: said }),
  row(writeChatMessage, ['agent'], { input: does }),
  row(markChatRead, ['stranger', 'agent'], { input: ({ chatId }) => ({ chatId, position: 1 }) }),
  row(showChatTyping, ['stranger', 'agent'], { input: taken }),
  row(askForPerson, ['client'], { input: waiting }),
  row(endChat, ['stranger', 'agent', 'administrator'], { input: taken }),
  row(sendTranscript, ['client'], { input: waiting }),
  row(listDeskChats, operators),
  row(takeChat, operators, { input: waiting }),
  row(transferChat, operators, { input: ({ chatId, people }) => ({ chatId, agentId: people.administrator.actor.id }) }),
  row(inviteColleague, operators, {
    input: ({ chatId, people }) => ({ chatId, personId: people.administrator.actor.id }),
  }),
  row(writeChatNote, ['agent'], { input: ({ chatId }) => ({ chatId, id: messageId, body: 'Hello' }) }),
  row(getChatVisitor, operators, { input: waiting }),
]
