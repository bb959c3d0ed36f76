import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locale } from '../../src/base/locale.ts'
import { m } from '../../src/messages/messages.js'
import { reactions } from '../../src/worker/reactions.ts'
import { relayEvents } from '../../src/worker/relay.ts'
import { createPractice, type Person, type Practice } from '../factories/consultations.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, overflow, picture, visitor, withBrowser } from './browser.ts'
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

/** A client and a consultant with an offer between them, whose answer is due today at 13:00. */
async function anOffer(locale: Locale = 'en') {
  people += 1
  const email = `client-${people}@example.org`
  const client = await site.world.person({ email, password, locale, name: 'Sara' })
  const consultant = await practice.consultant({ name: 'Layla' })
  const { commitments } = await practice.sendDirect(client, consultant)
  return { email, commitmentId: commitments[0]?.id ?? '' }
}

/** Axe itself is a script. */
async function looksWell(page: Page, name: string, javaScript = true): Promise<void> {
  if (!javaScript) return
  await expectNoAxeFindings(page)
  expect(await overflow(page), name).toBeLessThan(1)
  if (pictures !== undefined) await picture(page, `${pictures}/${name}.png`)
}

/** Each language, each width, both directions at both. */
const looks = [
  { locale: 'ar', width: 'phone', theme: 'dark' },
  { locale: 'ar', width: 'desktop', theme: 'light' },
  { locale: 'fr', width: 'phone', theme: 'light' },
  { locale: 'en', width: 'desktop', theme: 'dark' },
] as const

describe.each(looks)('in $locale, $width', (look) => {
  const { locale } = look
  it('what is promised is open to everyone, and calculates', async () => {
    await withBrowser(async (browser) => {
      const { page, complaints } = await visitor(browser, site.origin, look)
      await page.goto('/agreement')
      await alive(page)
      await looksWell(page, `agreement-${locale}-${look.width}`)
      await page.locator('[name=at]').fill('2026-11-26T17:00')
      await page.getByRole('button', { name: m.agreements_calculate({}, { locale }) }).click()
      await page.waitForURL(/at=2026-11-26/)
      const answer = await page.getByRole('status').filter({ hasText: '12:00' }).innerText()
      expect(answer).toContain('29')
      await looksWell(page, `calculated-${locale}-${look.width}`)
      expect(complaints).toEqual([])
    })
  })

  it('a commitment is explained to its client, the calendar to an administrator', async () => {
    const { email, commitmentId } = await anOffer(locale)
    const admin = await administrator(locale)
    await withBrowser(async (browser) => {
      const { page, complaints } = await visitor(browser, site.origin, look)
      await signIn(page, email, locale, `/commitments/${commitmentId}`)
      await page.getByRole('heading', { name: m.commitments_why({}, { locale }) }).waitFor()
      await alive(page)
      await looksWell(page, `commitment-${locale}-${look.width}`)
      expect((await page.goto('/administration/calendar'))?.status()).toBe(403)
      expect(complaints).toEqual([])
      const other = await visitor(browser, site.origin, look)
      await signIn(other.page, admin.email, locale, '/administration/calendar')
      await other.page.getByText(m.commitments_holiday_eid_al_fitr({}, { locale })).first().waitFor()
      await alive(other.page)
      await looksWell(other.page, `calendar-${locale}-${look.width}`)
      for (const [name, path] of [
        ['week', 'week'],
        ['exception', 'exceptions/11'],
        ['new', 'exceptions/new'],
      ] as const) {
        await other.page.goto(`/administration/calendar/${path}`)
        await alive(other.page)
        await looksWell(other.page, `${name}-${locale}-${look.width}`)
      }
      expect(other.complaints).toEqual([])
    })
  })
})

