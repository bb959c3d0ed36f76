import { afterAll, beforeAll, expect } from 'vitest'
import { m } from '../../src/messages/messages.js'
import { createPractice, type Practice } from '../factories/consultations.ts'
import { shipHelp } from '../factories/help.ts'
import { overflow, visitor } from './browser.ts'
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
  'without JavaScript one asks, reads where the answer comes from, and has a request withdrawn',
  [looks.scriptless],
  async ({ browser, chosen, locale, say }) => {
    const email = 'asker@example.org'
    const client = await site.world.person({ email, password, locale })
    const { number, id } = await practice.sendToBoard(client, { subject: 'Préavis', language: 'fr' })
    const { page } = await visitor(browser, site.origin, chosen)
    const ask = async (question: string) => {
      await page.getByLabel(m.assistant_question({}, say)).fill(question)
      await page.getByRole('button', { name: m.assistant_ask({}, say), exact: true }).click()
    }
    await page.goto(`${site.origin}/assistant`)
    await ask('quand le consultant donne-t-il sa réponse')
    await page.getByRole('link', { name: 'Quand aurai-je une réponse' }).waitFor()
    await ask('la recette de la tarte')
    await page.getByText(m.assistant_unknown({}, say)).waitFor()

    await signIn(page, email, '/assistant')
    await ask('annule ma demande')
    await page.getByText(m.assistant_withdraw_ask({}, say)).waitFor()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: m.assistant_deed_withdraw({ number }, say) }).click()
    await page.waitForURL(`${site.origin}/requests/${id}`)
  },
)
