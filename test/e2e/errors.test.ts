import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { updateProfile } from '../../src/domains/accounts/index.ts'
import { pickUpRequest } from '../../src/domains/consultations/index.ts'
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

const pictures = process.env['WAFA_PICTURES']
async function look(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true })
    await picture(page, `${pictures}/errors-${name}.png`)
  }
  await expectNoAxeFindings(page)
  expect(await overflow(page), name).toBeLessThan(1)
}

it('keeps what was typed when the session has ended before it was sent', async () => {
  const say = { locale: 'en' } as const
  const email = 'late@example.org'
  const { actor } = await site.world.person({ email, password, locale: 'en' })
  await withBrowser(async (browser) => {
    const { page, complaints } = await visitor(browser, site.origin, { width: 'phone', theme: 'dark' })
    await signIn(page, email, '/account')
    await alive(page)
    await page.locator('[name=name]').fill('Emily Carter-Jones')
    await page.locator('[name=hourCycle]').selectOption('h12')
    await site.world.platform.database.deleteFrom('sessions').where('personId', '=', actor.id).execute()
    await page.getByRole('button', { name: m.accounts_save({}, say) }).click()
    await page.getByText(m.pages_session_ended({}, say)).waitFor()
    await look(page, 'session-ended')
    const form = page.locator('form[action="?/password"]')
    await form.locator('[name=email]').fill(email)
    await form.locator('[name=password]').fill(password)
    await form.getByRole('button', { name: m.accounts_sign_in_action({}, say) }).click()
    await page.getByText(m.pages_session_restored({}, say)).waitFor()
    expect(await page.locator('[name=name]').inputValue()).toBe('Emily Carter-Jones')
    expect(await page.locator('[name=hourCycle]').inputValue()).toBe('h12')
    await look(page, 'session-restored')
    await page.getByRole('button', { name: m.accounts_save({}, say) }).click()
    await page.getByText(m.accounts_saved({}, say)).waitFor()
    await page.getByRole('button', { name: m.pages_account_of({ name: 'Emily Carter-Jones' }, say) }).waitFor()

    await page.locator('html[data-habits="h12 gregorian latn"][data-alive]').waitFor({ state: 'attached' })
    await page.context().setOffline(true)
    await page.locator('[name=name]').fill('Emily')
    await page.getByRole('button', { name: m.accounts_save({}, say) }).click()
    await page.getByText(m.pages_unsent({}, say)).waitFor()
    expect(await page.locator('[name=name]').inputValue()).toBe('Emily')
    await page.context().setOffline(false)
    expect(complaints).toEqual([])
  })
})

it('says what to do when somebody else was faster', async () => {
  const say = { locale: 'ar' } as const
  const client = await site.world.person({ locale: 'ar' })
  const email = 'second@example.org'
  const { specialtyId } = practice
  const slow = await practice.consultant({ email, password, locale: 'ar', languages: ['en', 'ar'], specialtyId })
  const fast = await practice.consultant({ specialtyId })
  const { id } = await practice.sendToBoard(client)
  const { id: shown } = await practice.sendToBoard(client)
  await withBrowser(async (browser) => {
    const { page } = await visitor(browser, site.origin, { locale: 'ar', width: 'phone' })
    // Without live events, so that the page does not learn of it by itself.
    await page.context().route('**/api/v1/live**', (route) => route.abort())
    await signIn(page, email, `/board/${id}`)
    await alive(page)
    await pickUpRequest(fast, { requestId: id })
    await page.getByRole('button', { name: m.consultations_pick_up({}, say) }).click()
    await page.getByText(m.pages_taken_next({}, say)).waitFor()
    await look(page, 'taken')
    await page.getByRole('link', { name: m.pages_taken_board({}, say), exact: true }).click()
    await page.locator(`a[href="/board/${shown}"]`).first().waitFor()
    await page.goto(`/board/${id}`)
    await page.getByRole('heading', { name: m.errors_request_taken({}, say) }).waitFor()
    await look(page, 'gone')
    await page.goto('/people')
    await page.getByRole('heading', { name: m.pages_error_title_403({}, say) }).waitFor()
    await look(page, 'forbidden')
  })
  expect(slow.actor.locale).toBe('ar')
})

const words = z.array(z.string())
/** What can be read on the page, without what people typed and without codes such as request numbers. */
const readable = async (page: Page): Promise<string[]> =>
  words.parse(
    await page.evaluate(`[...document.querySelectorAll('body *')].flatMap((one) =>
      one.closest('script, style, bdi, code, select, [dir=ltr], .unseen, output') !== null ? [] :
      [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()))`),
  )

it.each([
  { locale: 'ar', digits: 'arab', other: /(?<![A-Za-z\d-])\d/ },
  { locale: 'en', digits: 'latn', other: /[٠-٩]/ },
] as const)('never mixes digits on a page: $digits', async ({ locale, digits, other }) => {
  const email = `digits-${digits}@example.org`
  const client = await site.world.person({ email, password, locale, name: 'سارة' })
  await updateProfile(client, { digits, hourCycle: 'h12', dateCalendar: 'both' })
  const consultant = await practice.consultant({ specialtyId: practice.specialtyId, name: 'خالد' })
  const { id } = await practice.sendDirect(client, consultant)
  await practice.sendToBoard(client)
  await withBrowser(async (browser) => {
    const { page, complaints } = await visitor(browser, site.origin, { locale })
    await signIn(page, email, '/account')
    // Made anew in the reader's manner: until then the page is a visitor's.
    await page.locator(`html[data-habits="h12 both ${digits}"]`).waitFor({ state: 'attached' })
    const addresses = ['/account', '/', '/requests', '/requests/new', '/agreement', `/requests/${id}`]
    for (const address of addresses) {
      await page.goto(address)
      const served = await readable(page)
      await alive(page)
      for (const text of [...served, ...(await readable(page))]) expect(text, address).not.toMatch(other)
      expect(await overflow(page), address).toBeLessThan(1)
    }
    await look(page, `digits-${locale}`)
    expect(complaints).toEqual([])
  })
})
