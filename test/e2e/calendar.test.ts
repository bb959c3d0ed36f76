import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Locale } from '../../src/base/locale.ts'
import { editCalendar, getAgreement, getCalendar } from '../../src/domains/agreements/index.ts'
import { m } from '../../src/messages/messages.js'
import { reactions } from '../../src/worker/reactions.ts'
import { relayEvents } from '../../src/worker/relay.ts'
import { createPractice, type Person, type Practice } from '../factories/consultations.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, overflow, picture, visitor } from './browser.ts'
import { looks, scenario } from './scenario.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

const pictures = process.env['WAFA_PICTURES']

let site: Site
let practice: Practice
let people = 0

beforeAll(async () => {
  site = await openSite()
  practice = await createPractice(site.world)
})
afterAll(() => site.close())

async function administrator(locale: Locale): Promise<Person & { email: string }> {
  people += 1
  const email = `administrator-${people}@example.org`
  return { ...(await site.world.person({ roles: ['administrator'], email, password, locale, name: 'Huda' })), email }
}

/** A client and a consultant with an offer between them, whose answer is due within four business hours. */
async function anOffer(locale: Locale = 'en') {
  people += 1
  const email = `client-${people}@example.org`
  const client = await site.world.person({ email, password, locale, name: 'Sara' })
  const consultant = await practice.consultant({ name: 'Layla' })
  const { commitments } = await practice.sendDirect(client, consultant)
  return { email, commitmentId: commitments[0]?.id ?? '' }
}

async function looksWell(page: Page, name: string): Promise<void> {
  await expectNoAxeFindings(page)
  expect(await overflow(page), name).toBeLessThan(1)
  if (pictures !== undefined) await picture(page, `${pictures}/${name}.png`)
}

const day = (page: Page, date: string) => page.locator(`[data-date='${date}']`)
const chosen = (page: Page) => page.locator('td.chosen')

scenario('what is promised is open to everyone, and calculates every clock', [looks.phone], async (scene) => {
  const { browser, chosen: look, say } = scene
  const { page, complaints } = await visitor(browser, site.origin, look)
  await page.goto('/agreement')
  await alive(page)
  await page.locator('[name=at]').fill('2026-11-26T17:00')
  await page.getByRole('button', { name: m.agreements_calculate({}, say) }).click()
  await page.waitForURL(/at=2026-11-26/)
  const answers = page.locator('#calculated li')
  await answers.first().getByText('12:00').first().waitFor()
  await looksWell(page, 'agreement')
  expect(complaints).toEqual([])
})

scenario('a commitment is explained to its client, who edits no calendar', [looks.desktop], async (scene) => {
  const { browser, chosen: look, locale, say } = scene
  const { email, commitmentId } = await anOffer(locale)
  const { page, complaints } = await visitor(browser, site.origin, look)
  await signIn(page, email, `/commitments/${commitmentId}`)
  await page.getByRole('heading', { name: m.commitments_why({}, say) }).waitFor()
  await alive(page)
  await looksWell(page, 'commitment')
  expect((await page.goto('/administration/calendar'))?.status()).toBe(403)
  expect(complaints).toEqual([])
})

/** 2027: Ramadan from 8 February to 8 March, Eid entered from 9 to 12 March. */
scenario('a year is seen at a glance, and days are chosen by finger and keys', [looks.phone], async (scene) => {
  const { browser, chosen: look, locale, say } = scene
  const { page, context, complaints } = await visitor(browser, site.origin, look)
  await signIn(page, (await administrator(locale)).email, '/administration/calendar')
  await page.goto('/administration/calendar?year=2027')
  await alive(page)
  expect(await page.locator('[data-date]').count()).toBe(365)
  expect(await day(page, '2027-03-10').getAttribute('class')).toContain('holiday')
  expect(await day(page, '2027-03-10').textContent()).toContain(m.commitments_holiday_eid_al_fitr({}, say))
  expect(await day(page, '2027-03-09').locator('small').innerText()).toBe('1')

  await day(page, '2027-03-16').scrollIntoViewIfNeeded()
  const touch = await context.newCDPSession(page)
  const middle = async (date: string) => {
    const box = await day(page, date).boundingBox()
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  }
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: points })
  await finger('touchStart', [await middle('2027-03-14')])
  await page.waitForSelector('[data-dragging]')
  await finger('touchMove', [await middle('2027-03-16')])
  await finger('touchEnd', [])
  await expect.poll(() => chosen(page).count()).toBe(3)
  await page.locator('#chosen-days').filter({ hasText: '14' }).waitFor()
  await looksWell(page, 'chosen')

  // Right to left, the left arrow goes forward in time.
  await page.keyboard.press('Escape')
  await day(page, '2027-03-18').focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowDown')
  expect(await chosen(page).count()).toBe(9)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate('document.activeElement?.id')).toBe('chosen-days')
  await page.keyboard.press('Escape')
  await chosen(page).first().waitFor({ state: 'detached' })
  expect(complaints).toEqual([])
})

