import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../src/base/actor.ts'
import type { Locale } from '../../src/base/locale.ts'
import { acceptOffer, declineOffer, proposeAppointment } from '../../src/domains/consultations/index.ts'
import { m } from '../../src/messages/messages.js'
import { createPractice, type Person, type Practice } from '../factories/consultations.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, type Look, overflow, picture, visitor, withBrowser } from './browser.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let practice: Practice
const emails = { client: 'client@example.org', consultant: 'consultant@example.org', agent: 'agent@example.org' }
const hasty = 'A contract to be signed tomorrow'
const subject = 'احتساب مكافأة نهاية الخدمة'

/** Sunday in Riyadh: a request accepted, one declined, one offered, one on the board, and a proposed appointment. */
beforeAll(async () => {
  site = await openSite()
  const { world } = site
  practice = await createPractice(world)
  const person = (email: string, roles: Role[]) => world.person({ email, password, roles, locale: 'en' })
  const client: Person = await person(emails.client, ['client'])
  await person(emails.agent, ['agent'])
  const consultant = await practice.consultant({ email: emails.consultant, password, languages: ['en'] })
  const { id: requestId } = await practice.sendDirect(client, consultant)
  const { id: refused } = await practice.sendDirect(client, consultant, { fallback: 'ask_client' })
  world.clock.by({ hours: 1 })
  await acceptOffer(consultant, { requestId })
  await declineOffer(consultant, { requestId: refused, reason: 'no_time' })
  await proposeAppointment(consultant, { requestId, startsAt: '2026-11-24T09:00:00Z', minutes: 30 })
  await practice.sendDirect(client, consultant, { subject })
  await practice.sendDirect(client, consultant, { subject: hasty })
  await practice.sendToBoard(client, { subject: 'A question for all' })
})
afterAll(() => site.close())

const pictures = process.env['WAFA_PICTURES']
type Visit = Look & { locale: Locale }
type Who = keyof typeof emails

/** Signs in and looks at the first page. */
const at = (who: Who, look: Visit, then: (page: Parameters<typeof alive>[0]) => Promise<void>) => () =>
  withBrowser(async (browser) => {
    const { page, complaints } = await visitor(browser, site.origin, look)
    await signIn(page, emails[who], '/')
    if (look.javaScript !== false) {
      await alive(page)
      await expectNoAxeFindings(page)
      expect(await overflow(page)).toBe(0)
      if (pictures !== undefined) {
        mkdirSync(pictures, { recursive: true })
        await picture(page, `${pictures}/home-${who}-${look.width}.png`)
      }
    }
    await then(page)
    expect(complaints).toEqual([])
  })

const say = { locale: 'en' } as const
const phone: Visit = { locale: 'en', width: 'phone' }
const desktop: Visit = { locale: 'en', width: 'desktop', theme: 'dark' }

describe('home', () => {
  it(
    'tells a client what waits for them, and what was promised',
    at('client', phone, async (page) => {
      await page.getByText(m.home_choice({}, say)).waitFor()
      await page.getByText(m.home_proposal({}, say)).waitFor()
      expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toContain(subject)
    }),
  )

  it(
    'shows operators today, and charts whose figures can be read and taken away',
    at('agent', desktop, async (page) => {
      for (const title of [m.reports_on_time({}, say), m.reports_load({}, say), m.reports_accept({}, say)]) {
        await page.getByRole('img', { name: title }).waitFor()
        const csv = page.getByRole('link', { name: m.reports_csv_of({ title }, say) })
        expect(await csv.getAttribute('href')).toMatch(/^data:text\/csv/)
      }
      const title = m.reports_load({}, say)
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name: m.reports_png_of({ title }, say) }).click()
      expect((await saved).suggestedFilename()).toBe('load.png')
    }),
  )

  it('accepts an offer by one press, which can be taken back, and is sent by whoever leaves', () =>
    withBrowser(async (browser) => {
      const { page, complaints } = await visitor(browser, site.origin, phone)
      await page.clock.install()
      await signIn(page, emails.consultant, '/')
      await alive(page)
      const offered = page.getByRole('heading', { name: hasty })
      const accept = page
        .locator('section.card')
        .filter({ has: offered })
        .getByText(m.home_accept({}, say), { exact: true })
      await accept.click()
      await expectNoAxeFindings(page)
      // Where the reader stands is the way back.
      await page.keyboard.press('Enter')
      await page.getByText(m.home_accept_undone({}, say)).waitFor()
      await page.clock.fastForward(10_000)
      await accept.click()
      await page.getByText(m.home_accept_held({}, say)).waitFor()
      const sent = page.waitForResponse('**/acceptance')
      await page.getByRole('link', { name: m.home_board_all({}, say) }).click()
      expect((await sent).status()).toBe(200)
      await page.waitForURL('**/board')
      expect(complaints).toEqual([])
    }))

  it(
    'shows how to begin until it is put away, and again when asked',
    at('client', desktop, async (page) => {
      const title = page.getByRole('heading', { name: m.home_tour_title({}, say) })
      await title.waitFor()
      await page.getByRole('link', { name: m.home_tour_compare({}, say) }).waitFor()
      expect(await page.getByRole('link', { name: m.home_tour_desk({}, say) }).count()).toBe(0)
      await page.getByRole('button', { name: m.home_tour_done({}, say) }).click()
      await title.waitFor({ state: 'detached' })
      await page.goto('/account')
      await page.getByRole('button', { name: m.home_tour_show({}, say) }).click()
      await title.waitFor()
    }),
  )

  it(
    'lets a consultant accept without a script',
    at('consultant', { ...phone, javaScript: false }, async (page) => {
      await page.getByText(m.home_accept({}, say), { exact: true }).first().click()
      await page
        .getByRole('button', { name: m.home_accept_yes({}, say) })
        .first()
        .click()
      await page.waitForURL(/\/requests\//)
      await page.getByText(subject).first().waitFor()
    }),
  )

  it(
    'shows a consultant their week, load and record',
    at('consultant', phone, async (page) => {
      await page.getByText(m.home_record_few({}, say)).waitFor()
      await page.getByText('A question for all').waitFor()
      // A browser without a window has refused notices from the start.
      expect(await page.getByText(m.notifications_invite_title({}, say)).count()).toBe(0)
      await page.addInitScript("Object.defineProperty(Notification, 'permission', { get: () => 'default' })")
      await page.reload()
      await page.getByText(m.notifications_invite_consultant({}, say)).waitFor()
      await expectNoAxeFindings(page)
      await page.getByRole('button', { name: m.notifications_invite_later({}, say) }).click()
      await page.reload()
      await alive(page)
      expect(await page.getByText(m.notifications_invite_title({}, say)).count()).toBe(0)
    }),
  )
})
