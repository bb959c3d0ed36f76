import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptOffer, sendMessage, showTyping } from '../../src/domains/consultations/index.ts'
import { m } from '../../src/messages/messages.js'
import { createPractice, type Practice } from '../factories/consultations.ts'
import { deliverAll, failing, keeping, tell } from '../factories/notifications.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, type Look, overflow, picture, visitor, withBrowser } from './browser.ts'
import { looks, scenario } from './scenario.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let practice: Practice
beforeAll(async () => {
  site = await openSite()
  practice = await createPractice(site.world)
})
afterAll(() => site.close())

const pictures = process.env['WAFA_PICTURES']
async function look(page: Page, name: string, { javaScript = true }: Look = {}): Promise<void> {
  // Axe is a script of the page, and waits for its timers.
  if (javaScript) await expectNoAxeFindings(page)
  expect(await overflow(page), `${name} is too wide`).toBeLessThanOrEqual(0)
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await picture(page, `${pictures}/${name}.png`)
}

let people = 0
const email = () => `reader-${(people += 1)}@example.org`

describe('notices', () => {
  scenario(
    'are read, opened and chosen',
    [looks.phone, looks.scriptless],
    async ({ browser, chosen, locale, say: says }) => {
      const address = email()
      const person = await site.world.person({ locale, email: address, password, timeZone: 'Europe/Paris' })
      for (const kind of ['offer_made', 'offer_accepted', 'message_sent'] as const) {
        await tell(site.world, [person], kind)
        site.world.clock.by({ minutes: 7 })
      }
      const { page, complaints } = await visitor(browser, site.origin, chosen)
      await signIn(page, address, '/notifications')
      await page.getByRole('link', { name: m.notifications_bell({ count: 3 }, says) }).waitFor()
      await look(page, `notifications-${locale}`, chosen)
      await page.locator('.list a').first().click()
      await page.waitForURL('**/requests/**')
      await page.goto('/notifications?unread')
      expect(await page.locator('.list a').count()).toBe(2)
      await page.getByRole('button', { name: m.notifications_mark_all({}, says) }).click()
      await page.getByRole('link', { name: m.notifications_bell({ count: 0 }, says) }).waitFor()

      await page.goto('/account/notifications')
      await look(page, `notice-preferences-${locale}`, chosen)
      const box = (name: string) => page.locator(`input[name="${name}"]`)
      expect(await box('requests.mail').isDisabled()).toBe(true)
      await box('messages.mail').uncheck()
      const saved = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: m.notifications_preferences_save({}, says) }).click()
      await saved
      await page.goto('/account/notifications')
      expect(await box('messages.mail').isChecked()).toBe(false)
      expect(await box('messages.push').isChecked()).toBe(true)
      expect(complaints).toEqual([])
    },
  )

  scenario(
    'and their mails are seen by those who keep the house',
    [looks.dark],
    async ({ browser, chosen, locale, say: says }) => {
      const address = email()
      await site.world.person({ locale, email: address, password, roles: ['administrator', 'agent'] })
      const client = await site.world.person({ locale, email: email(), name: 'Noura' })
      await deliverAll(site.world, keeping)
      site.world.clock.by({ minutes: 1 })
      await tell(site.world, [client], 'offer_made')
      await deliverAll(site.world, keeping)
      await tell(site.world, [client], 'message_sent')
      const mailer = { kind: 'smtp', send: failing('550 no such mailbox', true), close: () => {} } as const
      await deliverAll(site.world, { ...keeping, mailer })

      const { page, complaints } = await visitor(browser, site.origin, chosen)
      await signIn(page, address, '/administration/mails')
      await look(page, `outbox-${locale}`, chosen)
      await page.locator('tbody a').first().click()
      await page.waitForURL('**/administration/mails/*')
      await page.getByRole('heading', { name: m.notifications_mail_text({}, says) }).waitFor()
      const frame = page.frameLocator('iframe')
      await frame.getByRole('link', { name: m.notices_action_answer({}, says) }).waitFor()
      await look(page, `mail-${locale}`, chosen)
      await page.goto('/administration/deliveries')
      await page.getByText('550 no such mailbox').first().waitFor()
      await look(page, `deliveries-${locale}`, chosen)
      await page
        .getByRole('button', { name: m.notifications_delivery_retry({}, says) })
        .first()
        .click()
      await page.getByText(m.notifications_deliveries_empty({}, says)).waitFor()
      // Axe looks into frames by adding itself to them, which the mail’s sandbox forbids.
      expect(complaints.filter((complaint) => !/sandboxed|origin \('null'\)/.test(complaint))).toEqual([])
    },
  )
})

