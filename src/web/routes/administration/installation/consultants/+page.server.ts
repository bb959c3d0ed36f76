import { type InvitedView, invitedView, type RosterView, rosterView } from '#domains/installation/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { submitting } from '#web/page.ts'
import type { Actions } from './$types'

/** The file if there is one, else what was pasted. */
async function tableOf(form: FormData): Promise<string> {
  const file = form.get('file')
  return file instanceof File && file.size > 0 ? file.text() : textOf(form, 'table')
}

/** What the page shows: a table as it was understood, or what became of it. */
type Shown = {
  readonly table: string
  readonly empty?: string
  readonly roster?: RosterView
  readonly invited?: InvitedView
}

export const actions: Actions = {
  preview: (event) =>
    submitting(event, async (act, form): Promise<{ shown: Shown }> => {
      const table = await tableOf(form)
      if (table.trim() === '') return { shown: { table, empty: m.installation_table_empty() } }
      const roster = await act.send('POST', '/installation/consultants/preview', { table }, rosterView)
      return { shown: { table, roster } }
    }),
  invite: (event) =>
    submitting(event, async (act, form, key): Promise<{ shown: Shown }> => {
      const table = textOf(form, 'table')
      const invited = await act.send('POST', '/installation/consultants', { table }, invitedView, { key })
      return { shown: { table, invited, roster: invited.roster } }
    }),
}
