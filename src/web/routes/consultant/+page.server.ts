import { redirect } from '@sveltejs/kit'
import { consultantRecord } from '#domains/consultants/schemas.ts'
import { m } from '#messages'
import { practiceOf } from '#web/components/consultant/practice.ts'
import { textOf } from '#web/entered.ts'
import { leaveWord, signedIn, submitting } from '#web/page.ts'
import { upload } from '#web/uploads.ts'
import type { Actions, RequestEvent } from './$types'

const own = (event: RequestEvent): string => `/consultants/${signedIn(event).id}`

export const actions: Actions = {
  start: (event) =>
    submitting(event, async (act, form, key) => {
      await act.send('POST', '/consultants', practiceOf(form), consultantRecord, { key })
      leaveWord(event.cookies, m.consultants_started())
      redirect(303, '/consultant')
    }),

  document: (event) =>
    submitting(event, async (act, form, key) => {
      const kind = textOf(form, 'kind')
      const given = { number: textOf(form, 'number'), expiresOn: textOf(form, 'expiresOn') }
      const document = {
        kind,
        specialtyId: kind === 'licence' ? textOf(form, 'specialtyId') : null,
        fileId: (await upload(act, form.get('file') ?? '')).id,
        ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
      }
      await act.send('POST', `${own(event)}/documents`, document, consultantRecord, { key })
      leaveWord(event.cookies, m.consultants_document_was_added())
      redirect(303, '/consultant')
    }),

  remove: (event) =>
    submitting(event, async (act, form) => {
      await act.send('DELETE', `/consultant-documents/${textOf(form, 'documentId')}`, undefined, consultantRecord)
      leaveWord(event.cookies, m.consultants_document_was_removed())
      redirect(303, '/consultant')
    }),

  submit: (event) =>
    submitting(event, async (act) => {
      await act.send('PUT', `${own(event)}/application`, {}, consultantRecord)
      leaveWord(event.cookies, m.consultants_submitted())
      redirect(303, '/consultant')
    }),
}
