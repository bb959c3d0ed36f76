import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { m } from '../../src/messages/messages.js'
import { reactions } from '../../src/worker/reactions.ts'
import { relayEvents } from '../../src/worker/relay.ts'
import { writeMacro } from '../../src/domains/support/index.ts'
import { askedChat, longChat } from '../factories/chat.ts'
import { greeting } from '../factories/desk.ts'
import { shipHelp } from '../factories/help.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, overflow, visitor } from './browser.ts'
import { looks, scenario } from './scenario.ts'
import { password, signIn } from './sign-in.ts'
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
const said = (page: Page) => page.locator('[role=log] [role=group] .own .prose').allInnerTexts()
const waiting = (page: Page) => page.locator('[role=log] > ol > li')

// First: the others leave chats that wait.
scenario('an agent holds several chats by keys, notes, hands one on and ends one', [looks.dark], async (scene) => {
  const { browser, chosen, locale, say } = scene
  const { world } = site
  const as = (name: string) => ({ name, email: `${name.toLowerCase()}@example.org`, password, locale })
  const [amy, ben, administrator] = [
    await world.person(as('Amy')),
    await world.person(as('Ben')),
    await world.person({ roles: ['administrator'] }),
  ]
  for (const name of ['Nora', 'Omar']) await world.person({ ...as(name), roles: ['agent'] })
  const calms = { do: 'prioritise', priority: 4, reason: 'A question' } as const
  await writeMacro(administrator, { ...greeting, actions: [calms] })
  await askedChat(amy, 'Amy cannot send')
  world.clock.by({ seconds: 1 })
  await askedChat(ben, 'Ben cannot pay')
  await relay()
  const desk = await visitor(browser, site.origin, chosen)
  await signIn(desk.page, as('Nora').email, '/desk/chats')
  await alive(desk.page)
  const person = await visitor(browser, site.origin, chosen)
  await signIn(person.page, as('Amy').email, '/chat')
  await alive(person.page)
  const { page } = desk
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

  await page.keyboard.press('t')
  await heading('Amy')
  await page.keyboard.press('t')
  await heading('Ben')
  await page.keyboard.press('?')
  await page.getByRole('heading', { name: m.search_shortcuts_chats({}, say), exact: true }).waitFor()
  await expectNoAxeFindings(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+ArrowDown')
  await heading('Amy')
  await expectNoAxeFindings(page)
  await page.getByLabel(m.desk_macro({}, say)).selectOption({ label: greeting.name.en })
  await page.locator('textarea:focus').waitFor()
  await page.getByText(m.desk_deed_prioritise({}, say), { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await person.page.getByText('Dear Amy').waitFor()
  const priorityOf = () =>
    world.platform.database
      .selectFrom('tickets')
      .select('priority')
      .where('subject', '=', 'Amy cannot send')
      .executeTakeFirst()
  expect(await priorityOf()).toMatchObject({ priority: 4 })
  expect(await page.getByText(m.desk_deed_prioritise({}, say), { exact: true }).count()).toBe(0)
  await person.page.getByLabel(m.chat_write({}, say), { exact: true }).fill('Thank you')
  await page.getByText(m.course_typing({ name: 'Amy' }, say)).waitFor()
  await page.getByText(m.chat_read({}, say), { exact: true }).waitFor()
  await page.keyboard.type('Looks like the calendar')
  await page.getByLabel(m.desk_note({}, say)).check()
  await page.getByRole('button', { name: m.chat_send({}, say), exact: true }).click()
  await page.locator('.note .bubble').waitFor()

  await page.keyboard.press('Alt+ArrowDown')
  await heading('Ben')
  await page.locator('summary', { hasText: m.chat_desk_transfer({}, say) }).click()
  await page.locator('[name=agentId]').selectOption({ label: 'Omar' })
  await page.locator('form[action*="/transfer"] button').click()
  await page.getByText(m.chat_desk_transferred({}, say)).waitFor()
  await heading('Amy')
  await page.locator('summary', { hasText: m.chat_desk_end({}, say) }).click()
  await page.locator('[name=summary]').fill('It was the calendar.')
  await page.locator('form[action*="/end"] button').click()
  await person.page.getByText('It was the calendar.').waitFor()
  await person.page.getByText(m.chat_over({}, say)).waitFor()
  expect(await person.page.getByText('Looks like the calendar').count()).toBe(0)
  // Whoever comes back finds it as it ended, and has that mailed, not another.
  await person.page.reload()
  await alive(person.page)
  await person.page.getByText('It was the calendar.').waitFor()
  await person.page.getByText('Dear Amy').waitFor()
  await person.page.getByRole('button', { name: m.chat_transcript({}, say), exact: true }).click()
  await person.page.getByRole('button', { name: m.chat_transcript_send({}, say), exact: true }).click()
  await person.page.getByText(m.chat_transcript_sent({}, say)).waitFor()
  const chatsOfAmy = world.platform.database.selectFrom('chats').select('state').where('personId', '=', amy.actor.id)
  expect(await chatsOfAmy.execute()).toEqual([{ state: 'ended' }])
  await expectNoAxeFindings(person.page)
  expect([...desk.complaints, ...person.complaints]).toEqual([])
})

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
    await one.locator('[role=log] [role=group] .own').waitFor()
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
      await page.locator('[role=log] [role=group] .own .prose').nth(3).waitFor()
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

scenario(
  'a long conversation begins with its end, and shows what was said before',
  [looks.phone, { ...looks.scriptless, width: 'phone' }],
  async ({ browser, chosen, locale, say, javaScript }) => {
    const email = `long-${javaScript}@example.org`
    await longChat(site.world, await site.world.person({ email, password, locale }), 130)
    const { page, complaints } = await visitor(browser, site.origin, chosen)
    await signIn(page, email, '/chat')
    if (javaScript) await alive(page)
    await page.getByText('130', { exact: true }).waitFor()
    expect((await said(page))[0]).toBe('31')
    await page.getByRole('link', { name: m.chat_earlier({}, say) }).click()
    await page.getByText('1', { exact: true }).waitFor()
    expect(await said(page)).toHaveLength(javaScript ? 130 : 30)
    expect(await page.getByRole('link', { name: m.chat_earlier({}, say) }).count()).toBe(0)
    if (javaScript) expect(await page.getByText('31', { exact: true }).isVisible()).toBe(true)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
  },
)
