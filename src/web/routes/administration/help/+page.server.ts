import {
  articleNeeds,
  editedPage,
  synonymList,
  synonymView,
  unansweredPage,
  unansweredView,
} from '#domains/help-centre/schemas/editing.ts'
import { m } from '#messages'
import { textOf } from '#web/entered.ts'
import { leaveWord, reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

const typed = (text: string): string[] =>
  text
    .split(/[,،\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url
  const ask = reading(event)
  const cursor = searchParams.get('cursor')
  const tab = searchParams.get('tab')
  const needs = articleNeeds.find((one) => one === searchParams.get('needs'))
  const own = tab !== 'unanswered' && tab !== 'synonyms'
  return {
    needs,
    articles: own ? await ask.get('/help-centre/articles', editedPage, { needs, cursor }) : null,
    unanswered:
      tab === 'unanswered' ? await ask.get('/help-centre/unanswered-searches', unansweredPage, { cursor }) : null,
    synonyms: tab === 'synonyms' ? (await ask.get('/help-centre/synonyms', synonymList)).items : null,
  }
}

export const actions: Actions = {
  settle: (event) =>
    submitting(event, async (act, form) => {
      const path = `/help-centre/unanswered-searches/${textOf(form, 'id')}/settlement`
      await act.send('PUT', path, undefined, unansweredView)
    }),
  addSynonym: (event) =>
    submitting(event, async (act, form, key) => {
      const body = { language: textOf(form, 'language'), words: typed(textOf(form, 'words')) }
      await act.send('POST', '/help-centre/synonyms', body, synonymView, { key })
      leaveWord(event.cookies, m.help_saved())
    }),
  removeSynonym: (event) =>
    submitting(event, async (act, form) => {
      await act.send('DELETE', `/help-centre/synonyms/${textOf(form, 'id')}`, undefined, synonymView)
    }),
}
