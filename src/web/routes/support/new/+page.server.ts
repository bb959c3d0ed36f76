import { redirect } from '@sveltejs/kit'
import { incidentPage } from '#domains/incidents/schemas.ts'
import { ticketPreview, ticketView } from '#domains/support/schemas.ts'
import { m } from '#messages'
import { circumstanceNames } from '#web/components/support/words.ts'
import { browserName } from '#web/browser-name.ts'
import { textOf } from '#web/entered.ts'
import { leaveWord, signedIn, submitting } from '#web/page.ts'
import { uploadChosen } from '#web/uploads.ts'
import type { Actions, PageServerLoad } from './$types'

/** What would be sent along: what the way here says, and what the browser says of itself. */
export const load: PageServerLoad = (event) => {
  signedIn(event)
  const { url, request } = event
  const said = (name: string) => url.searchParams.get(name)?.slice(0, 2_000) || null
  return {
    circumstances: {
      page: said('page'),
      browser: browserName(request.headers.get('user-agent')),
      lastError: said('error'),
      requestId: said('request'),
    },
  }
}

function draftOf(form: FormData) {
  const text = (name: string) => textOf(form, name)
  const category = text('category')
  const kept = (name: string) => (text(`with-${name}`) === 'on' ? { [name]: text(name) } : {})
  return {
    subject: text('subject'),
    body: text('body'),
    impact: text('impact'),
    ...(category === '' ? {} : { category }),
    circumstances: { ...kept('page'), ...kept('browser'), ...kept('lastError'), ...kept('requestId') },
  }
}

export const actions: Actions = {
  /** Shows how it is read and what is promised; nothing is kept. */
  look: (event) =>
    submitting(event, async (act, form) => {
      const { circumstances, ...draft } = draftOf(form)
      // The address of this step says no more what the way here said.
      const values: Record<string, string> = {}
      for (const name of circumstanceNames.flatMap((one) => [one, `with-${one}`])) values[name] = textOf(form, name)
      const question = { ...draft, page: circumstances.page }
      const preview = await act.send('POST', '/ticket-previews', question, ticketPreview)
      const { items } = await act.get('/incidents', incidentPage, { limit: 20 })
      // What concerns everything concerns this, too.
      const known = items.filter(({ categories }) => categories.length === 0 || categories.includes(preview.category))
      return { draft, preview, known, values }
    }),
  send: (event) =>
    submitting(event, async (act, form, key) => {
      const draft = draftOf(form)
      const attachments = await uploadChosen(act, form)
      const channel = draft.circumstances.page === undefined ? 'dashboard' : 'page'
      const report = { ...draft, channel, language: event.locals.locale, attachments }
      const { id, number } = await act.send('POST', '/tickets', report, ticketView, { key })
      leaveWord(event.cookies, m.support_sent({ number }))
      redirect(303, `/support/${id}`)
    }),
}
