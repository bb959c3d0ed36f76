import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../../src/base/locale.ts'
import { listCallOuts, setRota } from '../../../src/domains/duty/index.ts'
import { getTicket } from '../../../src/domains/support/index.ts'
import { m } from '../../../src/messages/messages.js'
import { duties } from '../../../src/worker/duties.ts'
import { passTime } from '../../../src/worker/rehearsal.ts'
import { openBrowser } from '../browser.ts'
import { password } from '../sign-in.ts'
import { openSite, type Site } from '../site.ts'
import { Traveller, type Way } from './traveller.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
  site = await openSite()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Wednesday 25 November 2026, 10:00 in Riyadh. */
const wednesday = '2026-11-25T07:00:00Z'
/** The Friday after it, 2:00 in the night. */
const friday = '2026-11-26T23:00:00Z'

const pass = async (duration: Temporal.DurationLike) =>
  passTime(site.world.platform, (await site.world.clock.now()).add(duration), duties, (at) => {
    site.world.clock.set(at)
    return Promise.resolve()
  })

const ways: readonly Way[] = [
  { locale: 'ar', width: 'phone' },
  { locale: 'fr', width: 'desktop' },
  { locale: 'en', width: 'desktop', theme: 'dark' },
]
const words: Record<Locale, { subject: string; body: string; answer: string; again: string; agent: string }> = {
  ar: {
    subject: 'لا أستطيع إرسال طلبي',
    body: 'أضغط زر الإرسال ولا يحدث شيء.',
    answer: 'أصلحناه. جرّب الآن من فضلك.',
    again: 'ما زال الزر لا يعمل.',
    agent: 'سارة العتيبي',
  },
  fr: {
    subject: 'Impossible d’envoyer ma demande',
    body: 'J’appuie sur Envoyer et rien ne se passe.',
    answer: 'C’est réparé, essayez de nouveau.',
    again: 'Le bouton ne répond toujours pas.',
    agent: 'Julien Moreau',
  },
  en: {
    subject: 'My request cannot be sent',
    body: 'I press Send and nothing happens.',
    answer: 'It is mended, please try again.',
    again: 'The button still does nothing.',
    agent: 'Emily Carter',
  },
}

type Role = 'client' | 'consultant' | 'agent'
async function arrive(way: Way, role: Role, at: string, name: string): Promise<Traveller> {
  const email = `${role}-${name.length}-${way.locale}-${at.length}@example.org`
  await site.world.person({ email, password, locale: way.locale, roles: [role], name })
  return Traveller.arrive(browser, site.origin, way, { email, password }, at)
}

/** From the form, by what it promises, to the ticket's page; its id. */
async function reports({ page }: Traveller, locale: Locale, impact: string, text = words[locale]): Promise<string> {
  const say = { locale }
  await page.locator('[name=subject]').fill(text.subject)
  await page.locator('[name=body]').fill(text.body)
  await page.locator(`[name=impact][value=${impact}]`).check({ force: true })
  await page.getByRole('button', { name: m.support_continue({}, say) }).click()
  await page
    .locator('form[action="?/send"]')
    .getByRole('button', { name: m.support_send({}, say), exact: true })
    .click()
  await page.waitForURL(/\/support\/[\da-f]{8}-[\da-f-]+/)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

describe.each(ways)('in $locale', (way) => {
  const { locale } = way
  const say = { locale }
  const text = words[locale]

  it('a client reports; an agent answers and resolves; the client takes it up again', async () => {
    site.world.clock.set(wednesday)
    const client = await arrive(way, 'client', '/support/new', text.subject)
    const ticketId = await reports(client, locale, 'cannot_continue')
    await client.sees(m.support_state_new({}, say))

    const agent = await arrive(way, 'agent', `/desk/tickets/${ticketId}`, text.agent)
    await agent.page.locator('[name=body]').fill(text.answer)
    await agent.page.locator('[name=then]').selectOption('resolve')
    await agent.page.getByRole('button', { name: m.desk_reply_send({}, say) }).click()
    await agent.page.getByRole('button', { name: m.desk_take_back({}, say) }).waitFor()
    expect(await client.page.getByText(text.answer).count()).toBe(0)
    await pass({ seconds: 11 })
    await client.sees(text.answer)
    await client.sees(m.support_state_resolved({}, say))
    await client.page.locator('form[action="?/reply"] [name=body]').fill(text.again)
    await client.page.getByRole('button', { name: m.support_reply_send({}, say), exact: true }).click()
    await client.sees(m.support_state_open({}, say))
    await agent.sees(text.again)
    await client.looks()
    expect([...client.complaints, ...agent.complaints]).toEqual([])
    await Promise.all([client, agent].map(({ page }) => page.context().close()))
  })
})

it('a consultant reports that nothing works at night; the first on call sleeps, the second takes it', async () => {
  const { world } = site
  const [way, say] = [{ locale: 'en', width: 'desktop' } as const, { locale: 'en' } as const]
  world.clock.set(friday)
  const [first, second] = [
    await world.person({ roles: ['agent'], name: 'Amal' }),
    await world.person({ roles: ['agent'], name: 'Badr', email: 'badr@example.org', password }),
  ]
  const boss = await world.person({ roles: ['administrator'] })
  const members = [first.actor.id, second.actor.id]
  await setRota(boss, { revision: 1, members, startsOn: '2026-11-22', handoverAt: '09:00' })
  const consultant = await arrive(way, 'consultant', '/support/new?page=%2Foffers&error=500+Oops', 'Khalid')
  await consultant.page.locator('[name=with-lastError]').uncheck()
  const down = { ...words.en, subject: 'The platform is down', body: 'No page opens, for anybody here.' }
  const ticketId = await reports(consultant, 'en', 'nothing_works', down)
  const { channel, circumstances } = await getTicket(boss, { ticketId })
  expect({ channel, ...circumstances }).toEqual({ channel: 'page', page: '/offers', browser: expect.any(String) })
  await pass({ minutes: 16 })
  const [callOut] = (await listCallOuts(boss, { subjectId: ticketId })).items
  const at = `/duty/call-outs/${callOut?.id ?? ''}`
  const badr = await Traveller.arrive(browser, site.origin, way, { email: 'badr@example.org', password }, at)
  await badr.page.getByRole('button', { name: m.duty_call_out_acknowledge({}, say) }).click()
  await badr.sees(m.duty_call_out_acknowledged({}, say))
  await badr.looks()
  await pass({ seconds: 1 })
  await consultant.goTo(`/support/${ticketId}`)
  await consultant.sees('Badr')
  expect([...consultant.complaints, ...badr.complaints]).toEqual([])
})
