import { listMessages, markRead, sendMessage, showTyping } from '../../domains/consultations/index.ts'
import { get, type Operation, post, put } from '../operation.ts'

export const conversationOperations: Operation[] = [
  get('/consultation-requests/{requestId}/messages', listMessages, 'The conversation, newest last'),
  post('/consultation-requests/{requestId}/messages', sendMessage, 'Writes to the other side', { status: 201 }),
  put('/consultation-requests/{requestId}/read-mark', markRead, 'Notes how far one has read'),
  put('/consultation-requests/{requestId}/typing', showTyping, 'Shows the other side that one is writing'),
]
