import { fail, redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { specialtyList } from '#domains/consultants/schemas.ts'
import { requestView } from '#domains/consultations/schemas.ts'
import { fileView } from '#domains/files/schemas.ts'
import { type Api, Problem } from '#web/api.ts'
import { textOf } from '#web/entered.ts'
import { reading, submitting } from '#web/page.ts'
import { chosenFiles, upload } from '#web/uploads.ts'
import type { Actions, PageServerLoad } from './$types'
import { draftOf, requestOf } from './draft.ts'
import { offering } from './offering.ts'
import { lacking, reachable, stepCalled, steps } from './steps.ts'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const { searchParams } = event.url
  const draft = draftOf((name) => searchParams.get(name) ?? '')
  const question = { language: event.locals.locale, ...draft }
  const [{ items }, offered] = await Promise.all([ask.get('/specialties', specialtyList), offering(ask, question)])
  return { specialties: items, draft, offered }
}

export const actions: Actions = {
  /** Without JavaScript: the page of another step, with all that was entered; or of the same, with what it lacks. */
  step: async (event) => {
    const answer = await submitting(event, async (act, form) => {
      const draft = draftOf((name) => textOf(form, name))
      const at = stepCalled(textOf(form, 'at')) ?? 'what'
      const wanted = stepCalled(textOf(form, 'step')) ?? at
      await attach(act, form)
      const forward = steps.indexOf(wanted) > steps.indexOf(at)
      const faulty = forward ? lacking(draft, at) : []
      const step = faulty.length > 0 ? at : reachable(draft, wanted)
      return { draft, step, faulty, uploaded: textOf(form, 'uploaded'), offered: await offering(act, draft) }
    })
    // There is one form, and it listens for refusals of its sending: a file that is too large is one of those.
    if (!('status' in answer)) return answer
    return fail(answer.status, { refusal: { ...answer.data.refusal, form: '?/send' } })
  },
  send: (event) =>
    submitting(event, async (act, form, key) => {
      try {
        const attachments = await attach(act, form)
        const request = { ...requestOf(draftOf((name) => textOf(form, name))), attachments }
        const { id } = await act.send('POST', '/consultation-requests', request, requestView, { key })
        redirect(303, `/requests/${id}?sent`)
      } catch (thrown) {
        // A double press with files: they were uploaded twice, but the first press has made the request.
        if (thrown instanceof Problem && thrown.code === 'idempotency_key_reused') redirect(303, '/requests')
        throw thrown
      }
    }),
}

const uploadedFiles = z.array(fileView.pick({ id: true, name: true }))

/** Uploads what was chosen; the form remembers it, so that a refusal of the rest does not cost it. */
async function attach(act: Api, form: FormData): Promise<string[]> {
  const kept = uploadedFiles.safeParse(JSON.parse(textOf(form, 'uploaded') || '[]')).data ?? []
  for (const file of chosenFiles(form)) {
    const { id, name } = await upload(act, file)
    kept.push({ id, name })
    form.set('uploaded', JSON.stringify(kept))
  }
  return kept.map(({ id }) => id)
}
