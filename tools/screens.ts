import { mkdir } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { type Locale, locales } from '../src/base/locale.ts'
import { type DemonstrationPerson, demonstrationPassword } from '../src/cli/demonstration/people.ts'
import { alive, visitor, widths, withBrowser } from '../test/e2e/browser.ts'
import { startProgram } from '../test/e2e/program.ts'
import { screens } from './screen-list.ts'

/**
 * `npm run screens [page …]`: pictures of the main pages, or of the named ones (`all` for every one), into
 * `docs/screens`, in three languages, on a phone and a desktop, light and dark. The program is started as a rehearsal
 * on a Tuesday morning with the demonstration's data: the same pages give the same pictures. `SCREENS` is another folder.
 */
const folder = process.env['SCREENS'] ?? 'docs/screens'
const morning = '2026-11-24T08:30:00Z'
const tallest = 1000

const named = process.argv.slice(2)
const chosen = screens.filter(({ name, kept }) =>
  named.length === 0 ? kept === true : named.includes('all') || named.includes(name),
)

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

async function take(page: Page, path: string): Promise<void> {
  // What stays at the top of the window would stand in the middle of the picture. No picture for want of a face.
  await page.evaluate("document.documentElement.setAttribute('data-late', '')")
  await page.evaluate('scrollTo(0, 0), document.fonts.ready.then(() => undefined)')
  const height = z.number().parse(await page.evaluate('document.documentElement.scrollHeight'))
  const width = page.viewportSize()?.width ?? widths.desktop.width
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(height, tallest) } })
}

const { origin, close } = await startProgram({ at: morning })
try {
  await mkdir(folder, { recursive: true })
  await withBrowser(async (browser) => {
    for (const locale of locales) {
      for (const theme of ['light', 'dark'] as const) {
        for (const width of ['desktop', 'phone'] as const) {
          for (const { name, who, address, prepare } of chosen) {
            const { context, page, complaints } = await visitor(browser, origin, { locale, theme, width })
            if (who !== undefined) await context.addCookies(await cookiesOf(browser, origin, who[locale], locale))
            await page.goto(typeof address === 'string' ? address : await address(page, locale))
            await alive(page)
            await prepare?.(page, locale)
            const file = `${folder}/${name}-${locale}-${width}-${theme}.png`
            await take(page, file)
            console.log([file, ...complaints].join('\n  '))
            await context.close()
          }
        }
      }
    }
  })
} finally {
  await close()
}