describe('open pages', () => {
  it('learn of what happens without a reload, in every tab of one stream', async () => {
    await withBrowser(async (browser) => {
      const address = email()
      const client = await site.world.person({ locale: 'en', email: address, password })
      const consultant = await practice.consultant({ name: 'Bader' })
      const { id: requestId } = await practice.sendDirect(client, consultant)
      await acceptOffer(consultant, { requestId })
      const { context, page, complaints } = await visitor(browser, site.origin)
      let streams = 0
      context.on('request', (request) => {
        if (new URL(request.url()).pathname === '/api/v1/live') streams += 1
      })
      await signIn(page, address, `/requests/${requestId}`)
      await alive(page)
      const second = await context.newPage()
      await second.goto('/notifications')
      await alive(second)

      await sendMessage(consultant, { requestId, body: 'Good morning to you.' })
      await page.getByText('Good morning to you.').waitFor()
      await second.bringToFront()
      await tell(site.world, [client])
      await second.getByText('Noura has accepted request R-2026-000123').waitFor()
      await second.getByRole('link', { name: 'Notifications: 1 unread' }).waitFor()
      expect(streams).toBe(1)

      // The tab that held the stream closes; the other goes on.
      await page.close()
      await tell(site.world, [client], 'message_sent')
      await second.getByText('Request R-2026-000123: a new message from Noura').waitFor()
      expect(streams).toBe(2)

      await second.goto(`/requests/${requestId}`)
      await alive(second)
      // What passes is not resumed: it is said until the new stream is there to hear it.
      const seen = second.getByText(m.course_typing({ name: 'Bader' }, { locale: 'en' }))
      while ((await seen.count()) === 0) {
        await showTyping(consultant, { requestId })
        await second.waitForTimeout(100)
      }
      expect(complaints).toEqual([])
    })
  })

  it('a pushed notice is shown by the service worker, and opens its page', async () => {
    await withBrowser(async (browser) => {
      const { context, page } = await visitor(browser, site.origin, { serviceWorker: true })
      await page.goto('/')
      const session = await context.newCDPSession(page)
      const registered = new Promise<string>((resolve) => {
        session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
          const [first] = registrations
          if (first !== undefined) resolve(first.registrationId)
        })
      })
      await session.send('ServiceWorker.enable')
      const started = context.waitForEvent('serviceworker')
      await page.evaluate(
        `navigator.serviceWorker.register('/service-worker.js').then(() => navigator.serviceWorker.ready).then(() => undefined)`,
      )
      const worker = await started
      // This browser has no place to show a notification: what would be shown is told instead.
      await worker.evaluate(
        `void (self.shown = new Promise((resolve) => (self.registration.showNotification = async (title, options) => resolve({ title, ...options }))))`,
      )
      const pushed = { id: 'n1', title: 'قبل بدر الطلب', body: 'نص', path: '/requests/1', lang: 'ar', dir: 'rtl' }
      const data = JSON.stringify(pushed)
      const registrationId = await registered
      await session.send('ServiceWorker.deliverPushMessage', { origin: site.origin, registrationId, data })
      expect(await worker.evaluate('self.shown')).toMatchObject({
        title: pushed.title,
        body: pushed.body,
        dir: 'rtl',
        lang: 'ar',
        tag: 'n1',
        data: { path: '/requests/1' },
      })
    })
  })
})
