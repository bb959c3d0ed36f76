import { afterAll, beforeAll, expect } from 'vitest'
import type { Page } from 'playwright-core'
import { acknowledgeCallOut, createTeam, getTeamTable, setRota, startCallOut } from '../../src/domains/duty/index.ts'
import { m } from '../../src/messages/messages.js'
import { inTransaction } from '../../src/platform/action.ts'
import { duties } from '../../src/worker/duties.ts'
import { passTime } from '../../src/worker/rehearsal.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, overflow, picture, visitor } from './browser.ts'
import { looks, scenario } from './scenario.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

const pictures = process.env['WAFA_PICTURES']
let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

async function looksWell(page: Page, name: string): Promise<void> {
  await alive(page)
  if (pictures !== undefined) await picture(page, `${pictures}/${name}.png`)
  await expectNoAxeFindings(page)
  expect(await overflow(page), name).toBeLessThan(1)
}

const pass = (to: string) =>
  passTime(site.world.platform, Temporal.Instant.from(to), duties, (at) => {
    site.world.clock.set(at)
    return Promise.resolve()
  })

scenario('duty is planned, switched, and a call-out taken', [looks.phone], async (scene) => {
  const { browser, chosen, locale, say } = scene
  const { world, origin } = site
  const night = '2026-11-27'
  world.clock.set(`${night}T22:00:00Z`)
  const email = (who: string) => `${who}-${locale}@example.org`
  const [first, second] = ['أمل الحربي', 'بدر القحطاني'] as const
  const agent = (name: string, who: string) =>
    world.person({ roles: ['agent'], name, email: email(who), password, locale })
  const [amal, badr] = [await agent(first, 'amal'), await agent(second, 'badr')]
  const boss = await world.person({ roles: ['administrator'], email: email('boss'), password, locale, name: 'Huda' })
  await setRota(boss, {
    revision: 1,
    members: [amal.actor.id, badr.actor.id],
    startsOn: '2026-11-22',
    handoverAt: '09:00',
  })
  const { id } = await inTransaction(world.system, 'action', (context) =>
    startCallOut.within(context, {
      subjectKind: 'ticket',
      subjectId: boss.actor.id,
      number: 'T-2026-000042',
      subject: 'المدفوعات متوقفة',
      clause: 'S6.response',
      dueAt: `${night}T23:00:00.000Z`,
    }),
  )
  await pass(`${night}T22:16:00Z`)

  const { page, complaints } = await visitor(browser, origin, chosen)
  await signIn(page, email('badr'), '/duty')
  await looksWell(page, `duty-${locale}`)
  await page.goto(`/duty/call-outs/${id}`)
  await looksWell(page, `call-out-${locale}`)
  await page.getByRole('button', { name: m.duty_call_out_acknowledge({}, say) }).click()
  await page.getByText(m.duty_step_acknowledged({ name: second }, say)).waitFor()
  await looksWell(page, `taken-${locale}`)
  await expect(acknowledgeCallOut(amal, { callOutId: id })).rejects.toMatchObject({ code: 'call_out_taken' })

  // A turn is taken and given back.
  await page.goto('/duty')
  await page.getByText(m.duty_take_turn({}, say), { exact: true }).first().click()
  await page
    .getByText(m.duty_instead_of({ name: first }, say))
    .first()
    .waitFor()
  await page.getByRole('button', { name: m.duty_turn_back({}, say) }).click()
  await page
    .getByText(m.duty_instead_of({ name: first }, say))
    .first()
    .waitFor({ state: 'detached' })
  // The switch in the bar.
  await page.locator('header [popovertarget=duty-menu]').click()
  await page
    .locator('#duty-menu')
    .getByRole('button', { name: m.duty_go_on({}, say) })
    .click()
  await page.getByText(m.duty_why_switched_on({}, say)).first().waitFor()
  expect(complaints).toEqual([])

  const admin = await visitor(browser, origin, chosen)
  await signIn(admin.page, email('boss'), '/administration/duty')
  await looksWell(admin.page, `plan-${locale}`)
  await admin.page.goto(`/administration/duty/agents/${badr.actor.id}`)
  await looksWell(admin.page, `agent-${locale}`)
  await admin.page.goto('/administration/duty/teams/new')
  await looksWell(admin.page, `team-${locale}`)
  // Which team has which tickets.
  const { id: teamId } = await createTeam(boss, { name: { ar: 'الدفع', fr: 'Paiement', en: 'Billing' }, members: [] })
  // What is chosen before the page comes alive stays chosen.
  const { promise: chosenEarly, resolve: comeAlive } = Promise.withResolvers<undefined>()
  await admin.page.route(/entry\/start/, (route) => chosenEarly.then(() => route.continue()))
  await admin.page.goto('/administration/duty/teams')
  await admin.page.locator('select[name="payment/1"]').selectOption(teamId)
  comeAlive(undefined)
  await alive(admin.page)
  await admin.page.getByRole('button', { name: m.duty_save({}, say) }).click()
  await admin.page.getByText(m.duty_team_table_saved({}, say)).waitFor()
  await looksWell(admin.page, `team-table-${locale}`)
  expect((await getTeamTable(boss, {})).rules).toEqual([{ category: 'payment', priority: 1, teamId }])
  expect(admin.complaints).toEqual([])
})