const say = { locale: 'en' } as const

scenario('dates are dragged over, looked at and saved in the year itself', [looks.dark], async (scene) => {
  const { browser, chosen: look, locale } = scene
  site.world.clock.set('2027-04-05T06:00:00Z')
  const { page, complaints } = await visitor(browser, site.origin, look)
  await signIn(page, (await administrator(locale)).email, '/administration/calendar')
  await alive(page)
  await day(page, '2027-04-13').scrollIntoViewIfNeeded()
  await day(page, '2027-04-13').hover()
  await page.mouse.down()
  await day(page, '2027-04-12').hover()
  await day(page, '2027-04-15').hover()
  await page.mouse.up()
  expect(await chosen(page).count()).toBe(3)
  const form = page.locator('form[action="?/add"]')
  expect(await form.locator('[name=from]').inputValue()).toBe('2027-04-13')
  await form.locator('[name=to]').fill('2027-04-14')
  expect(await chosen(page).count()).toBe(2)
  await form.locator('[name=name]').fill('Maintenance of the office')
  await form.getByText(m.agreements_exception_open({}, say)).first().click()
  await form.locator('[name=hours-0-from]').fill('09:00')
  await form.locator('[name=hours-0-to]').fill('11:00')
  await form.getByRole('button', { name: m.agreements_interval_add({}, say) }).click()
  await form.locator('[name=hours-1-to]').fill('14:30')
  await form.locator('[name=reason]').fill('The painters come')
  await form.getByRole('button', { name: m.agreements_preview({}, say) }).click()
  await form.getByText('New: Maintenance of the office').waitFor()
  await form.getByRole('button', { name: m.agreements_save({}, say) }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByText('The painters come').waitFor()
  expect(await day(page, '2027-04-13').textContent()).toContain('09:00–11:00 · 12:00–14:30')
  expect(await day(page, '2027-04-14').getAttribute('class')).toContain('shorter')
  await looksWell(page, 'year')
  expect(complaints).toEqual([])
})

scenario('a moon sighting moves promises, without scripts', [looks.scriptless], async (scene) => {
  const { browser, chosen: look, locale, say } = scene
  site.world.clock.set('2027-03-08T13:00:00Z')
  const { email, commitmentId } = await anOffer(locale)
  const { page, complaints } = await visitor(browser, site.origin, look)
  await signIn(page, (await administrator(locale)).email, '/administration/calendar')
  await day(page, '2027-03-09').click()
  const form = page.locator('form[action="?/change"]')
  const button = (name: string) => form.getByRole('button', { name })
  await form.locator('[name=from]').fill('2027-03-20')
  await form.locator('[name=to]').fill('2027-03-13')
  await form.locator('[name=reason]').fill('Le croissant a été vu')
  await button(m.agreements_preview({}, say)).click()
  await form.getByText(m.faults_reversed_dates({}, say)).waitFor()

  await form.locator('[name=from]').fill('2027-03-10')
  await button(m.agreements_preview({}, say)).click()
  await form.getByText(/avancerai/).waitFor()

  // Saved is what was shown: altered, it is shown again.
  await form.locator('[name=known]').selectOption('')
  await form.locator('[name=name]').fill('Aïd')
  await button(m.agreements_save({}, say)).click()
  await form.getByText(m.agreements_preview_changed({}, say)).waitFor()
  await form.locator('[name=known]').selectOption('eid_al_fitr')
  await button(m.agreements_preview_again({}, say)).click()
  await form.getByText(m.agreements_preview_changed({}, say)).waitFor({ state: 'detached' })
  await button(m.agreements_save({}, say)).click()
  await page.waitForURL('**/administration/calendar?year=2027')
  await page.getByText('Le croissant a été vu').waitFor()
  expect(await page.locator('ol > li').filter({ hasText: 'Le croissant' }).textContent()).toContain('au 12 mars 2027)')
  await relayEvents(site.world.platform, reactions)
  expect(complaints).toEqual([])

  const client = await visitor(browser, site.origin, look)
  await signIn(client.page, email, `/commitments/${commitmentId}`)
  await client.page.getByText(m.commitments_cause_calendar_edited({}, say)).waitFor()
})

const english = { locale: 'en', width: 'desktop' } as const

scenario(
  'what somebody else saves meanwhile is said, and never takes the place of what is being edited',
  [english, { ...english, javaScript: false }],
  async ({ browser, chosen: look, javaScript }) => {
    const [one, other] = [await administrator('en'), await administrator('en')]
    const { page, complaints } = await visitor(browser, site.origin, look)
    await signIn(page, one.email, '/administration/calendar/week')
    if (javaScript) await alive(page)
    const form = page.locator('form[action="?/change"]')
    await form.getByRole('button', { name: `${m.agreements_interval_first({}, say)} (Saturday)` }).click()
    await form.locator('[name=saturday-0-from]').fill('10:00')
    await form.locator('[name=saturday-0-to]').fill('12:00')
    await form.locator('[name=reason]').fill('Saturdays')
    await form.getByRole('button', { name: m.agreements_preview({}, say) }).click()
    await form.getByRole('button', { name: m.agreements_save({}, say) }).waitFor()

    // The same Saturdays, by somebody else: of the same text as what this page has been shown.
    const { calendarId } = await getAgreement(other, {})
    const { revision, definition } = await getCalendar(other, { calendarId })
    const week = { ...definition.week, saturday: ['10:00-12:00'], sunday: ['08:00-18:00'] }
    await editCalendar.invoke(other, { calendarId, revision, definition: { ...definition, week }, reason: 'Sundays' })

    if (javaScript) await page.getByText(`Revision ${revision + 1} was saved by someone else`).waitFor()
    expect(await form.locator('[name=sunday-0-from]').inputValue()).toBe('09:00')
    await form.getByRole('button', { name: m.agreements_save({}, say) }).click()
    await form.getByText(m.errors_conflict({}, say)).waitFor()
    expect(await form.locator('[name=saturday-0-to]').inputValue()).toBe('12:00')
    expect(await getCalendar(other, { calendarId })).toMatchObject({ revision: revision + 1, definition: { week } })
    expect(complaints).toEqual([])

    // For whoever comes next.
    await editCalendar.invoke(other, { calendarId, revision: revision + 1, definition, reason: 'As before' })
  },
)

const onPhone = { locale: 'en', width: 'phone' } as const

scenario('a rehearsal shows its clock, and an administrator moves it', [onPhone], async ({ browser, chosen: look }) => {
  const { clock } = site.world
  Object.assign(clock, { kind: 'rehearsal' })
  clock.set('2028-11-26T14:00:00Z')
  const { page, complaints } = await visitor(browser, site.origin, look)
  await signIn(page, (await administrator('en')).email, '/agreement')
  const banner = page.getByRole('complementary', { name: m.pages_rehearsal({}, say) })
  await banner.getByText(m.rehearsal_move({}, say)).click()
  await alive(page)
  await looksWell(page, 'banner')
  await banner.getByRole('button', { name: m.rehearsal_forward_hours({}, say) }).click()
  await banner.getByText('21:00').waitFor()
  expect(new URL(page.url()).pathname).toBe('/agreement')
  expect((await clock.now()).toString()).toContain('T18:00:00Z')

  await page.goto('/rehearsal')
  await alive(page)
  await looksWell(page, 'rehearsal')
  const to = page.locator('form[action="?/to"]')
  await to.locator('[name=to]').fill('2026-01-01T00:00')
  await to.getByRole('button').click()
  await to.getByText(m.errors_clock_moves_forward_only({}, say)).waitFor()
  await to.locator('[name=to]').fill('2030-01-01T12:00')
  await to.getByRole('button').click()
  await banner.getByText('1 January 2030').waitFor()
  expect(complaints).toEqual([])

  people += 1
  const email = `client-${people}@example.org`
  await site.world.person({ email, password, locale: 'en' })
  const other = await visitor(browser, site.origin, look)
  await signIn(other.page, email, '/rehearsal')
  await other.page.getByText(m.rehearsal_administrators({}, say)).waitFor()
  expect(await other.page.locator('form[action*="rehearsal?/"]').count()).toBe(0)
  Object.assign(clock, { kind: 'system' })
})
