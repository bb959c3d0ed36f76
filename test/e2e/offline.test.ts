import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptOffer, withdrawRequest } from '../../src/domains/consultations/index.ts'
import { m } from '../../src/messages/messages.js'
import { createPractice, type Practice } from '../factories/consultations.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, overflow, picture, visitor, withBrowser } from './browser.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let practice: Practice
beforeAll(async () => {
  site = await openSite()
  practice = await createPractice(site.world)
})
afterAll(() => site.close())

let people = 0
const address = () => `away-${(people += 1)}@example.org`

const pictures = process.env['WAFA_PICTURES']
async function look(page: Page, name: string): Promise<void> {
  await expectNoAxeFindings(page)
  expect(await overflow(page), name).toBeLessThan(1)
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await picture(page, `${pictures}/offline-${name}.png`)
}

/** Asks the page until it says yes. (`waitForFunction` takes a promise for a yes.) */
async function until(page: Page, question: string): Promise<void> {
  while ((await page.evaluate(question)) !== true) await page.waitForTimeout(100)
}

/** The service worker answers for the page, and has kept these pages. */
const kept = (page: Page, ...paths: string[]): Promise<void> =>
  until(
    page,
    `Promise.all(${JSON.stringify(paths)}.map((path) => caches.match(path)))
      .then((found) => navigator.serviceWorker.controller !== null && found.every((page) => page !== undefined))`,
  )
const nothingKept = `caches.keys().then((names) => names.every((name) => !name.startsWith('wafa-pages-')))`

const rows = (table: 'messages' | 'consultationRequests', id: string) => {
  const { database } = site.world.platform
  return table === 'messages'
    ? database.selectFrom('messages').select('body').where('requestId', '=', id).execute()
    : database.selectFrom('consultationRequests').select(['id', 'subject']).where('clientId', '=', id).execute()
}

it('a message written without a network survives a reload, and is sent once when it is back', async () => {
  const say = { locale: 'ar' } as const
  const email = address()
  const client = await site.world.person({ email, password, locale: 'ar', name: 'سارة العتيبي' })
  const consultant = await practice.consultant({ name: 'خالد' })
  const { id } = await practice.sendDirect(client, consultant, { subject: 'مكافأة نهاية الخدمة' })
  await acceptOffer(consultant, { requestId: id })
  await withBrowser(async (browser) => {
    const { page, context } = await visitor(browser, site.origin, { locale: 'ar', width: 'phone', serviceWorker: true })
    await signIn(page, email, `/requests/${id}`)
    await kept(page, `/requests/${id}`, '/offline', '/requests/new')

    await context.setOffline(true)
    await page.getByText(m.offline_banner({}, say)).waitFor()
    await page.locator('form[action="?/message"] [name=body]').fill('متى نلتقي؟')
    await page.getByRole('button', { name: m.course_message_send({}, say) }).click()
    await page.getByText(m.offline_will_be_sent({}, say)).waitFor()
    await page.getByRole('listitem').filter({ hasText: 'متى نلتقي؟' }).first().waitFor()
    await page.reload()
    await alive(page)
    await page.getByText(m.offline_waits({}, say)).first().waitFor()
    await look(page, 'kept')
    // Never seen: what can be read is shown instead, and leads there.
    await page.goto('/commitments/018f0000-0000-7000-8000-000000000001')
    await page.waitForURL('**/offline?from=**')
    await alive(page)
    await page.getByRole('link', { name: /مكافأة نهاية الخدمة/ }).waitFor()
    await look(page, 'list')
    await page.locator(`main a[href="/requests/${id}"]`).click()
    await page.getByRole('heading', { name: 'مكافأة نهاية الخدمة' }).waitFor()
    await alive(page)

    expect(await rows('messages', id)).toEqual([])
    await context.setOffline(false)
    await page.getByText(m.offline_sent({ label: 'متى نلتقي؟' }, say)).waitFor()
    await page.getByText(m.offline_banner({}, say)).waitFor({ state: 'detached' })
    await page.getByText(m.offline_waits({}, say)).first().waitFor({ state: 'detached' })
    expect(await rows('messages', id)).toEqual([{ body: 'متى نلتقي؟' }])

    await page.getByRole('button', { name: m.pages_account_of({ name: 'سارة العتيبي' }, say) }).click()
    await page.getByRole('button', { name: m.pages_sign_out({}, say) }).click()
    await page.waitForURL(({ pathname }) => pathname === '/')
    await until(page, nothingKept)
  })
})

it('a request written without a network becomes one request; what is refused is told', async () => {
  const say = { locale: 'en' } as const
  const email = address()
  const client = await site.world.person({ email, password, locale: 'en', name: 'Emily Carter' })
  const { id } = await practice.sendToBoard(client)
  await withBrowser(async (browser) => {
    const { page, context } = await visitor(browser, site.origin, { locale: 'en', theme: 'dark', serviceWorker: true })
    await signIn(page, email, '/requests')
    await kept(page, '/requests', '/requests/new')
    await page.goto('/requests/new')
    await alive(page)
    await page.locator('[name=specialtyId]').selectOption(practice.specialtyId)
    await page.locator('[name=subject]').fill('Notice period')
    await page.locator('[name=body]').fill('Is a month of notice enough?')
    await page
      .getByRole('button', { name: m.consultations_step_next_who({}, say) })
      .last()
      .click()
    await page.locator('[name=routing][value=board]').check()
    await page.getByRole('button', { name: m.consultations_step_next_check({}, say) }).click()
    await context.setOffline(true)
    await page.getByRole('button', { name: m.consultations_send({}, say) }).click()
    await page.getByText(m.offline_will_be_sent({}, say)).waitFor()
    await look(page, 'new')
    // Its answer is lost on the way back: the same is sent again, under the same key.
    let sent = 0
    await context.route('**/api/v1/consultation-requests', async (route) => {
      sent += 1
      if (sent > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await context.setOffline(false)
    await page.getByRole('button', { name: m.offline_send_now({}, say) }).click()
    await page.getByText(m.offline_sent({ label: 'Notice period' }, say)).waitFor()
    const own = await rows('consultationRequests', client.actor.id)
    expect(own.filter((row) => 'subject' in row && row.subject === 'Notice period')).toHaveLength(1)
    expect(own).toHaveLength(2)

    // Refused: by what has happened meanwhile.
    await withdrawRequest(client, { requestId: id })
    await page.evaluate(`new Promise((resolve, reject) => {
      const opening = indexedDB.open('wafa', 1)
      opening.onsuccess = () => {
        const putting = opening.result.transaction('outbox', 'readwrite').objectStore('outbox').put({
          key: 'k', personId: '${client.actor.id}', path: '/consultation-requests/${id}/messages', body: { body: 'Hello' },
          files: [], attachments: [], label: 'Hello', page: '/requests/${id}', at: 1, refusal: null })
        putting.onsuccess = resolve
        putting.onerror = reject
      }
    })`)
    await page.reload()
    await page.getByText(m.offline_refused({ why: '' }, say), { exact: false }).waitFor()
    await look(page, 'refused')
    await page.getByRole('button', { name: m.offline_discard({}, say) }).click()
    await page.getByRole('link', { name: 'Hello' }).waitFor({ state: 'detached' })
  })
})
