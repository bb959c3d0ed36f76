import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { type AgentRecord, absenceView, agentRecord } from '#domains/duty/schemas.ts'
import { m } from '#messages'
import { hoursOf } from '#web/components/calendar/entered.ts'
import { weekdays } from '#web/components/calendar/words.ts'
import { textOf } from '#web/entered.ts'
import { instantOf } from '#web/local-time.ts'
import { type Api, Problem } from '#web/api.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const pathOf = ({ params }: RequestEvent): string => `/duty/agents/${encodeURIComponent(params.id)}`

export const load: PageServerLoad = async (event) => ({
  agent: await reading(event).get(`/duty/agents/${encodeURIComponent(event.params.id)}`, agentRecord),
})

type Change = Partial<Pick<AgentRecord, 'week' | 'exceptions'>> & { skills?: unknown[]; languages?: unknown[] }

/** The rest of the record stays as it is. */
async function change(event: RequestEvent, act: Api, given: (agent: AgentRecord) => Change): Promise<never> {
  const agent = await act.get(pathOf(event), agentRecord)
  const { skills, languages, week, exceptions } = agent
  try {
    await act.send('PUT', pathOf(event), { skills, languages, week, exceptions, ...given(agent) }, agentRecord)
  } catch (thrown) {
    throw thrown instanceof Problem ? ofTheForm(thrown) : thrown
  }
  leaveWord(event.cookies, m.duty_saved())
  redirect(303, event.url.pathname)
}

export const actions: Actions = {
  save: (event) =>
    submitting(event, (act, form) =>
      change(event, act, () => ({
        skills: form.getAll('skills'),
        languages: form.getAll('languages'),
        week: textOf(form, 'shifts') === 'own' ? weekOf(form) : null,
      })),
    ),
  except: (event) =>
    submitting(event, (act, form) =>
      change(event, act, ({ exceptions }) => {
        const [from, to] = [textOf(form, 'date'), textOf(form, 'last') || textOf(form, 'date')]
        const added = { from, to, hours: hoursOf(textOf(form, 'hours')), applies: 'all' as const }
        return { exceptions: [...exceptions, added].toSorted((one, other) => one.from.localeCompare(other.from)) }
      }),
    ),
  unexcept: (event) =>
    submitting(event, (act, form) =>
      change(event, act, ({ exceptions }) => ({
        exceptions: exceptions.filter((_, index) => String(index) !== textOf(form, 'index')),
      })),
    ),
  absence: (event) =>
    submitting(event, async (act, form, key) => {
      const { timeZone } = event.locals
      const note = textOf(form, 'note').trim()
      const span = {
        personId: event.params.id,
        from: instantOf(textOf(form, 'from'), timeZone),
        to: instantOf(textOf(form, 'to'), timeZone),
      }
      await act.send('POST', '/duty/absences', note === '' ? span : { ...span, note }, absenceView, { key })
      leaveWord(event.cookies, m.duty_absence_planned())
      redirect(303, event.url.pathname)
    }),
  back: (event) =>
    submitting(event, async (act, form) => {
      await act.send('DELETE', `/duty/absences/${textOf(form, 'absenceId')}`, undefined, z.object({}))
      leaveWord(event.cookies, m.duty_absence_ended())
      redirect(303, event.url.pathname)
    }),
}

const weekOf = (form: FormData): NonNullable<AgentRecord['week']> =>
  Object.fromEntries(
    weekdays.map((day) => [day, hoursOf(textOf(form, day))] as const).filter(([, hours]) => hours.length > 0),
  )

/** `week.sunday.0` is said at `sunday`, `exceptions.3.hours` at `hours`. */
const ofTheForm = ({ message, status, code, fields, requestId }: Problem): Problem =>
  new Problem({
    title: message,
    status,
    code,
    errors: fields.map((fault) => {
      const parts = fault.path.split('.')
      if (parts[0] === 'week') return { ...fault, path: parts[1] ?? 'sunday' }
      if (parts[0] !== 'exceptions') return fault
      return { ...fault, path: parts[2] === 'from' ? 'date' : parts[2] === 'hours' ? 'hours' : 'last' }
    }),
    requestId,
  })
