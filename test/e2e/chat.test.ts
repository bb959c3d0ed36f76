import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { m } from '../../src/messages/messages.js'
import { reactions } from '../../src/worker/reactions.ts'
import { relayEvents } from '../../src/worker/relay.ts'
import { shipHelp } from '../factories/help.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, overflow, visitor } from './browser.ts'
import { looks, scenario } from './scenario.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
  await shipHelp(site.world)
})
afterAll(() => site.close())

const relay = async () => {
  while ((await relayEvents(site.world.platform, reactions)) > 0);
}
const said = (page: Page) => page.locator('[role=log] section .own .prose').allInnerTexts()
const waiting = (page: Page) => page.locator('[role=log] > ol > li')

scenario(
  'what is written in two tabs without a network is sent once, in order',
  [looks.desktop],
  async ({ browser, chosen, say }) => {
    const { context, page: one, complaints } = await visitor(browser, site.origin, chosen)
    const write = async (page: Page, text: string) => {
      await page.getByLabel(m.chat_write({}, say), { exact: true }).fill(text)
      await page.keyboard.press('Enter')
    }
    // It begins in the panel of another page, and goes on on its own.
    await one.goto('/fr/help')
    await alive(one)
    await one
      .getByRole('contentinfo')
      .getByRole('link', { name: m.chat_open({}, say) })
      .click()
    await write(one, 'un')
    await one.locator('[role=log] section .own').waitFor()
    await expectNoAxeFindings(one)
    const two = await context.newPage()
    await two.goto('/chat')
    await alive(two)
    await two.getByText('un', { exact: true }).waitFor()

    await context.setOffline(true)
    await write(one, 'deux')
    await write(one, 'trois')
    await waiting(one).nth(1).waitFor()
    await write(two, 'quatre')
    await two.getByText('quatre', { exact: true }).waitFor()
    await context.setOffline(false)

    const all = ['un', 'deux', 'trois', 'quatre']
    for (const page of [one, two]) {
      await page.locator('[role=log] section .own .prose').nth(3).waitFor()
      await waiting(page).first().waitFor({ state: 'detached' })
      expect(await said(page)).toEqual(all)
    }
    await one.reload()
    await one.getByText('quatre', { exact: true }).waitFor()
    expect(await said(one)).toEqual(all)
    expect(complaints).toEqual([])
  },
)

scenario('without JavaScript one talks by forms', [looks.scriptless], async ({ browser, chosen, say }) => {
  const { page } = await visitor(browser, site.origin, chosen)
  await page.goto('/chat')
  await page.getByLabel(m.chat_write({}, say), { exact: true }).fill('quand le consultant donne-t-il sa réponse')
  await page.getByRole('button', { name: m.chat_send({}, say), exact: true }).click()
  await page.getByText('quand le consultant').waitFor()
  await relay()
  await page.getByRole('link', { name: m.chat_look_again({}, say) }).click()
  await page.getByRole('link', { name: 'Quand aurai-je une réponse' }).waitFor()
  await page.locator('summary', { hasText: m.chat_ask_person({}, say) }).click()
  await page.getByLabel(m.chat_your_name({}, say)).fill('Solène')
  await page.locator('form[action="/chat?/person"] [name=email]').fill('solene@example.org')
  await page.locator('form[action="/chat?/person"] button').click()
  await page.getByText(/T-/).first().waitFor()
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})
