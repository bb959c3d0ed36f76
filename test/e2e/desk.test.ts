import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { mergeTickets, openTicket, writeMacro } from '../../src/domains/support/index.ts'
import { m } from '../../src/messages/messages.js'
import { reactions } from '../../src/worker/reactions.ts'
import { relayEvents } from '../../src/worker/relay.ts'
import type { Person } from '../factories/consultations.ts'
import { greeting } from '../factories/desk.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, overflow, picture, visitor } from './browser.ts'
import { looks, scenario, type Scene } from './scenario.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let client: Person
beforeAll(async () => {
  site = await openSite()
  client = await site.world.person({ name: 'Leïla Benali', locale: 'fr' })
})
afterAll(() => site.close())

const relay = async () => {
  while ((await relayEvents(site.world.platform, reactions)) > 0);
}
const report = (subject: string, category: 'platform' | 'requests' | 'wish', language: 'ar' | 'fr' | 'en' = 'en') =>
  openTicket(client, { subject, body: `${subject}.`, category, impact: 'hindered', language })

const pictures = process.env['WAFA_PICTURES']
async function look(page: Page, name: string): Promise<void> {
  await expectNoAxeFindings(page)
  expect(await overflow(page)).toBe(0)
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await picture(page, `${pictures}/desk-${name}.png`)
}

let agents = 0
async function arrive(
  { browser, chosen, locale }: Scene,
  at: string,
  roles: ('agent' | 'administrator')[] = ['agent'],
) {
  agents += 1
  const email = `agent-${agents}@example.org`
  const name = { ar: 'سارة العتيبي', fr: 'Julien Moreau', en: 'Emily Carter' }[locale]
  const who = await site.world.person({ email, password, locale, name, roles })
  const visit = await visitor(browser, site.origin, chosen)
  await signIn(visit.page, email, at)
  if (chosen.javaScript !== false) await alive(visit.page)
  return { ...visit, who }
}

scenario('an agent finds, keeps a filter, and does one thing to many', [looks.phone], async (scene) => {
  const { say, locale } = scene
  await report('الدفع متوقف', 'platform', 'ar')
  await report('Je ne peux rien envoyer', 'requests', 'fr')
  await report('A darker theme', 'wish')
  await relay()
  const { page, complaints } = await arrive(scene, '/desk')
  await page.getByText('الدفع متوقف').waitFor()
  await look(page, `queue-${locale}`)
  await page.goto('/desk?priority=4')
  await alive(page)
  expect(await page.locator('.queue li').count()).toBe(1)
  await page.getByText(m.desk_filter_save({}, say)).first().click()
  await page.locator('[name=name]').fill('اقتراحات')
  await page.locator('[name=shared]').check()
  await page.getByRole('button', { name: m.desk_filter_save({}, say) }).click()
  await page.getByText('اقتراحات').waitFor()
  await page.locator('input[data-choose]').check()
  await page.locator('[name=do]').selectOption('follow')
  await look(page, `chosen-${locale}`)
  await page.getByRole('button', { name: m.desk_bulk_go({}, say) }).click()
  await page.waitForURL('**/desk/bulk/*')
  await relay()
  await page.getByText(m.desk_bulk_all_done({}, say)).waitFor()
  await look(page, `bulk-${locale}`)
  expect(complaints).toEqual([])
})

scenario('an agent answers with a macro, takes it back, notes, and sends it', [looks.dark], async (scene) => {
  const { say, locale } = scene
  const administrator = await site.world.person({ roles: ['administrator'] })
  await writeMacro(administrator, { ...greeting, actions: [{ do: 'take' }] })
  const ticket = await report('Nothing can be sent', 'requests')
  const { page, complaints } = await arrive(scene, `/desk/tickets/${ticket.id}`)
  await page.keyboard.press('m')
  await page.locator('[name=macro]').selectOption({ label: greeting.name[locale] })
  await page.waitForURL('**?macro=*')
  await page.waitForFunction("document.querySelector('[name=body]').value.startsWith('Dear')")
  await look(page, `ticket-${locale}`)
  await page.locator('[name=then]').selectOption('wait')
  await page.getByRole('button', { name: m.desk_reply_send({}, say) }).click()
  await page.getByRole('button', { name: m.desk_take_back({}, say) }).click()
  await page.getByText(m.desk_taken_back({}, say), { exact: true }).waitFor()
  await page.locator('[name=kind][value=note]').check()
  await page.locator('[name=body]').fill('Known since this morning.')
  await page.getByRole('button', { name: m.desk_note_add({}, say) }).click()
  await page.locator('li.note').waitFor()
  await look(page, `noted-${locale}`)
  expect(complaints).toEqual([])
})

scenario('whoever reported a matter twice is led to the ticket that goes on', [looks.phone], async (scene) => {
  const email = 'twice@example.org'
  const twice = await site.world.person({ email, password, locale: scene.locale, name: 'Amina Belkacem' })
  const say = (subject: string) =>
    openTicket(twice, { subject, body: subject, category: 'requests', impact: 'hindered', language: scene.locale })
  const [first, second] = [await say('Rien ne part'), await say('Toujours rien')]
  const agent = await site.world.person({ name: 'Julien Moreau', roles: ['agent'] })
  await mergeTickets(agent, { ticketId: second.id, number: first.number })
  const { page } = await visitor(scene.browser, site.origin, scene.chosen)
  await signIn(page, email, `/support/${second.id}`)
  await page.getByText(m.support_merged({}, scene.say)).waitFor()
  await look(page, `merged-${scene.locale}`)
  await page.getByRole('link', { name: m.support_merged_open({ number: first.number }, scene.say) }).click()
  await page.waitForURL(`**/support/${first.id}`)
})
