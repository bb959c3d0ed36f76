import { z } from 'zod'
import { id } from '../../base/ids.ts'
import { locale } from '../../base/locale.ts'
import { defineEvent } from '../../platform/events.ts'

const chat = z.object({ chatId: id })

export const chatBegun = defineEvent('chat.begun', chat)
/** Somebody said something; the assistant answers what a person says while nobody of the desk does. */
export const chatSaid = defineEvent('chat.said', chat.extend({ messageId: id, side: z.string() }))
/** A person is asked for. */
export const chatAsked = defineEvent('chat.asked', chat.extend({ ticketId: id, personId: id, language: locale }))
export const chatTaken = defineEvent('chat.taken', chat.extend({ agentId: id, formerId: id.nullable() }))
export const chatJoined = defineEvent('chat.joined', chat.extend({ colleagueId: id }))
export const chatEnded = defineEvent('chat.ended', chat.extend({ byId: id.nullable() }))
/** The desk said something that the person has not read for a while. */
export const chatUnread = defineEvent('chat.unread', chat.extend({ ticketId: id, personId: id, byId: id.nullable() }))
/** Nobody knows any more who they were; their tickets are the platform's alone. */
export const guestForgotten = defineEvent('chat.guest-forgotten', z.object({ personId: id, ticketIds: z.array(id) }))
/** All that was said is wished for by mail. */
export const transcriptWished = defineEvent('chat.transcript-wished', chat.extend({ personId: id }))
