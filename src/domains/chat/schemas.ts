import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale } from '../../base/locale.ts'
import { pageOf, pageQuery } from '../../base/page.ts'
import { isoInstant, timeZone } from '../../base/time.ts'
import { source, suggestion } from '../assistant/schemas.ts'
import { commitmentView } from '../commitments/schemas.ts'
import { fileView } from '../files/schemas.ts'
import { deed } from '../support/schemas/desk.ts'
import { chatSides, chatStates } from './chat.ts'

const named = z.object({ id, name: z.string() })
const chatTicket = z.object({
  id,
  number: z.string(),
  commitments: z.array(commitmentView).meta({ description: 'Response and resolution (S6 to S9)' }),
})

/** One conversation, as whoever asks may see it. */
export const chatView = z
  .object({
    id,
    language: locale,
    state: z.enum(chatStates),
    person: named.extend({ guest: z.boolean().meta({ description: 'Has no account' }) }),
    agent: named.nullable(),
    colleagues: z.array(named).meta({ description: 'Of the desk, asked in by the agent' }),
    place: z.int().nullable().meta({ description: 'In the queue, from 1; null unless waiting' }),
    expectedWaitMs: z.int().nullable().meta({ description: 'Null where there are too few data to say' }),
    peopleBackAt: isoInstant.nullable().meta({ description: 'Null while somebody is here' }),
    ticket: chatTicket.nullable().meta({ description: 'From the moment a person was asked for' }),
    readBy: z.array(z.object({ personId: id, position: z.int() })),
    page: z.string().nullable().meta({ description: 'Where the person is now' }),
    startedAt: isoInstant,
    endedAt: isoInstant.nullable(),
    summary: z.string().nullable(),
    may: z.object({
      write: z.boolean(),
      askForPerson: z.boolean(),
      end: z.boolean(),
      note: z.boolean(),
      take: z.boolean(),
      transfer: z.boolean(),
      invite: z.boolean(),
    }),
  })
  .meta({ id: 'Chat' })
export type ChatView = z.infer<typeof chatView>

export const chatMessage = z
  .object({
    id: id.meta({ description: 'Made by the browser: sent again, it is the same message' }),
    chatId: id,
    position: z.int().meta({ description: 'Ordinal in the chat; notes take positions too, so a person sees gaps' }),
    kind: z.enum(['message', 'note']),
    side: z.enum(chatSides),
    author: named.nullable(),
    body: z.string(),
    sources: z.array(source),
    suggestions: z.array(suggestion),
    attachments: z.array(fileView),
    sentAt: isoInstant,
  })
  .meta({ id: 'ChatMessage' })
export type ChatMessage = z.infer<typeof chatMessage>
export const chatMessagePage = pageOf(chatMessage)

/** A chat in the list of the desk. */
export const deskChat = chatView
  .pick({ id: true, state: true, language: true, person: true, agent: true, ticket: true })
  .extend({
    askedForPersonAt: isoInstant.nullable(),
    lastMessageAt: isoInstant,
    unread: z.int().meta({ description: 'Messages after the caller’s own read mark' }),
  })
  .meta({ id: 'DeskChat' })
export type DeskChat = z.infer<typeof deskChat>
export const deskChatPage = pageOf(deskChat)

/** Whom an agent talks to. */
export const chatVisitor = z
  .object({
    page: z.string().nullable(),
    pages: z.array(z.object({ page: z.string(), at: isoInstant })).meta({ description: 'Before, latest first' }),
    chats: z.array(z.object({ id, startedAt: isoInstant, summary: z.string().nullable() })),
    requests: z.array(z.object({ id, number: z.string(), subject: z.string() })),
  })
  .meta({ id: 'ChatVisitor' })
export type ChatVisitor = z.infer<typeof chatVisitor>

const body = z.string().trim().min(1).max(4_000)
const page = z.string().trim().max(2_000).meta({ description: 'The path of the page where they are' })
const attachments = z.array(id).max(10).default([]).meta({ description: 'Ids of files uploaded before' })

const deeds = z
  .array(deed)
  .max(10)
  .default([])
  .meta({ description: 'Of an agent: what follows on the ticket, as a macro says' })

export const chatId = z.object({ chatId: id })
export const beginChatInput = z.object({ language: locale, page: page.optional() })
export const currentChat = chatView.nullable()
const position = z.coerce.number().int().min(0).max(2_147_483_647)
export const listChatMessagesInput = chatId.extend({
  after: position.default(0).meta({ description: 'The last position that is known' }),
  before: position.optional().meta({ description: 'Asks for the latest before this position instead' }),
  limit: z.coerce.number().int().min(1).max(200).default(100),
})
export const writeChatMessageInput = chatId.extend({ messageId: id, body, attachments, deeds, page: page.optional() })
export const markChatReadInput = chatId.extend({ position })
export const askForPersonInput = chatId.extend({
  name: z.string().trim().min(1).max(120).optional().meta({ description: 'Of whoever has no account' }),
  email: z.email().max(254).optional().meta({ description: 'Where a guest wishes to be answered' }),
  // A browser may know zones that this runtime does not: nobody is turned away for that.
  timeZone: timeZone.optional().catch(undefined).meta({ description: 'Where a guest is, as their browser says' }),
})
export const endChatInput = chatId.extend({
  summary: body.optional(),
  resolve: z.boolean().default(false).meta({ description: 'Of an agent: the ticket is resolved by it' }),
})
export const transcriptInput = chatId.extend({ email: z.email().max(254).optional() })
export const deskChatsQuery = pageQuery
export const transferChatInput = chatId.extend({ agentId: id, note: body.optional() })
export const inviteInput = chatId.extend({ personId: id })
export const writeChatNoteInput = chatId.extend({ id, body, attachments, deeds })
