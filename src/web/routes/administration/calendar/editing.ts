import { redirect, type RequestEvent } from '@sveltejs/kit'
import { calendarView } from '#domains/agreements/schemas.ts'
import { calendarPreview } from '#domains/commitments/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, submitting } from '#web/page.ts'
import { Problem } from '#web/problem.ts'
import { fieldOf } from '#web/components/calendar/entered.ts'
import type { Previewed } from '#web/components/calendar/previewed.ts'
import type { Definition } from '#web/components/calendar/words.ts'

/**
 * A form action that edits a calendar in two steps: what it would move is shown first, and saved is what was shown.
 * Whatever was altered in between is shown again.
 */
export const editing = (event: RequestEvent, change: (definition: Definition, form: FormData) => Definition) =>
  submitting(event, async (act, form): Promise<Previewed> => {
    const path = `/calendars/${textOf(form, 'calendarId')}`
    const { definition: current } = await act.get(path, calendarView)
    const definition = change(current, form)
    const text = JSON.stringify(definition)
    const saving = form.get('step') === 'save'
    const seen = textOf(form, 'previewed') === text
    try {
      if (!saving || !seen) {
        const preview = await act.send('POST', `${path}/preview`, { definition }, calendarPreview)
        return { change: textOf(form, 'change'), preview, previewed: text, altered: saving, entered: enteredIn(form) }
      }
      const edit = { revision: textOf(form, 'revision'), definition, reason: textOf(form, 'reason') }
      await act.send('PUT', path, edit, calendarView)
    } catch (thrown) {
      throw thrown instanceof Problem ? ofTheForm(thrown) : thrown
    }
    leaveWord(event.cookies, m.agreements_saved())
    redirect(303, '/administration/calendar')
  })

function enteredIn(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** The interface names parts of the whole calendar, the form its own fields. */
const ofTheForm = ({ message, status, code, fields, requestId }: Problem): Problem =>
  new Problem({
    title: message,
    status,
    code,
    errors: fields.map((fault) => ({ ...fault, path: fieldOf(fault.path) })),
    requestId,
  })
