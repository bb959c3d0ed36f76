import type { RequestEvent } from '@sveltejs/kit'
import { z } from 'zod'
import { type ChangingMethod, Problem } from '#web/api.ts'
import { textOf } from '#web/entered.ts'
import { instantOf } from '#web/local-time.ts'
import { submitting } from '#web/page.ts'
import { uploadChosen } from '#web/uploads.ts'

type Event = RequestEvent<{ id: string }>
type Deed = { readonly path: string; readonly method?: ChangingMethod; readonly body?: object }

/** The answer is not read: the page asks anew. */
const anything = z.unknown()

/** A form whose fields become one call of the interface. */
const deed = (of: (form: FormData, event: Event) => Deed) => (event: Event) =>
  submitting(event, async (act, form, key) => {
    const { path, method = 'PUT', body } = of(form, event)
    await act.send(method, path, body, anything, { key })
  })

const address = ({ params }: Event) => `/consultation-requests/${params.id}`
const appointment = (form: FormData) => `/appointments/${textOf(form, 'appointmentId')}`

/** What both sides do with a consultation, and operators about it. Refusals come back to their forms. */
export const courseActions = {
  message: (event: Event) =>
    submitting(event, async (act, form, key) => {
      const message = { body: textOf(form, 'body'), attachments: await uploadChosen(act, form) }
      try {
        await act.send('POST', `${address(event)}/messages`, message, anything, { key })
      } catch (thrown) {
        // A double press with files: they were uploaded twice, but the first press has sent the message.
        if (!(thrown instanceof Problem) || thrown.code !== 'idempotency_key_reused') throw thrown
      }
    }),
  propose: deed((form, event) => ({
    method: 'POST',
    path: `${address(event)}/appointments`,
    body: { ...timeOf(form, event), place: textOf(form, 'place') },
  })),
  acceptAppointment: deed((form) => ({
    path: `${appointment(form)}/acceptance`,
    body: { sequence: textOf(form, 'sequence') },
  })),
  moveAppointment: deed((form, event) => ({
    path: `${appointment(form)}/time`,
    body: { ...timeOf(form, event), place: textOf(form, 'place') },
  })),
  cancelAppointment: deed((form) => ({
    path: `${appointment(form)}/cancellation`,
    body: { reason: textOf(form, 'reason') },
  })),
  logCall: deed((form, event) => ({
    method: 'POST',
    path: `${address(event)}/calls`,
    body: {
      heldAt: instantOf(textOf(form, 'heldAt'), event.locals.timeZone),
      minutes: textOf(form, 'minutes'),
      note: textOf(form, 'note'),
    },
  })),
  confirmCall: deed((form) => ({ path: `/calls/${textOf(form, 'callId')}/confirmation` })),
  disputeCall: deed((form) => ({
    path: `/calls/${textOf(form, 'callId')}/dispute`,
    body: { note: textOf(form, 'note') },
  })),
  pauseContact: deed((form, event) => ({
    path: `${address(event)}/contact-pause`,
    body: textOf(form, 'until') === '' ? {} : { until: textOf(form, 'until') },
  })),
  resumeContact: deed((_form, event) => ({ method: 'DELETE', path: `${address(event)}/contact-pause` })),
  complete: deed((form, event) => ({ path: `${address(event)}/completion`, body: { note: textOf(form, 'note') } })),
  rate: deed((form, event) => ({
    path: `${address(event)}/rating`,
    body: { stars: textOf(form, 'stars'), words: textOf(form, 'words') },
  })),
  reopen: deed((form, event) => ({ path: `${address(event)}/reopening`, body: { reason: textOf(form, 'reason') } })),
  proposeReassignment: deed((form, event) => ({
    method: 'POST',
    path: `${address(event)}/reassignments`,
    body: {
      cause: textOf(form, 'cause'),
      reason: textOf(form, 'reason'),
      ...(textOf(form, 'consultantId') === '' ? {} : { consultantId: textOf(form, 'consultantId') }),
    },
  })),
  consent: deed((form) => ({ path: `/reassignments/${textOf(form, 'reassignmentId')}/consent` })),
  refuse: deed((form) => ({ path: `/reassignments/${textOf(form, 'reassignmentId')}/refusal` })),
}

const timeOf = (form: FormData, { locals }: Event) => ({
  startsAt: instantOf(textOf(form, 'startsAt'), locals.timeZone),
  minutes: textOf(form, 'minutes'),
})
