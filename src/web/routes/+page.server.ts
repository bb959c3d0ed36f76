import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { boardPage, ownOfferPage, requestPage, requestView } from '#domains/consultations/schemas.ts'
import { deadlinePage } from '#domains/desk/schemas.ts'
import { beginningView, stepsView } from '#domains/installation/schemas.ts'
import { deliveryStatistics } from '#domains/notifications/schemas.ts'
import {
  loadReport,
  myAgenda,
  myRecord,
  onTimeReport,
  timeToAcceptReport,
  todayReport,
} from '#domains/reports/schemas.ts'
import { textOf } from '#web/entered.ts'
import { reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

type Ask = ReturnType<typeof reading>

/** What somebody signed in begins with, by their roles; null for whom it is not. */
export const load: PageServerLoad = async (event) => {
  const { person } = event.locals
  const ask = reading(event)
  if (person === null) return { home: null, ...(await ask.get('/installation/beginning', beginningView)) }
  const [agenda, client, consultant, operator, installation] = await Promise.all([
    ask.get('/reports/my-agenda', myAgenda),
    person.roles.includes('client') ? clientHome(ask) : null,
    person.roles.includes('consultant') ? consultantHome(ask) : null,
    person.roles.includes('agent') || person.roles.includes('administrator') ? operatorHome(ask) : null,
    person.roles.includes('administrator') ? ask.get('/installation/steps', stepsView) : null,
  ])
  return {
    administered: true,
    home: { agenda, client, consultant, operator, steps: installation?.items ?? [], tour: person.tour === 'shown' },
  }
}

async function clientHome(ask: Ask) {
  const { items } = await ask.get('/consultation-requests', requestPage, { as: 'client', limit: 50 })
  return { requests: items.filter(({ state }) => state !== 'completed' && state !== 'withdrawn').slice(0, 5) }
}

async function consultantHome(ask: Ask) {
  const [offers, board, record] = await Promise.all([
    ask.get('/offers', ownOfferPage, { limit: 50 }),
    ask.get('/board', boardPage, { limit: 3 }),
    ask.get('/reports/my-record', myRecord),
  ])
  const due = ({ commitment }: (typeof offers.items)[number]) => commitment?.dueAt ?? ''
  return { offers: offers.items.toSorted((a, b) => due(a).localeCompare(due(b))), board: board.items, record }
}

async function operatorHome(ask: Ask) {
  const [today, next, ageing, delivery, onTime, load, accept] = await Promise.all([
    ask.get('/reports/today', todayReport),
    ask.get('/desk/deadlines', deadlinePage, { limit: 6 }),
    ask.get('/consultation-requests', requestPage, { as: 'operator', ageing: true, limit: 4 }),
    ask.get('/delivery-statistics', deliveryStatistics),
    ask.get('/reports/on-time', onTimeReport),
    ask.get('/reports/load', loadReport),
    ask.get('/reports/time-to-accept', timeToAcceptReport),
  ])
  return { today, next: next.items, ageing: ageing.items, delivery, onTime, load, accept }
}

export const actions: Actions = {
  /** Puts the tour away, or shows it again. */
  tour: (event) =>
    submitting(event, async (act, form) => {
      await act.send('PATCH', '/account', { tour: textOf(form, 'tour') }, z.unknown())
      redirect(303, '/')
    }),
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
