import { redirect, type RequestEvent } from '@sveltejs/kit'
import { calendarView } from '#domains/agreements/schemas.ts'
import { calendarPreview } from '#domains/commitments/schemas.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, submitting } from '#web/page.ts'
import { Problem } from '#web/problem.ts'
import { fieldOf, withLine } from '#web/components/calendar/entered.ts'
import type { Entered, Previewed } from '#web/components/calendar/previewed.ts'
import type { Definition } from '#web/components/calendar/words.ts'

/**
 * A form action that edits a calendar in two steps: what it would move is shown first, and saved is what was shown.
 * Whatever was altered in between is shown again. An edit of a revision that is no longer the latest is a conflict in
 * both steps: it was thought out for other hours. Afterwards the year in which it begins is shown.
 */
export const editing = (event: RequestEvent, change: (definition: Definition, form: FormData) => Definition) =>
  submitting(event, async (act, form): Promise<Previewed> => {
    const step = textOf(form, 'step')
    const entered = enteredIn(form)
    const seen = { change: textOf(form, 'change'), previewed: textOf(form, 'previewed'), altered: false }
    if (step.startsWith('line:')) return { ...seen, preview: null, entered: withLine(entered, step.slice(5)) }

    const path = `/calendars/${textOf(form, 'calendarId')}`
    const { definition: current, revision } = await act.get(path, calendarView)
    if (String(revision) !== textOf(form, 'revision')) throw conflict()
    const definition = change(current, form)
    const text = JSON.stringify(definition)
    const saving = step === 'save'
    try {
      if (!saving || seen.previewed !== text) {
        const preview = await act.send('POST', `${path}/preview`, { definition }, calendarPreview)
        return { ...seen, preview, previewed: text, altered: saving, entered }
      }
      await act.send('PUT', path, { revision, definition, reason: textOf(form, 'reason') }, calendarView)
    } catch (thrown) {
      throw thrown instanceof Problem ? ofTheForm(thrown) : thrown
    }
    leaveWord(event.cookies, m.agreements_saved())
    const year = /^\d{4}/.exec(textOf(form, 'from'))?.[0]
    redirect(303, `/administration/calendar${year === undefined ? '' : `?year=${year}`}`)
  })

function enteredIn(form: FormData): Entered {
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

const conflict = (): Problem =>
  new Problem({ title: m.errors_conflict(), status: 409, code: 'conflict', errors: [], requestId: '' })

/** The interface names parts of the whole calendar, the form its own fields. */
const ofTheForm = ({ message, status, code, fields, requestId }: Problem): Problem =>
  new Problem({
    title: message,
    status,
    code,
    errors: fields.map((fault) => ({ ...fault, path: fieldOf(fault.path) })),
    requestId,
  })
