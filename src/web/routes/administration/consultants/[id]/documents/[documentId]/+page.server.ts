import { error, redirect } from '@sveltejs/kit'
import { consultantRecord } from '#domains/consultants/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const record = await reading(event).get(`/consultants/${event.params.id}/record`, consultantRecord)
  const document = record.documents.find(({ id }) => id === event.params.documentId)
  if (document === undefined) error(404, m.errors_not_found())
  return { record, document }
}

export const actions: Actions = {
  accept: (event) =>
    submitting(event, async (act, form) => {
      const [number, expiresOn] = [textOf(form, 'number').trim(), textOf(form, 'expiresOn')]
      const read = { expiresOn: expiresOn === '' ? null : expiresOn, ...(number === '' ? {} : { number }) }
      await act.send('PUT', `/consultant-documents/${event.params.documentId}/acceptance`, read, consultantRecord)
      leaveWord(event.cookies, m.consultants_document_was_accepted())
      redirect(303, `/administration/consultants/${event.params.id}`)
    }),

  refuse: (event) =>
    submitting(event, async (act, form) => {
      const note = textOf(form, 'note').trim()
      const refusal = { reason: textOf(form, 'reason'), ...(note === '' ? {} : { note }) }
      await act.send('PUT', `/consultant-documents/${event.params.documentId}/refusal`, refusal, consultantRecord)
      leaveWord(event.cookies, m.consultants_document_was_refused())
      redirect(303, `/administration/consultants/${event.params.id}`)
    }),
}
