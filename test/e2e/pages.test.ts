import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locales } from '../../src/base/locale.ts'
import { m } from '../../src/messages/messages.js'
import { createWorld, type World } from '../world.ts'
import { expectNoAxeFindings } from './axe.ts'
import { alive, overflow, visitor, withBrowser } from './browser.ts'
import { type Program, startProgram } from './program.ts'

let program: Program
let world: World
beforeAll(async () => {
  world = await createWorld()
  // Without one, the first page says how to make the first.
  await world.person({ roles: ['administrator'] })
  program = await startProgram({ at: '2026-11-26T14:30:00Z', database: world.url })
})
afterAll(async () => {
  await program.close()
  await world.close()
})

const looks = [
  { width: 'phone', theme: 'dark' },
  { width: 'desktop', theme: 'light' },
] as const
const addresses = ['/', '/sign-in', '/sign-up', '/nothing-here']

/** A part that a page fetches has its styles with it: without them a drawing is black. */
async function expectPainted(page: Page, selector: string): Promise<void> {
  const fill = await page.evaluate(`getComputedStyle(document.querySelector('${selector}')).fill`)
  expect(fill).toMatch(/^rgb\(/)
  expect(fill).not.toBe('rgb(0, 0, 0)')
}

describe.each(locales)('in %s', (locale) => {
  it.each(looks)('pages have no axe finding, no overflow and no complaint: $width, $theme', async (look) => {
    await withBrowser(async (browser) => {
      const { page, complaints } = await visitor(browser, program.origin, { locale, ...look })
      for (const address of addresses) {
        const answer = await page.goto(address)
        expect(answer?.status(), address).toBe(address === '/nothing-here' ? 404 : 200)
        await alive(page)
        expect(await page.locator('html').getAttribute('lang')).toBe(locale)
        expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr')
        if (address === '/') await expectPainted(page, 'rect.closed')
        await expectNoAxeFindings(page)
        expect(await overflow(page), address).toBeLessThan(1)
      }
      expect(complaints).toEqual([])
    })
  })
})

it('draws the promise on the first page before any script has come', async () => {
  await withBrowser(async (browser) => {
    const { page } = await visitor(browser, program.origin, { locale: 'fr', javaScript: false })
    await page.goto('/')
    await expectPainted(page, 'rect.closed')
    // Scripts wait for the first frame: see hooks.server.ts.
    expect(await page.locator('link[rel=modulepreload]').count()).toBe(0)
    expect(await page.locator('link[rel=later]').count()).toBeGreaterThan(5)
  })
})

it('shows the components of every part of the product', async () => {
  await withBrowser(async (browser) => {
    const { page, complaints } = await visitor(browser, program.origin, { locale: 'ar', width: 'phone' })
    await page.goto('/design')
    await alive(page)
    await expectNoAxeFindings(page)
    const parts = page.getByRole('navigation', { name: m.design_parts({}, { locale: 'ar' }) }).getByRole('link')
    const ways = await parts.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(ways.length).toBeGreaterThan(10)
    for (const way of ways.slice(1)) {
      await page.goto(way)
      await alive(page)
      expect(await overflow(page), way).toBeLessThan(1)
    }
    expect(complaints).toEqual([])
  })
})

it('switches language and theme without JavaScript, and stays on the page', async () => {
  await withBrowser(async (browser) => {
    const { page } = await visitor(browser, program.origin, { locale: 'en', javaScript: false })
    await page.goto('/sign-in?next=%2Faccount')
    await page.getByRole('button', { name: m.pages_appearance({}, { locale: 'en' }) }).click()
    await page.getByRole('button', { name: m.pages_language_ar({}, { locale: 'en' }) }).click()
    expect(new URL(page.url()).search).toBe('?next=%2Faccount')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    await page.getByRole('button', { name: m.pages_appearance({}, { locale: 'ar' }) }).click()
    await page.getByRole('button', { name: m.pages_theme_dark({}, { locale: 'ar' }) }).click()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })
})

it('sends a strict content security policy, and nothing that a shared cache may keep', async () => {
  const answer = await fetch(program.origin)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/)
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).not.toContain('unsafe-eval')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
})

it('refuses a form that another site sends', async () => {
  const body = new URLSearchParams({ locale: 'fr', next: '/' })
  const answer = await fetch(`${program.origin}/preferences?/language`, {
    method: 'POST',
    body,
    headers: { origin: 'http://elsewhere.test' },
  })
  expect(answer.status).toBe(403)
})

it('goes on to addresses of its own only', async () => {
  const body = new URLSearchParams({ theme: 'dark', next: '//elsewhere.test/' })
  const answer = await fetch(`${program.origin}/preferences?/theme`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { origin: program.origin, accept: 'text/html' },
  })
  expect(answer.headers.get('location')).toBe('/')
})
