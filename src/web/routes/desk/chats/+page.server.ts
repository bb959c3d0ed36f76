import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { chatMessage, chatView, chatVisitor, deskChatPage } from '#domains/chat/schemas.ts'
import { colleagueList } from '#domains/support/schemas/desk.ts'
import { macroList } from '#domains/support/schemas/macros.ts'
import { m } from '#messages'
import type { ChangingMethod } from '#web/api.ts'
import { beforeIn, saidBefore } from '#web/chat/said.ts'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import { uploadChosen } from '#web/uploads.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const { searchParams: query } = event.url
  event.depends('wafa:desk-chats')
  const chats = await ask.get('/desk/chats', deskChatPage, { cursor: query.get('cursor'), limit: 50 })
  const me = event.locals.person?.id
  const id = query.get('chat') ?? chats.items.find(({ agent }) => agent?.id === me)?.id ?? null
  if (id === null) return { chats, open: null }
  const [chat, said, visitor, macros, colleagues] = await Promise.all([
    ask.get(`/chats/${id}`, chatView),
    saidBefore(ask, id, beforeIn(event.url)),
    ask.get(`/desk/chats/${id}/visitor`, chatVisitor),
    ask.get('/macros', macroList),
    ask.get('/desk/colleagues', colleagueList),
  ])
  return {
    chats,
    open: { chat, said, visitor, macros: macros.items, colleagues: colleagues.items, messageId: crypto.randomUUID() },
  }
}

const idOf = ({ url }: RequestEvent) => url.searchParams.get('chat') ?? ''
const here = (event: RequestEvent) => `/desk/chats?chat=${idOf(event)}`

type Call = { readonly method: ChangingMethod; readonly path: string; readonly body?: object }
/** A form that becomes one call about the chat that the address names. */
const call =
  (of: (form: FormData, chatId: string) => Call, word?: () => string, then: (event: RequestEvent) => string = here) =>
  (event: RequestEvent) =>
    submitting(event, async (act, form, key) => {
      const { method, path, body } = of(form, idOf(event))
      await act.send(method, path, body, z.unknown(), { key })
      if (word !== undefined) leaveWord(event.cookies, word())
      redirect(303, then(event))
    })

export const actions: Actions = {
  take: call((_, id) => ({ method: 'PUT', path: `/desk/chats/${id}/agent` })),
  say: (event) =>
    submitting(event, async (act, form) => {
      const messageId = z.uuid().catch(crypto.randomUUID()).parse(textOf(form, 'messageId'))
      const message = { body: textOf(form, 'body'), attachments: await uploadChosen(act, form) }
      await act.send('PUT', `/chats/${idOf(event)}/messages/${messageId}`, message, chatMessage)
      redirect(303, here(event))
    }),
  transfer: call(
    (form, id) => ({
      method: 'PUT',
      path: `/desk/chats/${id}/transfer`,
      body: { agentId: textOf(form, 'agentId'), note: textOf(form, 'note') || undefined },
    }),
    m.chat_desk_transferred,
    () => '/desk/chats',
  ),
  invite: call(
    (form, id) => ({ method: 'PUT', path: `/desk/chats/${id}/colleagues/${textOf(form, 'personId')}` }),
    m.chat_desk_invited,
  ),
  end: call(
    (form, id) => ({
      method: 'PUT',
      path: `/chats/${id}/end`,
      body: { summary: textOf(form, 'summary') || undefined, resolve: form.get('resolve') !== null },
    }),
    m.chat_desk_ended,
    () => '/desk/chats',
  ),
}
