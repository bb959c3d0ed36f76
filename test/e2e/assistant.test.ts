import { afterAll, beforeAll, expect } from 'vitest'
import { m } from '../../src/messages/messages.js'
import { reactions } from '../../src/worker/reactions.ts'
import { relayEvents } from '../../src/worker/relay.ts'
import { createPractice, type Practice } from '../factories/consultations.ts'
import { shipHelp } from '../factories/help.ts'
import { alive, overflow, visitor } from './browser.ts'
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

scenario(
  'a client asks in the chat, reads that nobody knows, and has a request withdrawn by one press',
  [looks.desktop],
  async ({ browser, chosen, locale, say }) => {
    const email = 'asker@example.org'
    const client = await site.world.person({ email, password, locale })
    const { number, id } = await practice.sendToBoard(client, { subject: 'Préavis', language: 'fr' })
    const { page, complaints } = await visitor(browser, site.origin, chosen)
    const answered = async () => {
      await page.locator('[role=log] > ol').waitFor({ state: 'detached' })
      while ((await relayEvents(site.world.platform, reactions)) > 0);
    }
    const question = 'la recette de la tarte'
    await signIn(page, email, `/assistant?question=${encodeURIComponent(question)}`)
    await alive(page)
    await page.getByRole('button', { name: m.chat_send({}, say), exact: true }).click()
    await page.locator('[role=log] .own', { hasText: question }).waitFor()
    await answered()
    await page.getByText(m.assistant_unknown({}, say)).waitFor()

    await page.locator('[name=body]').fill('annule ma demande')
    await page.keyboard.press('Enter')
    await page.locator('[role=log] .own', { hasText: 'annule' }).waitFor()
    await answered()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: m.assistant_deed_withdraw({ number }, say) }).click()
    await page.getByText(m.chat_done({}, say)).waitFor()
    await page.getByRole('link', { name: m.chat_look({}, say), exact: true }).click()
    await page.waitForURL(`${site.origin}/requests/${id}`)
    await page.getByText(m.consultations_state_withdrawn({}, say)).first().waitFor()
    expect(complaints).toEqual([])
  },
)
