import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { callOutPage, callOutView, teamList } from '#domains/duty/schemas.ts'
import { incidentDetail, incidentPage } from '#domains/incidents/schemas.ts'
import { planItemPage, planItemView } from '#domains/plan/schemas.ts'
import { colleagueList, deed, ticketDesk } from '#domains/support/schemas/desk.ts'
import { filledMacro, macroList } from '#domains/support/schemas/macros.ts'
import { ticketEventPage, ticketMessage, ticketMessagePage, ticketView } from '#domains/support/schemas.ts'
import { m } from '#messages'
import { type ChangingMethod, Problem } from '#web/api.ts'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import { uploadChosen } from '#web/uploads.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const { searchParams: query } = event.url
  const path = `/tickets/${event.params.id}`
  const macroId = query.get('macro')
  const ticket = await ask.get(path, ticketView)
  const mayWork = ticket.may.note
  const mayPlan = mayWork && ticket.priority === 4 && ticket.mergedIntoId === null
  const [desk, messages, macros, colleagues, teams, trail, filled, callOuts, item, open, incident, ongoing] =
    await Promise.all([
      ask.get(`${path}/desk`, ticketDesk),
      ask.get(`${path}/messages`, ticketMessagePage, { cursor: query.get('before'), limit: 50 }),
      ask.get('/macros', macroList),
      ask.get('/desk/colleagues', colleagueList),
      ask.get('/duty/teams', teamList),
      mayWork ? ask.get(`${path}/trail`, ticketEventPage, { cursor: query.get('trail'), limit: 25 }) : null,
      macroId === null || macroId === '' || !mayWork ? null : ask.get(`${path}/macros/${macroId}`, filledMacro),
      ask.get('/call-outs', callOutPage, { subjectId: event.params.id, limit: 1 }),
      ticket.planItemId === null ? null : ask.get(`/plan-items/${ticket.planItemId}`, planItemView),
      mayPlan ? ask.get('/plan-items', planItemPage, { state: 'open', limit: 100 }) : null,
      ticket.incidentId === null ? null : ask.get(`/incidents/${ticket.incidentId}`, incidentDetail),
      ask.get('/incidents', incidentPage, { limit: 100 }),
    ])
  const calling = callOuts.items.find(({ state }) => state !== 'acknowledged' && state !== 'ended')
  return {
    ticket,
    desk,
    messages,
    macros: macros.items,
    colleagues: colleagues.items,
    teams: teams.items,
    trail,
    filled,
    calling,
    mayPlan,
    item,
    open: open?.items ?? [],
    incident,
    ongoing: ongoing.items,
    mayWork,
  }
}

const anything = z.unknown()
const deeds = z.array(deed).catch([])
const address = ({ params }: RequestEvent) => `/tickets/${params.id}`

type Call = { readonly path: string; readonly method?: ChangingMethod; readonly body?: object; readonly say?: string }

/** A form that becomes one call about the ticket. */
const call = (of: (form: FormData) => Call) => (event: RequestEvent) =>
  submitting(event, async (act, form, key) => {
    const { path, method = 'PUT', body, say } = of(form)
    await act.send(method, `${address(event)}${path}`, body, anything, { key })
    if (say !== undefined) leaveWord(event.cookies, say)
  })

export const actions: Actions = {
  write: (event) =>
    submitting(event, async (act, form, key) => {
      const message = { body: textOf(form, 'body'), attachments: await uploadChosen(act, form) }
      const isNote = textOf(form, 'kind') === 'note'
      const then = textOf(form, 'then')
      const asked: unknown = JSON.parse(textOf(form, 'deeds') || '[]')
      const follows = [...deeds.parse(asked), ...(then === '' || isNote ? [] : [{ do: then }])]
      const seen = textOf(form, 'seen')
      const answer = { ...message, deeds: follows, seen: seen === '' ? null : seen }
      try {
        if (isNote)
          await act.send('POST', `${address(event)}/notes`, { ...message, deeds: follows }, ticketMessage, { key })
        else await act.send('POST', `${address(event)}/answers`, answer, ticketMessage, { key })
      } catch (thrown) {
        // A double press with files: they were uploaded twice, but the first press has sent the message.
        if (!(thrown instanceof Problem) || thrown.code !== 'idempotency_key_reused') throw thrown
      }
      redirect(303, `/desk${address(event)}#compose`)
    }),
  takeBack: (event) =>
    submitting(event, async (act, form) => {
      await act.send('PUT', `/ticket-messages/${textOf(form, 'messageId')}/withdrawal`, undefined, ticketMessage)
    }),
  acknowledge: (event) =>
    submitting(event, async (act, form) => {
      await act.send('PUT', `/call-outs/${textOf(form, 'callOutId')}/acknowledgement`, {}, callOutView)
      leaveWord(event.cookies, m.duty_call_out_acknowledged())
    }),
  take: call(() => ({ path: '/assignee', body: {} })),
  assign: call((form) => ({ path: '/assignee', body: { assigneeId: textOf(form, 'personId') || null } })),
  team: call((form) => {
    const team = textOf(form, 'team')
    if (team === 'table') return { path: '/team', method: 'DELETE' }
    return { path: '/team', body: { teamId: team === 'none' ? null : team } }
  }),
  prioritise: call((form) => ({
    path: '/priority',
    body: {
      priority: Number(textOf(form, 'priority')),
      category: textOf(form, 'category') || undefined,
      reason: textOf(form, 'reason'),
    },
  })),
  wait: call(() => ({ path: '/waiting' })),
  hold: call((form) => ({ path: '/hold', body: { reason: textOf(form, 'reason') } })),
  goOn: call(() => ({ path: '/hold', method: 'DELETE' })),
  resolve: call(() => ({ path: '/resolution', body: {} })),
  tie: (event) =>
    submitting(event, async (act, form, key) => {
      await act.send('PUT', `${address(event)}/plan-item/${textOf(form, 'itemId')}`, undefined, anything, { key })
      leaveWord(event.cookies, m.plan_tied())
    }),
  untie: call(() => ({ path: '/plan-item', method: 'DELETE' })),
  tieIncident: call((form) => ({ path: `/incident/${textOf(form, 'incidentId')}`, say: m.incidents_ticket_tied() })),
  untieIncident: call(() => ({ path: '/incident', method: 'DELETE' })),
  reopen: call(() => ({ path: '/reopening' })),
  follow: call((form) => ({ path: '/following', method: textOf(form, 'followed') === 'true' ? 'DELETE' : 'PUT' })),
  link: call((form) => ({ path: '/links', method: 'POST', body: { number: textOf(form, 'number') } })),
  unlink: call((form) => ({ path: `/links/${textOf(form, 'otherId')}`, method: 'DELETE' })),
  merge: (event) =>
    submitting(event, async (act, form, key) => {
      const body = { number: textOf(form, 'number') }
      const whole = await act.send('PUT', `${address(event)}/merge`, body, ticketView, { key })
      leaveWord(event.cookies, m.desk_merged({ number: whole.number }))
      redirect(303, `/desk/tickets/${whole.id}`)
    }),
  split: (event) =>
    submitting(event, async (act, form, key) => {
      const body = { messageId: textOf(form, 'messageId'), subject: textOf(form, 'subject') }
      const split = await act.send('POST', `${address(event)}/splits`, body, ticketView, { key })
      leaveWord(event.cookies, m.desk_was_split({ number: split.number }))
      redirect(303, `/desk/tickets/${split.id}`)
    }),
}
