import type { Generated } from 'kysely'
import type { Locale } from '../../base/locale.ts'
import type { Instant } from '../../base/time.ts'
import type { Json } from '../../platform/database/tables.ts'
import type { ChatSide, ChatState } from './chat.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    chats: ChatTable
    chatMembers: ChatMemberTable
    chatMessages: ChatMessageTable
    chatFiles: ChatFileTable
    chatMarks: ChatMarkTable
    chatPages: ChatPageTable
  }
}

export interface ChatTable {
  id: string
  personId: string
  language: Locale
  state: ChatState
  agentId: Generated<string | null>
  ticketId: Generated<string | null>
  askedAt: Generated<Instant | null>
  takenAt: Generated<Instant | null>
  page: string | null
  startedAt: Instant
  lastMessageAt: Instant
  lastPosition: Generated<number>
  deskPosition: Generated<number>
  deskSaidAt: Generated<Instant | null>
  toldPosition: Generated<number>
  endedAt: Generated<Instant | null>
  summary: Generated<string | null>
}

export interface ChatMemberTable {
  chatId: string
  personId: string
  joinedAt: Instant
}

export interface ChatMessageTable {
  id: string
  chatId: string
  position: number
  kind: 'message' | 'note'
  side: ChatSide
  authorId: string | null
  body: string | null
  ticketMessageId: string | null
  sources: Json
  suggestions: Json
  sentAt: Instant
}

export interface ChatFileTable {
  messageId: string
  fileId: string
  position: number
}

export interface ChatMarkTable {
  chatId: string
  personId: string
  position: number
  at: Instant
}

export interface ChatPageTable {
  chatId: string
  page: string
  at: Instant
}
