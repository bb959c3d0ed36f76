import { redirect } from '@sveltejs/kit'
import { specialtyList, specialtyView } from '#domains/consultants/schemas.ts'
import { m } from '#messages'
import { specialtyOf } from '#web/components/consultant/specialty-form.ts'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { items } = await reading(event).get('/specialties', specialtyList)
  return {
    tops: items.filter(({ parentId }) => parentId === null),
    parentId: event.url.searchParams.get('parentId') ?? '',
  }
}

export const actions: Actions = {
  default: (event) =>
    submitting(event, async (act, form, key) => {
      const parentId = textOf(form, 'parentId')
      const specialty = {
        ...specialtyOf(form),
        slug: textOf(form, 'slug'),
        parentId: parentId === '' ? null : parentId,
      }
      await act.send('POST', '/specialties', specialty, specialtyView, { key })
      leaveWord(event.cookies, m.consultants_specialty_added())
      redirect(303, '/administration/specialties')
    }),
}
