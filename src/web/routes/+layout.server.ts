import { ownDuty } from '#domains/duty/schemas.ts'
import { unreadCount } from '#domains/notifications/schemas.ts'
import { api } from '#web/api.ts'
import { takeWord } from '#web/page.ts'
import { answerOr } from '#web/problem.ts'
import type { LayoutServerLoad } from './$types'

const nothingUnread = { unread: 0 }

/** What every page knows of its visitor. `formKey` makes a form one deed, even without JavaScript. */
export const load: LayoutServerLoad = async ({ cookies, depends, fetch, locals, params }) => {
  depends('wafa:notifications')
  // Whoever comes from a page whose address says the language reads on in their own.
  void params['lang']
  const { locale, theme, person, timeZone, habits, clock, live, installation } = locals
  const ask = api(fetch)
  // Neither the switch of duty nor the bell is a reason for a page to fail.
  const [duty, { unread }] = await Promise.all([
    person?.roles.includes('agent') === true ? answerOr(ask.get('/duty/own', ownDuty), null) : null,
    person === null ? nothingUnread : answerOr(ask.get('/notifications/unread-count', unreadCount), nothingUnread),
  ])
  return {
    locale,
    theme,
    person,
    timeZone,
    habits,
    clock,
    live,
    installation,
    duty,
    unread,
    word: takeWord(cookies),
    formKey: crypto.randomUUID(),
  }
}
