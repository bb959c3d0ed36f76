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
} from '../../domains/chat/index.ts'
import { get, type Operation, post, put } from '../operation.ts'

const chat = '/chats/{chatId}'
const atDesk = '/desk/chats/{chatId}'

export const chatOperations: Operation[] = [
  post('/chats', beginChat, 'Your open conversation, or a new one; a visitor becomes a guest of this browser'),
  get(
    '/chats/current',
    getCurrentChat,
    'Your open conversation, or the last one, where a person ended it within seven days',
  ),
  get(chat, getChat, 'A conversation: who answers, its place in the queue, its ticket and promises'),
  get(`${chat}/messages`, listChatMessages, 'What was said after a position or before one, in order'),
  put(`${chat}/messages/{messageId}`, writeChatMessage, 'Say something; sent again it is the same message'),
  put(`${chat}/read`, markChatRead, 'Say how far you have read'),
  post(`${chat}/typing`, showChatTyping, 'Tell the others that you are writing'),
  put(`${chat}/person`, askForPerson, 'Ask for a person: a ticket, whose response is owed from now on'),
  put(`${chat}/end`, endChat, 'End it; an agent with a summary, and if they wish the ticket resolved'),
  post(`${chat}/transcript`, sendTranscript, 'Have all of it mailed to yourself'),
  get('/desk/chats', listDeskChats, 'Conversations that wait, and those that you are in'),
  put(`${atDesk}/agent`, takeChat, 'Take a conversation that waits'),
  put(`${atDesk}/transfer`, transferChat, 'Hand it to a colleague'),
  put(`${atDesk}/colleagues/{personId}`, inviteColleague, 'Ask a colleague in'),
  post(`${chat}/notes`, writeChatNote, 'A word among colleagues; sent again it is the same'),
  get(`${atDesk}/visitor`, getChatVisitor, 'Where they are and were, and what was talked about before'),
]
