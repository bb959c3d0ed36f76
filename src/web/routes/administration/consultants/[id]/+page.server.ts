import { redirect } from '@sveltejs/kit'
import { consultantRecord } from '#domains/consultants/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => ({
  record: await reading(event).get(`/consultants/${event.params.id}/record`, consultantRecord),
})

/** A decision with its reason and words, then the record again. */
const decide = (event: RequestEvent, path: string, inputOf: (form: FormData) => object, word: () => string) =>
  submitting(event, async (act, form) => {
    await act.send('PUT', `/consultants/${event.params.id}/${path}`, inputOf(form), consultantRecord)
    leaveWord(event.cookies, word())
    redirect(303, event.url.pathname)
  })

const reasonOf = (form: FormData) => {
  const note = textOf(form, 'note').trim()
  return { reason: textOf(form, 'reason'), ...(note === '' ? {} : { note }) }
}

export const actions: Actions = {
  verify: (event) => {
    const dayOf = (form: FormData) => (textOf(form, 'expiresOn') === '' ? {} : { expiresOn: textOf(form, 'expiresOn') })
    return decide(event, 'verification', dayOf, m.consultants_was_verified)
  },
  refuse: (event) => decide(event, 'refusal', reasonOf, m.consultants_was_refused),
  withdraw: (event) => decide(event, 'verification-withdrawal', reasonOf, m.consultants_was_withdrawn),
}
