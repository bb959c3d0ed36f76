import { error, redirect } from '@sveltejs/kit'
import { specialtyList, specialtyView } from '#domains/consultants/schemas.ts'
import { m } from '#messages'
import { specialtyOf } from '#web/components/consultant/specialty-form.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { items } = await reading(event).get('/specialties', specialtyList, { retired: true })
  const specialty = items.find(({ id }) => id === event.params.id)
  if (specialty === undefined) error(404, m.errors_not_found())
  return { specialty }
}

const change = (event: RequestEvent, method: 'PATCH' | 'PUT' | 'DELETE', path: string, word: () => string) =>
  submitting(event, async (act, form) => {
    const input = method === 'PATCH' ? specialtyOf(form) : undefined
    await act.send(method, `/specialties/${event.params.id}${path}`, input, specialtyView)
    leaveWord(event.cookies, word())
    redirect(303, '/administration/specialties')
  })

export const actions: Actions = {
  change: (event) => change(event, 'PATCH', '', m.consultants_specialty_changed),
  retire: (event) => change(event, 'PUT', '/retirement', m.consultants_specialty_retired),
  restore: (event) => change(event, 'DELETE', '/retirement', m.consultants_specialty_restored),
}
