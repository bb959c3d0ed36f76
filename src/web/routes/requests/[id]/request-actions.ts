import { redirect, type RequestEvent } from '@sveltejs/kit'
import { z } from 'zod'
import { requestView } from '#domains/consultations/schemas.ts'
import { textOf } from '#web/entered.ts'
import { submitting } from '#web/page.ts'

/** What parties do to a request until somebody has it: the page of a request, and the list of offers, use them. */
type Event = RequestEvent<{ id: string }>
const address = ({ params }: Event) => `/consultation-requests/${params.id}`
/** The answer is not read: the page asks anew what may be seen of it now. */
const anything = z.unknown()

export const requestActions = {
  withdraw: (event: Event) =>
    submitting(event, async (act, _form, key) => {
      await act.send('PUT', `${address(event)}/withdrawal`, undefined, requestView, { key })
    }),
  choose: (event: Event) =>
    submitting(event, async (act, form, key) => {
      const choice = textOf(form, 'choice')
      const rest = choice === 'consultant' ? { consultantId: textOf(form, 'consultantId') } : {}
      await act.send('PUT', `${address(event)}/choice`, { choice, ...rest }, requestView, { key })
    }),
  accept: (event: Event) =>
    submitting(event, async (act, _form, key) => {
      await act.send('PUT', `${address(event)}/acceptance`, undefined, requestView, { key })
    }),
  decline: (event: Event) =>
    submitting(event, async (act, form, key) => {
      await act.send('PUT', `${address(event)}/declination`, { reason: textOf(form, 'reason') }, anything, { key })
      // Declined, it is no longer theirs to read.
      redirect(303, '/offers')
    }),
}
