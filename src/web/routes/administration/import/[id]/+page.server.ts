import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { csvFields, importRecordPage, importView } from '#domains/import/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

const plans = ['create', 'join', 'skip', 'fault'] as const
const nothing = { items: [], next: null }

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const { searchParams } = event.url
  const run = await ask.get(`/imports/${event.params.id}`, importView)
  const shown = plans.find((plan) => plan === searchParams.get('show'))
  const listed = ['planned', 'running', 'done'].includes(run.state)
  const records = listed
    ? await ask.get(`/imports/${run.id}/records`, importRecordPage, {
        plan: shown,
        cursor: searchParams.get('cursor'),
      })
    : nothing
  const timeZone = event.locals.timeZone
  const timeZones = [
    ...new Set(['UTC', timeZone, run.settings?.timeZone ?? timeZone, ...Intl.supportedValuesOf('timeZone')]),
  ]
  return { run, records, shown: shown ?? null, timeZone, timeZones }
}

/** The columns that were chosen, by what they say. */
const columnsOf = (form: FormData) =>
  Object.fromEntries(
    csvFields.flatMap((field) => {
      const heading = textOf(form, `column-${field}`)
      return heading === '' ? [] : [[field, heading]]
    }),
  )

export const actions: Actions = {
  prepare: (event) =>
    submitting(event, async (act, form) => {
      const { id } = event.params
      const given = Object.fromEntries(
        ['format', 'source', 'rows', 'timeZone', 'dates'].flatMap((name) => {
          const value = textOf(form, name)
          return value === '' ? [] : [[name, value]]
        }),
      )
      const settings = { ...given, columns: columnsOf(form), invite: form.get('invite') !== null }
      await act.send('PUT', `/imports/${id}/settings`, settings, importView)
      redirect(303, `/administration/import/${id}`)
    }),
  start: (event) =>
    submitting(event, async (act) => {
      await act.send('PUT', `/imports/${event.params.id}/start`, {}, importView)
      redirect(303, `/administration/import/${event.params.id}`)
    }),
  discard: (event) =>
    submitting(event, async (act) => {
      await act.send('DELETE', `/imports/${event.params.id}`, undefined, z.object({}))
      leaveWord(event.cookies, m.import_discarded())
      redirect(303, '/administration/import')
    }),
}
