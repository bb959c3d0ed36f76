import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { absenceView, callOutPage, dutyView, overrideView, ownDuty, rotaView } from '#domains/duty/schemas.ts'
import { holdings } from '#domains/support/schemas/holdings.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { instantOf } from '#web/local-time.ts'
import { leaveWord, localPath, reading, signedIn, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

const absenceList = z.object({ items: z.array(absenceView) })

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const [duty, rota, absences, callOuts] = await Promise.all([
    ask.get('/duty', dutyView),
    ask.get('/duty/rota', rotaView),
    ask.get('/duty/absences', absenceList),
    ask.get('/call-outs', callOutPage, { limit: 5 }),
  ])
  const before = duty.givesOut && duty.own?.on === true ? { before: duty.backAt } : null
  const hand = before === null ? null : await ask.get('/desk/holdings', holdings, before)
  return { hand, duty, rota, absences: absences.items, callOuts: callOuts.items }
}

const standIn = (event: RequestEvent, word: () => string) =>
  submitting(event, async (act, form, key) => {
    const { personId, from, to } = Object.fromEntries(form)
    await act.send('POST', '/duty/stand-ins', { personId, from, to }, overrideView, { key })
    leaveWord(event.cookies, word())
    redirect(303, '/duty')
  })

export const actions: Actions = {
  switch: (event) =>
    submitting(event, async (act, form) => {
      const on = textOf(form, 'on') === 'yes'
      await act.send('PUT', '/duty/own/switch', { on }, ownDuty)
      leaveWord(event.cookies, on ? m.duty_switched_on_word() : m.duty_switched_off_word())
      redirect(303, localPath(textOf(form, 'next') || '/duty'))
    }),
  follow: (event) =>
    submitting(event, async (act, form) => {
      await act.send('DELETE', '/duty/own/switch', undefined, ownDuty)
      redirect(303, localPath(textOf(form, 'next') || '/duty'))
    }),
  take: (event) => standIn(event, m.duty_turn_taken),
  give: (event) => standIn(event, m.duty_turn_given),
  return: (event) =>
    submitting(event, async (act, form) => {
      await act.send('DELETE', `/duty/stand-ins/${textOf(form, 'overrideId')}`, undefined, z.object({}))
      leaveWord(event.cookies, m.duty_turn_returned())
      redirect(303, '/duty')
    }),
  absence: (event) =>
    submitting(event, async (act, form, key) => {
      const { timeZone } = event.locals
      const person = signedIn(event)
      const note = textOf(form, 'note').trim()
      const span = {
        personId: person.id,
        from: instantOf(textOf(form, 'from'), timeZone),
        to: instantOf(textOf(form, 'to'), timeZone),
      }
      await act.send('POST', '/duty/absences', note === '' ? span : { ...span, note }, absenceView, { key })
      leaveWord(event.cookies, m.duty_absence_planned())
      redirect(303, '/duty')
    }),
  back: (event) =>
    submitting(event, async (act, form) => {
      await act.send('DELETE', `/duty/absences/${textOf(form, 'absenceId')}`, undefined, z.object({}))
      leaveWord(event.cookies, m.duty_absence_ended())
      redirect(303, '/duty')
    }),
}
