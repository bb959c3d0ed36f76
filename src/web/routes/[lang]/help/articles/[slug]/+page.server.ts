import { articleView, voteView } from '#domains/help-centre/schemas.ts'
import { textOf } from '#web/entered.ts'
import { reading, submitting } from '#web/page.ts'
import type { Actions, PageServerLoad } from './$types'

const pathOf = (slug: string): string => `/help/articles/${encodeURIComponent(slug)}`

export const load: PageServerLoad = async (event) => ({
  article: await reading(event).get(pathOf(event.params.slug), articleView, { locale: event.params.lang }),
})

/** A number by which a browser is known that has voted: one voice each, and nothing else is told by it. */
const voterCookie = 'wafa_reader'
const year = 365 * 86_400

export const actions: Actions = {
  vote: (event) =>
    submitting(event, async (act, form) => {
      const { cookies, params, locals, url } = event
      const known = cookies.get(voterCookie)
      const voter = known ?? crypto.randomUUID()
      if (locals.person === null && known === undefined) {
        const secure = url.protocol === 'https:'
        cookies.set(voterCookie, voter, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true, secure })
      }
      const reason = textOf(form, 'reason')
      const body = {
        locale: textOf(form, 'language'),
        ...(locals.person === null ? { voter } : {}),
        helpful: textOf(form, 'helpful') === 'yes',
        reason: reason === '' ? null : reason,
        comment: textOf(form, 'comment'),
      }
      const voted = await act.send('PUT', `${pathOf(params.slug)}/vote`, body, voteView)
      return { voted }
    }),
}
