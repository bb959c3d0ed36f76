import { ownDuty } from '#domains/duty/schemas.ts'
import { unreadCount } from '#domains/notifications/schemas.ts'
import { api, Problem } from '#web/api.ts'
import { takeWord } from '#web/page.ts'
import type { LayoutServerLoad } from './$types'

/** What every page knows of its visitor. `formKey` makes a form one deed, even without JavaScript. */
export const load: LayoutServerLoad = async ({ cookies, depends, fetch, locals }) => {
  depends('wafa:notifications')
  const { locale, theme, person, timeZone, habits, clock, live, installation } = locals
  return {
    locale,
    theme,
    person,
    timeZone,
    habits,
    clock,
    live,
    installation,
    duty: person?.roles.includes('agent') === true ? await dutyOf(fetch) : null,
    unread: person === null ? 0 : await unreadOf(fetch),
    word: takeWord(cookies),
    formKey: crypto.randomUUID(),
  }
}

/** Nor is the switch. */
async function dutyOf(fetch: typeof globalThis.fetch) {
  try {
    return await api(fetch).get('/duty/own', ownDuty)
  } catch (thrown) {
    if (thrown instanceof Problem) return null
    throw thrown
  }
}

/** The bell is no reason for a page to fail. */
async function unreadOf(fetch: typeof globalThis.fetch): Promise<number> {
  try {
    return (await api(fetch).get('/notifications/unread-count', unreadCount)).unread
  } catch (thrown) {
    if (thrown instanceof Problem) return 0
    throw thrown
  }
}
