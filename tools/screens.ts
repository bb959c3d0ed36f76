import { mkdir, writeFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { type Locale, locales } from '../src/base/locale.ts'
import { type DemonstrationPerson, demonstrationPassword } from '../src/cli/demonstration/people.ts'
import { axeFindings } from '../test/e2e/axe-findings.ts'
import { alive, overflow, visitor, widths, withBrowser } from '../test/e2e/browser.ts'
import { startProgram } from '../test/e2e/program.ts'
import { type Screen, screens } from './screen-list.ts'

/**
 * `npm run screens [page …] [ar fr en] [phone desktop] [light dark] [axe]`: pictures of the main pages, or of the named ones
 * (`all` for every one), into `docs/screens`, in all languages, sizes and themes, or in those that are named. The program is started as a rehearsal
 * on a Tuesday morning with the demonstration's data: the same pages give the same pictures. `SCREENS` is another folder,
 * `SCREENS_TALLEST` how much of a long page is shown, in CSS pixels (1000).
 */
const folder = process.env['SCREENS'] ?? 'docs/screens'
const morning = '2026-11-24T08:30:00Z'
const tallest = Number(process.env['SCREENS_TALLEST'] ?? 1000)

const words = process.argv.slice(2)
const languages = named(locales)
const sizes = named(['desktop', 'phone'] as const)
const themes = named(['light', 'dark'] as const)
/** Pages are looked through by axe too, and must not be wider than their window. */
const examined = words.includes('axe')
const pages = words.filter((word) => ![...languages, ...sizes, ...themes, 'axe'].some((look) => look === word))
const chosen = screens.filter(({ name, kept }) =>
  pages.length === 0 ? kept === true : pages.includes('all') || pages.includes(name),
)

/** Those of a kind that are asked for, or all of them when none is. */
function named<Word extends string>(all: readonly Word[]): readonly Word[] {
  const some = all.filter((word) => words.includes(word))
  return some.length === 0 ? all : some
}

type Cookies = Parameters<BrowserContext['addCookies']>[0]
const signedIn = new Map<string, Promise<Cookies>>()

/** Signs in once for each person and language: attempts are limited. */
function cookiesOf(browser: Browser, origin: string, person: DemonstrationPerson, locale: Locale): Promise<Cookies> {
  const key = `${person.email} ${locale}`
  const known = signedIn.get(key) ?? signIn(browser, origin, person, locale)
  signedIn.set(key, known)
  return known
}

async function signIn(browser: Browser, origin: string, person: DemonstrationPerson, locale: Locale): Promise<Cookies> {
  const { context } = await visitor(browser, origin)
  const headers = { origin }
  const data = { email: person.email, password: demonstrationPassword }
  const answer = await context.request.post('/api/auth/sign-in/email', { data, headers })
  if (!answer.ok()) throw new Error(`${person.email} could not sign in: ${await answer.text()}`)
  await context.request.patch('/api/v1/account', { data: { locale }, headers })
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

async function findings(page: Page): Promise<string[]> {
  const [axe, wider] = [await axeFindings(page), await overflow(page)]
  return [...(axe === '' ? [] : [axe]), ...(wider > 0 ? [`${wider} pixels too wide`] : [])]
}

async function take(page: Page, path: string): Promise<void> {
  // What stays at the top of the window would stand in the middle of the picture. No picture for want of a face.
  await page.evaluate("document.documentElement.setAttribute('data-late', '')")
  await page.evaluate('scrollTo(0, 0), document.fonts.ready.then(() => undefined)')
  const height = z.number().parse(await page.evaluate('document.documentElement.scrollHeight'))
  const width = page.viewportSize()?.width ?? widths.desktop.width
  const shown = Math.min(height, tallest)
  // What sticks to the foot of the window stands at the foot of the picture.
  await page.setViewportSize({ width, height: Math.max(shown, page.viewportSize()?.height ?? 0) })
  const browser = await page.context().newCDPSession(page)
  // WebP, which Playwright does not write itself: a third of what a PNG weighs.
  const { data } = await browser.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 80,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: shown, scale: 1 },
  })
  await writeFile(path, Buffer.from(data, 'base64'))
}

type Look = { readonly locale: Locale; readonly theme: 'light' | 'dark'; readonly width: keyof typeof widths }

async function show(browser: Browser, origin: string, look: Look, screen: Screen): Promise<void> {
  const { locale, theme, width } = look
  const { name, who, address, prepare } = screen
  const { context, page, complaints } = await visitor(browser, origin, look)
  context.setDefaultTimeout(15_000)
  const file = `${folder}/${name}-${locale}-${width}-${theme}.webp`
  try {
    if (who !== undefined) await context.addCookies(await cookiesOf(browser, origin, who[locale], locale))
    await page.goto(typeof address === 'string' ? address : await address(page, locale))
    await alive(page)
    await prepare?.(page, locale)
    const found = examined ? await findings(page) : []
    if (found.length + complaints.length > 0) process.exitCode = 1
    await take(page, file)
    console.log([file, ...complaints, ...found].join('\n  '))
  } catch (error) {
    console.error(`${file}: ${String(error)}`)
    process.exitCode = 1
  } finally {
    await context.close()
  }
}

const { origin, close } = await startProgram({ at: morning })
try {
  await mkdir(folder, { recursive: true })
  await withBrowser(async (browser) => {
    for (const locale of languages)
      for (const theme of themes)
        for (const width of sizes)
          for (const screen of chosen) await show(browser, origin, { locale, theme, width }, screen)
  })
} finally {
  await close()
}
