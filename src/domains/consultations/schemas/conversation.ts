import { z } from 'zod'
import { id } from '../../../base/ids.ts'
import { pageOf, pageQuery } from '../../../base/page.ts'
import { isoInstant } from '../../../base/time.ts'
import { attachmentRef, personRef } from './references.ts'

const position = z.coerce.number().int().positive()

export const messageView = z.object({
  id,
  requestId: id,
  position: z.int().meta({ description: 'From 1, without gaps: the order of the conversation' }),
  author: personRef,
  body: z.string(),
  attachments: z.array(attachmentRef),
  sentAt: isoInstant,
})
export type MessageView = z.infer<typeof messageView>

/** How far a side has read. */
export const readMarkView = z.object({ personId: id, position: z.int(), readAt: isoInstant })

export const listMessagesInput = pageQuery.extend({
  requestId: id,
  cursor: position.optional().meta({ description: '`next` of the page after: the messages before that position' }),
})

/** The newest messages, newest last; `next` leads to those before them. */
export const messagePage = pageOf(messageView).extend({
  readMarks: z.array(readMarkView),
  unread: z.int().meta({ description: 'Messages of the other side that the reader has not marked as read' }),
})
export type MessagePage = z.infer<typeof messagePage>

export const sendMessageInput = z
  .object({
    requestId: id,
    body: z.string().trim().max(10_000).default(''),
    attachments: z.array(id).default([]).meta({ description: 'Ids of files uploaded before' }),
  })
  .superRefine(({ body, attachments }, context) => {
    if (body !== '' || attachments.length > 0) return
    context.addIssue({ code: 'too_small', origin: 'string', minimum: 1, inclusive: true, path: ['body'], input: body })
  })

export const markReadInput = z.object({ requestId: id, position })
