import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { chatMessage, chatView } from '#domains/chat/schemas.ts'
import { m } from '#messages'
import { type Api, type ChangingMethod } from '#web/api.ts'
import { beforeIn, saidBefore } from '#web/chat/said.ts'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import { chosenFiles, uploadChosen } from '#web/uploads.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const current = chatView.nullable()

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const chat = await ask.get('/chats/current', current)
  return {
    chat,
    said: chat === null ? { messages: [], earlier: false } : await saidBefore(ask, chat.id, beforeIn(event.url)),
    messageId: crypto.randomUUID(),
    asked: event.url.searchParams.get('question')?.slice(0, 1_000) ?? '',
  }
}

/** The open chat of whoever asks, or one that begins now. */
const begun = (act: Api, { locals }: RequestEvent) =>
  act.send('POST', '/chats', { language: locals.locale, page: '/chat' }, chatView)

/** A form that becomes one call about the chat, for whoever has no scripts. */
const call = (method: ChangingMethod, path: string, of: (form: FormData) => object, word?: () => string) => {
  return (event: RequestEvent) =>
    submitting(event, async (act, form) => {
      const { id } = (await act.get('/chats/current', current)) ?? (await begun(act, event))
      await act.send(method, `/chats/${id}${path}`, of(form), z.unknown())
      if (word !== undefined) leaveWord(event.cookies, word())
      redirect(303, '/chat')
    })
}
const given = (form: FormData, name: string) => textOf(form, name) || undefined

export const actions: Actions = {
  begin: (event) =>
    submitting(event, async (act) => {
      await begun(act, event)
      redirect(303, '/chat')
    }),
  say: (event) =>
    submitting(event, async (act, form) => {
      const { id } = await begun(act, event)
      const messageId = z.uuid().catch(crypto.randomUUID()).parse(textOf(form, 'messageId'))
      const body =
        textOf(form, 'body') ||
        chosenFiles(form)
          .map(({ name }) => name)
          .join(', ')
      const message = { body, attachments: await uploadChosen(act, form), page: '/chat' }
      await act.send('PUT', `/chats/${id}/messages/${messageId}`, message, chatMessage)
      redirect(303, '/chat#newest')
    }),
  person: call('PUT', '/person', (form) => ({ name: given(form, 'name'), email: given(form, 'email') })),
  transcript: call('POST', '/transcript', (form) => ({ email: given(form, 'email') }), m.chat_transcript_sent),
  end: call('PUT', '/end', () => ({})),
}