/** Saturday 27 February 2027 in Riyadh, before an Eid that begins on Tuesday 9 March as entered. */
describe('a moon sighting', () => {
  const en = { locale: 'en' } as const
  const word = (message: (input: Record<never, never>, options: typeof en) => string) => message({}, en)

  it.each([true, false])('is entered, looked at and saved; JavaScript: %s', async (javaScript) => {
    site.world.clock.set('2027-03-08T13:00:00Z')
    const { email, commitmentId } = await anOffer()
    const admin = await administrator('en')
    await withBrowser(async (browser) => {
      const { page, complaints } = await visitor(browser, site.origin, { javaScript })
      await signIn(page, admin.email, 'en', '/administration/calendar')
      // Eid is moved by a day, and back by the second round.
      const [from, to] = javaScript ? ['2027-03-10', '2027-03-13'] : ['2027-03-09', '2027-03-12']
      await page.getByRole('link', { name: /^Change Eid al-Fitr, .*March 2027/ }).click()
      if (javaScript) await alive(page)
      const form = page.locator('form[action="?/change"]')
      const button = (name: string) => form.getByRole('button', { name })
      await form.locator('[name=from]').fill('2027-03-20')
      await form.locator('[name=to]').fill(to)
      await form.locator('[name=hours]').fill('25:00')
      await form.locator('[name=reason]').fill('The moon was sighted')
      await button(word(m.agreements_preview)).click()
      await form.getByText(word(m.faults_malformed_hours)).waitFor()
      await form.locator('[name=hours]').fill('')
      await button(word(m.agreements_preview)).click()
      await form.getByText(word(m.faults_reversed_dates)).waitFor()

      await form.locator('[name=from]').fill(from ?? '')
      await button(word(m.agreements_preview)).click()
      const moves = form.locator('section').filter({ hasText: word(m.agreements_preview_title) })
      await moves
        .getByText(javaScript ? /earlier/ : /later/)
        .first()
        .waitFor()
      await looksWell(page, 'preview', javaScript)
      expect(await form.locator('[name=reason]').inputValue()).toBe('The moon was sighted')

      // Saved is what was shown: altered, it is shown again.
      await form.locator('[name=name]').fill('Eid')
      await form.locator('[name=known]').selectOption('')
      await button(word(m.agreements_save)).click()
      await form.getByText(word(m.agreements_preview_changed)).waitFor()
      await form.locator('[name=known]').selectOption('eid_al_fitr')
      await button(word(m.agreements_preview_again)).click()
      await form.getByText(word(m.agreements_preview_changed)).waitFor({ state: 'detached' })
      await button(word(m.agreements_save)).click()
      await page.waitForURL('**/administration/calendar')
      await page.getByText('The moon was sighted').first().waitFor()
      await looksWell(page, 'history', javaScript)
      await relayEvents(site.world.platform, reactions)

      await page.goto(`/commitments/${commitmentId}`)
      await page.getByText(word(m.commitments_cause_calendar_edited)).waitFor()
      await looksWell(page, 'trace', javaScript)
      expect(complaints).toEqual([])

      const client = await visitor(browser, site.origin)
      await signIn(client.page, email, 'en', `/commitments/${commitmentId}`)
      await client.page.getByText(word(m.commitments_cause_calendar_edited)).waitFor()
    })
  })

  it('that somebody else has entered meanwhile is a conflict, said on the page', async () => {
    const [one, other] = [await administrator('en'), await administrator('en')]
    await withBrowser(async (browser) => {
      const pages: Page[] = []
      for (const { email } of [one, other]) {
        const { page } = await visitor(browser, site.origin)
        await signIn(page, email, 'en', '/administration/calendar/week')
        await alive(page)
        await page.locator('[name=saturday]').fill('10:00-12:00, 13:00-14:00')
        await page.locator('[name=reason]').fill('Saturdays')
        await page.getByRole('button', { name: word(m.agreements_preview) }).click()
        await page.getByRole('button', { name: word(m.agreements_save) }).waitFor()
        pages.push(page)
      }
      for (const page of pages) await page.getByRole('button', { name: word(m.agreements_save) }).click()
      await pages[0]?.waitForURL('**/administration/calendar')
      await pages[0]?.getByText('10:00–12:00 · 13:00–14:00').waitFor()
      await pages[1]?.getByText(word(m.errors_conflict)).waitFor()
    })
  })
})

describe('a rehearsal', () => {
  it.each([true, false])('shows its clock, and an administrator moves it; JavaScript: %s', async (javaScript) => {
    const { clock } = site.world
    Object.assign(clock, { kind: 'rehearsal' })
    clock.set(javaScript ? '2028-11-26T14:00:00Z' : '2029-11-25T14:00:00Z')
    const { email } = await anOffer()
    const admin = await administrator('en')
    await withBrowser(async (browser) => {
      const { page, complaints } = await visitor(browser, site.origin, { javaScript, width: 'phone' })
      await signIn(page, admin.email, 'en', '/agreement')
      const banner = page.getByRole('complementary', { name: m.pages_rehearsal({}, { locale: 'en' }) })
      await banner.getByText(m.rehearsal_move({}, { locale: 'en' })).click()
      if (javaScript) await alive(page)
      await looksWell(page, 'banner', javaScript)
      await banner.getByRole('button', { name: m.rehearsal_forward_hours({}, { locale: 'en' }) }).click()
      await banner.getByText('21:00').waitFor()
      expect(new URL(page.url()).pathname).toBe('/agreement')
      expect((await clock.now()).toString()).toContain('T18:00:00Z')

      await page.goto('/rehearsal')
      if (javaScript) await alive(page)
      await looksWell(page, 'rehearsal', javaScript)
      const to = page.locator('form[action="?/to"]')
      await to.locator('[name=to]').fill('2026-01-01T00:00')
      await to.getByRole('button').click()
      await to.getByText(m.errors_clock_moves_forward_only({}, { locale: 'en' })).waitFor()
      await to.locator('[name=to]').fill('2030-01-01T12:00')
      await to.getByRole('button').click()
      await banner.getByText('1 January 2030').waitFor()
      expect(complaints).toEqual([])

      const other = await visitor(browser, site.origin, { javaScript })
      await signIn(other.page, email, 'en', '/rehearsal')
      await other.page.getByText(m.rehearsal_administrators({}, { locale: 'en' })).waitFor()
      expect(await other.page.locator('form[action*="rehearsal?/"]').count()).toBe(0)
    })
    Object.assign(clock, { kind: 'system' })
  })
})
