import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../../src/base/locale.ts'
import { m } from '../../../src/messages/messages.js'
import { reactions } from '../../../src/worker/reactions.ts'
import { relayEvents } from '../../../src/worker/relay.ts'
import { shipHelp } from '../../factories/help.ts'
import { openBrowser, visitor } from '../browser.ts'
import { password } from '../sign-in.ts'
import { openSite, type Site } from '../site.ts'
import { Traveller, type Way } from './traveller.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await openSite()
  await shipHelp(site.world)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const relay = async () => {
  while ((await relayEvents(site.world.platform, reactions)) > 0);
}

/** Each has a week of its own: a Sunday at 10:00 in Riyadh, and the Friday night after it. */
const ways: readonly (Way & { sunday: string; friday: string; saturday: string })[] = [
  {
    locale: 'ar',
    width: 'phone',
    sunday: '2026-11-22T07:00:00Z',
    friday: '2026-11-27T20:00:00Z',
    saturday: '2026-11-28T09:00:00Z',
  },
  {
    locale: 'fr',
    width: 'desktop',
    sunday: '2026-11-29T07:00:00Z',
    friday: '2026-12-04T20:00:00Z',
    saturday: '2026-12-05T09:00:00Z',
  },
  {
    locale: 'en',
    width: 'desktop',
    theme: 'dark',
    sunday: '2026-12-06T07:00:00Z',
    friday: '2026-12-11T20:00:00Z',
    saturday: '2026-12-12T09:00:00Z',
  },
]

const words: Record<
  Locale,
  { question: string; article: string; more: string; answer: string; night: string; name: string }
> = {
  ar: {
    question: 'نسيت كلمة المرور',
    article: 'الدخول',
    more: 'لم تصلني الرسالة، ماذا أفعل؟',
    answer: 'صباح الخير، أرسلناها من جديد.',
    night: 'الصفحة لا تفتح منذ المساء',
    name: 'سعاد',
  },
  fr: {
    question: 'j’ai oublié mon mot de passe',
    article: 'connect',
    more: 'Je n’ai rien reçu, que faire ?',
    answer: 'Bonjour, nous venons de le renvoyer.',
    night: 'La page ne s’ouvre plus depuis ce soir',
    name: 'Solène',
  },
  en: {
    question: 'I forgot my password',
    article: 'sign in',
    more: 'I never got the mail, what now?',
    answer: 'Good morning, we have just sent it again.',
    night: 'The page has not opened since this evening',
    name: 'Susan',
  },
}

/** Somebody without an account at a browser of their own. */
class Guest extends Traveller {
  static async come(way: Way): Promise<Guest> {
    const { page, complaints } = await visitor(browser, site.origin, way)
    const guest = new Guest(page, complaints, true)
    await guest.goTo('/chat')
    return guest
  }
  async says(text: string, locale: Locale): Promise<void> {
    const field = this.page.getByLabel(m.chat_write({}, { locale }), { exact: true })
    await field.fill(text)
    await this.page.getByRole('button', { name: m.chat_send({}, { locale }), exact: true }).click()
    await this.settledMessages()
  }
  /** What was written has arrived. */
  async settledMessages(): Promise<void> {
    await this.page.locator('[role=log] .bubble').last().waitFor()
    await this.page.locator('[role=log] > ol').waitFor({ state: 'detached' })
  }
}
const inOrder = (page: Page) => page.locator('[role=log] .bubble .prose').allInnerTexts()

describe.each(ways)('a visitor in $locale', ({ sunday, friday, saturday, ...way }) => {
  const { locale } = way
  const say = { locale }
  const w = words[locale]

  it('asks the assistant, and is handed to a person with all that was said', async () => {
    site.world.clock.set(sunday)
    const email = `agent-${locale}@example.org`
    await site.world.person({ email, password, locale, roles: ['agent'], name: 'Sami' })
    const guest = await Guest.come(way)
    await guest.says(w.question, locale)
    await relay()
    await guest.page
      .getByRole('link', { name: new RegExp(w.article, 'i') })
      .first()
      .waitFor()
    await guest.looks()
    await guest.says(w.more, locale)
    await relay()

    await guest.page
      .getByRole('button', { name: m.chat_ask_person({}, say), exact: true })
      .first()
      .click()
    await guest.page.getByLabel(m.chat_your_name({}, say)).fill(w.name)
    await guest.page.locator('form[action="/chat?/person"] button').first().click()
    await guest.sees(/T-/)
    await relay()
    await guest.looks()

    const agent = await Traveller.arrive(browser, site.origin, way, { email, password }, '/desk/chats')
    const waiting = agent.page.locator('[data-list] li', { hasText: w.name })
    await waiting.getByRole('button', { name: m.chat_desk_take({}, say), exact: true }).click()
    await agent.sees(w.question)
    await agent.sees(w.more)
    await agent.looks()
    await guest.sees(m.chat_with_agent({ name: 'Sami' }, say))
    await agent.page.locator('[name=body]').fill(w.answer)
    await agent.page.getByRole('button', { name: m.chat_send({}, say), exact: true }).click()
    await guest.sees(w.answer)
    const said = await inOrder(guest.page)
    expect(said.filter((text) => [w.question, w.more, w.answer].includes(text))).toEqual([w.question, w.more, w.answer])
    expect([...guest.complaints, ...agent.complaints]).toEqual([])
    await Promise.all([guest, agent].map(({ page }) => page.context().close()))
  })

  it('at night gets a ticket with its deadline, and comes back the next day to the same conversation', async () => {
    site.world.clock.set(friday)
    const guest = await Guest.come(way)
    await guest.says(w.night, locale)
    await relay()
    await guest.page
      .getByRole('button', { name: m.chat_ask_person({}, say), exact: true })
      .first()
      .click()
    await guest.sees(m.chat_ask_person_away({}, say))
    await guest.page.getByLabel(m.chat_your_name({}, say)).fill(w.name)
    await guest.page.getByLabel(m.chat_your_email({}, say)).fill(`guest-${locale}@example.org`)
    await guest.page.locator('form[action="/chat?/person"] button').first().click()
    await guest.sees(m.chat_people_back({}, say))
    await guest.sees(/T-/)
    site.world.clock.set(saturday)
    await guest.goTo('/chat')
    await guest.sees(w.night)
    await guest.sees(m.chat_people_back({}, say))
    // The platform said so in the conversation, once.
    expect(await guest.page.locator('[role=log] .platform .bubble').count()).toBe(1)
    expect(guest.complaints).toEqual([])
    await guest.page.context().close()
  })
})
