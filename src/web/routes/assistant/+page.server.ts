import { error, redirect } from '@sveltejs/kit'
import { id } from '#base/ids.ts'
import { answerView } from '#domains/assistant/schemas.ts'
import { requestView } from '#domains/consultations/schemas.ts'
import { ticketView } from '#domains/support/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, submitting } from '#web/page.ts'
import type { Actions } from './$types'

const longest = 1_000
const withdrawal = /^\/consultation-requests\/(?<requestId>[0-9a-f-]{36})\/withdrawal$/

export const actions: Actions = {
  ask: (event) =>
    submitting(event, async (act, form, key) => {
      const question = textOf(form, 'question').slice(0, longest)
      const asked = { question, locale: event.locals.locale }
      return { question, answer: await act.send('POST', '/assistant/questions', asked, answerView, { key }) }
    }),
  /** What the assistant offered to have done: now its asker does it, by the operation itself. */
  withdraw: (event) =>
    submitting(event, async (act, form, key) => {
      const requestId = id.safeParse(withdrawal.exec(textOf(form, 'path'))?.groups?.['requestId']).data
      if (requestId === undefined) error(400)
      const { number } = await act.send(
        'PUT',
        `/consultation-requests/${requestId}/withdrawal`,
        undefined,
        requestView,
        { key },
      )
      leaveWord(event.cookies, m.assistant_withdrawn({ number }))
      redirect(303, `/requests/${requestId}`)
    }),
  open: (event) =>
    submitting(event, async (act, form, key) => {
      const body = textOf(form, 'question').slice(0, longest)
      const report = {
        subject: body.replaceAll(/\s+/gu, ' ').slice(0, 120),
        body,
        language: event.locals.locale,
        impact: 'hindered',
      }
      const ticket = await act.send('POST', '/tickets', report, ticketView, { key })
      leaveWord(event.cookies, m.support_sent({ number: ticket.number }))
      redirect(303, `/support/${ticket.id}`)
    }),
}
