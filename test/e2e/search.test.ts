import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Locale } from '../../src/base/locale.ts'
import { m } from '../../src/messages/messages.js'
import { createPractice, type Practice } from '../factories/consultations.ts'
import { shipHelp } from '../factories/help.ts'
import { catchUp } from '../factories/search.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, overflow, visitor, withBrowser } from './browser.ts'
import { looks, scenario } from './scenario.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let practice: Practice
beforeAll(async () => {
  site = await openSite()
  practice = await createPractice(site.world)
  await shipHelp(site.world)
})
afterAll(() => site.close())

const pictures = process.env['WAFA_PICTURES']
async function look(page: Page, name: string): Promise<void> {
  await expectNoAxeFindings(page)
  expect(await overflow(page), `${name} is too wide`).toBeLessThanOrEqual(0)
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/search-${name}.png` })
}

const subjects = ['استشارات حول عقود العمل', 'مكافأة نهاية الخدمة', 'Second opinion on a lease'] as const
let people = 0

/** Control and K, and words before anything could be done about it. */
const typedAtOnce = (words: string) => `
  const press = (key, held) =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }))
  press('k', { ctrlKey: true })
  for (const key of '${words}') press(key)`

/** Somebody who has sent three requests and signs in. */
async function client(locale: Locale): Promise<{ email: string; ids: string[] }> {
  people += 1
  const email = `seeker-${people}@example.org`
  const who = await site.world.person({ email, password, locale, name: 'سارة العتيبي' })
  const ids: string[] = []
  for (const subject of subjects) ids.push((await practice.sendToBoard(who, { subject, language: 'ar' })).id)
  await catchUp(site.world)
  return { email, ids }
}

scenario(
  'by keyboard alone one finds a request by another spelling, opens it, and goes about',
  [looks.dark],
  async ({ browser, chosen, locale, say: says }) => {
    const { width = 'desktop' } = chosen
    const { email, ids } = await client(locale)
    const { page, complaints } = await visitor(browser, site.origin, chosen)
    await signIn(page, email, '/requests')
    await alive(page)
    const input = page.getByRole('combobox', { name: m.search_field({}, says) })
    const option = (name: string) => page.getByRole('option', { name })
    await page.keyboard.press('Control+k')
    await input.waitFor()
    await look(page, `palette-${locale}-${width}`)

    await page.keyboard.type('الاستشاره عقد')
    await option(subjects[0]).waitFor()
    await look(page, `found-${locale}-${width}`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/requests/${ids[0]}`)

    // What was opened is offered again, and Escape gives the focus back.
    await page.locator('a[href="/search"]').focus()
    await page.keyboard.press('Enter')
    await option(subjects[0]).waitFor()
    await page.keyboard.press('Escape')
    await input.waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('/search')

    // Help stands below what is one's own, in the same list and by the same keys. Nobody waits for the field to write.
    await page.evaluate(typedAtOnce('password'))
    await expect.poll(() => input.inputValue()).toBe('password')
    const help = page.getByRole('group', { name: m.help_title({}, says) })
    await help.getByRole('option', { name: 'I forgot my password' }).waitFor()
    await look(page, `help-${locale}-${width}`)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/help/articles/reset-password')
    await page.goBack()
    await alive(page)

    await page.keyboard.press('?')
    await page.getByRole('heading', { name: m.search_shortcuts({}, says) }).waitFor()
    await look(page, `shortcuts-${locale}-${width}`)
    // Those of the desk are the desk's.
    expect(await page.getByText(m.search_shortcuts_chats({}, says)).count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await page.waitForURL('**/requests')
    const second = await page.locator('.linked .title a').nth(1).getAttribute('href')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${second}`)
    await page.keyboard.press('n')
    await page.waitForURL('**/requests/new')
    await page.goto('/search?q=عقود')
    await look(page, `page-${locale}-${width}`)
    expect(complaints).toEqual([])
  },
)

it('without scripts there is a page, and it groups what it finds', () =>
  withBrowser(async (browser) => {
    const { email } = await client('fr')
    const chosen = { locale: 'fr', javaScript: false } as const
    const { page, complaints } = await visitor(browser, site.origin, chosen)
    await signIn(page, email, '/requests')
    await page.getByRole('link', { name: m.search_open({}, chosen) }).click()
    await page.getByRole('searchbox').fill('مكافاه الخدمه')
    await page.getByRole('button', { name: m.search_action({}, chosen) }).click()
    await page.getByRole('heading', { name: m.search_kind_request({}, chosen) }).waitFor()
    expect(await page.locator('mark').allTextContents()).toEqual(['مكافأة', 'الخدمة'])
    await page.getByRole('link', { name: subjects[1] }).click()
    await page.waitForURL('**/requests/*')
    await page.goto('/search?q=xyzzyx')
    await page.getByText(m.search_none({}, chosen)).waitFor()
    expect(complaints).toEqual([])
  }))
