import { z } from 'zod'
import { id } from '../base/ids.ts'
import { isoInstant } from '../base/time.ts'
import { fileView } from '../domains/files/schemas.ts'
import { importView } from '../domains/import/schemas.ts'
import { installationView } from '../domains/installation/schemas.ts'
import { mailSampleInput } from '../domains/notifications/schemas.ts'
import { healthView } from '../platform/health.ts'
import type { Method } from './operation.ts'

/** What a route that is no verb takes or answers, as the reference shows it. */
type Content = Readonly<Record<string, z.ZodType>>

/** A route below `/api/v1` that is no operation: bytes, streams, and what is about the program itself. */
export type RouteBeside = {
  readonly method: Method
  readonly path: string
  readonly summary: string
  /** Of the path. */
  readonly parameters?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: Content
  readonly status?: 200 | 201 | 204
  readonly answer?: Content
}

const bytes = z.string().meta({ format: 'binary' })
const anyFile: Content = { 'application/octet-stream': bytes }
const clock = z.object({ rehearsal: z.boolean(), now: isoInstant })
const uploaded = z.object({ file: bytes.meta({ description: 'One file; its type is told from its content' }) })

/** A test holds this list to the routes that are there. */
export const routesBeside: readonly RouteBeside[] = [
  {
    method: 'get',
    path: '/health',
    summary: 'How each part is',
    answer: { 'application/json': healthView },
  },
  {
    method: 'post',
    path: '/files',
    summary: 'Uploads a file, to be attached to something within a day',
    body: { 'multipart/form-data': uploaded },
    status: 201,
    answer: { 'application/json': fileView },
  },
  {
    method: 'get',
    path: '/files/{fileId}',
    summary: 'A file of one’s own',
    parameters: z.object({ fileId: id }),
    answer: anyFile,
  },
  {
    method: 'get',
    path: '/consultant-documents/{documentId}/file',
    summary: 'The file of a consultant’s document',
    parameters: z.object({ documentId: id }),
    answer: anyFile,
  },
  {
    method: 'get',
    path: '/consultation-requests/{requestId}/attachments/{fileId}',
    summary: 'A file of a request or of its conversation',
    parameters: z.object({ requestId: id, fileId: id }),
    answer: anyFile,
  },
  {
    method: 'get',
    path: '/tickets/{ticketId}/attachments/{fileId}',
    summary: 'A file of a ticket or of its conversation',
    parameters: z.object({ ticketId: id, fileId: id }),
    answer: anyFile,
  },
  {
    method: 'get',
    path: '/chats/{chatId}/attachments/{fileId}',
    summary: 'A file that was sent in a conversation',
    parameters: z.object({ chatId: id, fileId: id }),
    answer: anyFile,
  },
  {
    method: 'get',
    path: '/appointments/{appointmentId}.ics',
    summary: 'An appointment for one’s own calendar (RFC 5545)',
    parameters: z.object({ appointmentId: id }),
    answer: { 'text/calendar': z.string() },
  },
  {
    method: 'get',
    path: '/help/images/{fileId}',
    summary: 'An image of an article',
    parameters: z.object({ fileId: id }),
    answer: { 'image/*': bytes },
  },
  {
    method: 'get',
    path: '/installation/logo',
    summary: 'The logo, as an image in which nothing runs',
    answer: { 'image/*': bytes },
  },
  {
    method: 'put',
    path: '/installation/logo',
    summary: 'Makes an image the logo: PNG, JPEG, WebP, or an SVG that is nothing but a drawing (administrators)',
    body: { 'multipart/form-data': z.object({ file: bytes }) },
    answer: { 'application/json': installationView },
  },
  {
    method: 'get',
    path: '/installation/colour.css',
    summary: 'The colour, as a style sheet over the pages’ own',
    answer: { 'text/css': z.string() },
  },
  {
    method: 'post',
    path: '/imports',
    summary: 'A file of another desk, to be imported: says what it seems to be (administrators)',
    query: z.object({ name: z.string().optional().meta({ description: 'Of the file' }) }),
    body: { 'application/octet-stream': bytes },
    status: 201,
    answer: { 'application/json': importView },
  },
  {
    method: 'get',
    path: '/mails/{mailId}/html',
    summary: 'A kept mail as a mailbox shows it',
    parameters: z.object({ mailId: id }),
    answer: { 'text/html': z.string() },
  },
  {
    method: 'get',
    path: '/mail-samples/{kind}/html',
    summary: 'A mail made from sample data, as a mailbox shows it',
    parameters: mailSampleInput.pick({ kind: true }),
    query: mailSampleInput.pick({ language: true }),
    answer: { 'text/html': z.string() },
  },
  {
    method: 'get',
    path: '/mail-unsubscriptions/{deliveryId}',
    summary: 'Leads to one’s preferences',
    parameters: z.object({ deliveryId: id }),
  },
  {
    method: 'post',
    path: '/mail-unsubscriptions/{deliveryId}',
    summary: 'Ends mails of the kind that this one was (RFC 8058)',
    parameters: z.object({ deliveryId: id }),
    status: 204,
  },
  {
    method: 'get',
    path: '/live',
    summary: 'Server-sent events: what changed, to be asked for again; resumes after `Last-Event-ID`',
    answer: { 'text/event-stream': z.string() },
  },
  {
    method: 'get',
    path: '/live/position',
    summary: 'Where the live events stand now',
    answer: { 'application/json': z.looseObject({}) },
  },
  {
    method: 'get',
    path: '/rehearsal/clock',
    summary: 'The platform’s own time',
    answer: { 'application/json': clock },
  },
  {
    method: 'post',
    path: '/rehearsal/clock',
    summary: 'Moves a rehearsal’s clock, once all that fell due has been handled (administrators)',
    body: {
      'application/json': z.object({
        to: isoInstant.optional(),
        by: z.string().optional().meta({ description: 'ISO 8601 duration, such as PT4H' }),
      }),
    },
    answer: { 'application/json': clock },
  },
  { method: 'get', path: '/openapi.json', summary: 'This document', answer: { 'application/json': z.looseObject({}) } },
]
