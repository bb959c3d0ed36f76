import { redirect } from '@sveltejs/kit'
import { z } from 'zod'
import { deskChatPage } from '#domains/chat/schemas.ts'
import { queuePage } from '#domains/desk/schemas.ts'
import { teamList } from '#domains/duty/schemas.ts'
import { bulkRun } from '#domains/support/schemas/bulk.ts'
import { colleagueList, deskCounts, savedFilter, savedFilterList } from '#domains/support/schemas/desk.ts'
import { macroList } from '#domains/support/schemas/macros.ts'
import { filterFrom, hrefOf } from '#web/components/desk/filter.ts'
import { m } from '#messages'
import { api } from '#web/api.ts'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import { answerOr } from '#web/problem.ts'
import { deedOf } from './deed.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const ask = reading(event)
  const filter = filterFrom(event.url.searchParams)
  const [queue, counts, filters, macros, colleagues, teams, chats] = await Promise.all([
    ask.get('/desk/queue', queuePage, { ...filter, cursor: event.url.searchParams.get('cursor') }),
    ask.get('/desk/counts', deskCounts),
    ask.get('/desk/filters', savedFilterList),
    ask.get('/macros', macroList),
    ask.get('/desk/colleagues', colleagueList),
    ask.get('/duty/teams', teamList),
    // Administrators see the queue, and no chat.
    answerOr(api(event.fetch).get('/desk/chats', deskChatPage, { limit: 100 }), { items: [] }),
  ])
  const live = chats.items.flatMap(({ state, ticket }) => (ticket === null || state === 'ended' ? [] : [ticket.id]))
  return {
    filter,
    queue,
    counts,
    filters: filters.items,
    macros: macros.items,
    colleagues: colleagues.items,
    teams: teams.items,
    live,
    waitingChats: chats.items.filter(({ state }) => state === 'waiting').length,
  }
}

/** What the address filtered by when the form was made. */
const filterOf = (form: FormData) => {
  const { overdue, following, ...rest } = filterFrom(new URLSearchParams(textOf(form, 'query')))
  return {
    ...rest,
    ...(overdue === undefined ? {} : { overdue: true }),
    ...(following === undefined ? {} : { following: true }),
  }
}

export const actions: Actions = {
  bulk: (event) =>
    submitting(event, async (act, form, key) => {
      const chosen =
        form.get('all') === null ? { ticketIds: form.getAll('ticketIds').map(String) } : { filter: filterOf(form) }
      const run = await act.send('POST', '/desk/bulk-runs', { deed: deedOf(form), ...chosen }, bulkRun, { key })
      redirect(303, `/desk/bulk/${run.id}`)
    }),
  save: (event) =>
    submitting(event, async (act, form, key) => {
      const definition = filterOf(form)
      const filter = { name: textOf(form, 'name'), shared: form.get('shared') !== null, definition }
      const saved = await act.send('POST', '/desk/filters', filter, savedFilter, { key })
      leaveWord(event.cookies, m.desk_filter_saved())
      redirect(303, hrefOf(saved.definition))
    }),
  share: (event) =>
    submitting(event, async (act, form) => {
      const shared = textOf(form, 'shared') === 'true'
      await act.send('PUT', `/desk/filters/${textOf(form, 'filterId')}/sharing`, { shared }, savedFilter)
    }),
  remove: (event) =>
    submitting(event, async (act, form) => {
      await act.send('DELETE', `/desk/filters/${textOf(form, 'filterId')}`, undefined, z.unknown())
    }),
}
