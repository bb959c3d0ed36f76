import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { ownOfferPage, requestView } from '#domains/consultations/schemas.ts'
import { textOf } from '#web/entered.ts'
import { reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const state = searchParams.get('state') === 'over' ? 'over' : 'open'
  return {
    state,
    offers: await reading(event).get('/offers', ownOfferPage, { state, cursor: searchParams.get('cursor') }),
  }
}

export const actions: Actions = {
  accept: (event) =>
    submitting(event, async (act, form, key) => {
      const requestId = textOf(form, 'requestId')
      await act.send('PUT', `/consultation-requests/${requestId}/acceptance`, undefined, requestView, { key })
      redirect(303, `/requests/${requestId}`)
    }),
  decline: (event) =>
    submitting(event, async (act, form, key) => {
      const requestId = textOf(form, 'requestId')
      const body = { reason: textOf(form, 'reason') }
      await act.send('PUT', `/consultation-requests/${requestId}/declination`, body, z.unknown(), { key })
    }),
}
