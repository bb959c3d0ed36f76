import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPractice, type Practice } from '../factories/consultations.ts'
import { alive, visitor, withBrowser } from './browser.ts'
import { password, signIn } from './sign-in.ts'
import { openSite, type Site } from './site.ts'

let site: Site
let practice: Practice
beforeAll(async () => {
  site = await openSite()
  practice = await createPractice(site.world)
})
afterAll(() => site.close())

/** An outline, on the control itself or on the card that stands for it. */
const focusShows = `[document.activeElement, document.activeElement.closest('label'), document.activeElement.closest('article')]
  .some((one) => one !== null && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) > 0)`

/** Presses Tab until a control has the focus, and sees that everything on the way shows that it has it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement.matches('main *')`)) {
      expect(await page.evaluate(focusShows), `focus on the way to ${selector}`).toBe(true)
    }
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
  }
  throw new Error(`no Tab leads to ${selector}`)
}

async function arrive(page: Page, email: string, at: string): Promise<void> {
  await signIn(page, email, at)
  await alive(page)
}

it('a request is sent by keyboard alone (fr, desktop, dark)', () =>
  withBrowser(async (browser) => {
    const look = { locale: 'fr', theme: 'dark' } as const
    await practice.consultant({ name: 'Amina Belkacem', languages: ['fr'] })
    await site.world.person({ email: 'keys@example.org', password, locale: 'fr', name: 'Julien Moreau' })
    const { page, complaints } = await visitor(browser, site.origin, look)
    await arrive(page, 'keys@example.org', '/requests')
    await page.keyboard.press('n')
    await page.waitForURL('**/requests/new')
    await tabTo(page, '[name=specialtyId]')
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press('ArrowDown')
      if ((await page.locator('[name=specialtyId]').inputValue()) === practice.specialtyId) break
    }
    await tabTo(page, '[name=subject]')
    await page.keyboard.type('Détachement à Riyad')
    await tabTo(page, '[name=body]')
    await page.keyboard.type('Quel droit s’applique ?')
    await tabTo(page, '.ways [value=who]')
    await page.keyboard.press('Enter')
    await page.locator('[type=radio][name=consultantId]').first().waitFor()
    await tabTo(page, '[type=radio][name=consultantId]')
    await page.keyboard.press('Space')
    await tabTo(page, '.ways [value=check]')
    await page.keyboard.press('Enter')
    await page.locator('.at-check').waitFor()
    await tabTo(page, '.ways .primary')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/requests/*?sent')
    expect(complaints).toEqual([])
  }))

it('offers are walked, declined and accepted by keyboard alone (ar, phone)', () =>
  withBrowser(async (browser) => {
    const look = { locale: 'ar', width: 'phone' } as const
    const wish = { email: 'offered@example.org', password, locale: 'ar', name: 'خالد الحربي' } as const
    const consultant = await practice.consultant({ ...wish, languages: ['ar'] })
    const client = await site.world.person({ name: 'سارة العتيبي' })
    const send = (subject: string) => practice.sendDirect(client, consultant, { subject, language: 'ar' })
    await send('عقد عمل')
    await send('مكافأة نهاية الخدمة')
    const { page, complaints } = await visitor(browser, site.origin, look)
    await arrive(page, 'offered@example.org', '/offers')
    const focused = () => page.evaluate('document.activeElement.getAttribute("href")')
    await page.keyboard.press('j')
    const first = await focused()
    await page.keyboard.press('j')
    const second = await focused()
    expect(first).toMatch(/^\/requests\//)
    expect(second).not.toBe(first)
    await page.keyboard.press('k')
    expect(await focused()).toBe(first)
    await tabTo(page, 'details:has([action="?/decline"]) > summary')
    await page.keyboard.press('Enter')
    await tabTo(page, '[name=reason]')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, '[action="?/decline"] .danger')
    await page.keyboard.press('Enter')
    await page
      .locator(`main a[href="${String(first)}"]`)
      .first()
      .waitFor({ state: 'detached' })
    await page.keyboard.press('j')
    expect(await focused()).toBe(second)
    await tabTo(page, '[action="?/accept"] .primary')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${String(second)}`)
    expect(complaints).toEqual([])
  }))
