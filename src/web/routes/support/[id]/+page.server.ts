import { z } from 'zod'
import { currentChat } from '#domains/chat/schemas.ts'
import { planItemView } from '#domains/plan/schemas.ts'
import { ticketMessage, ticketMessagePage, ticketView } from '#domains/support/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import { uploadChosen } from '#web/uploads.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const path = `/tickets/${event.params.id}`
  const earlier = { cursor: event.url.searchParams.get('before'), limit: 50 }
  const [ticket, messages] = await Promise.all([
    ask.get(path, ticketView),
    ask.get(`${path}/messages`, ticketMessagePage, earlier),
  ])
  const item = ticket.planItemId === null ? null : await ask.get(`/plan-items/${ticket.planItemId}`, planItemView)
  const { mergedIntoId } = ticket
  const into = mergedIntoId === null ? null : await ask.get(`/tickets/${mergedIntoId}`, ticketView)
  const chat = ticket.channel === 'chat' ? await ask.get('/chats/current', currentChat) : null
  return { ticket, messages, item, into, chatGoesOn: chat?.state !== 'ended' && chat?.ticket?.id === ticket.id }
}

export const actions: Actions = {
  rate: (event) =>
    submitting(event, async (act, form) => {
      const { id } = z.object({ id: z.uuid() }).parse(event.params)
      const answer = {
        verdict: textOf(form, 'verdict'),
        reason: textOf(form, 'reason') || undefined,
        comment: textOf(form, 'comment') || undefined,
      }
      await act.send('PUT', `/tickets/${id}/satisfaction`, answer, ticketView)
      leaveWord(event.cookies, m.satisfaction_sent())
    }),
  reply: (event) =>
    submitting(event, async (act, form, key) => {
      const reply = { body: textOf(form, 'body'), attachments: await uploadChosen(act, form) }
      const { id } = z.object({ id: z.uuid() }).parse(event.params)
      await act.send('POST', `/tickets/${id}/messages`, reply, ticketMessage, { key })
      leaveWord(event.cookies, m.support_reply_sent())
    }),
}
