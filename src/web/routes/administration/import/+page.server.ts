import { redirect } from '@sveltejs/kit'
import { importPage, importView } from '#domains/import/schemas.ts'
import { m } from '#messages'
import { reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => ({
  imports: await reading(event).get('/imports', importPage, { cursor: event.url.searchParams.get('cursor') }),
})

export const actions: Actions = {
  upload: (event) =>
    submitting(event, async (act, form) => {
      const file = form.get('file')
      if (!(file instanceof File) || file.size === 0) return { missing: m.import_file_missing() }
      const name = encodeURIComponent(file.name)
      const { id } = await act.send('POST', `/imports?name=${name}`, file, importView)
      redirect(303, `/administration/import/${id}`)
    }),
}
