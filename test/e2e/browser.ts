import { mkdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { z } from 'zod'
import { scratch, sharesMemory } from '../scratch.ts'

const manifest: unknown = JSON.parse(await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8'))
const { version } = z.object({ version: z.string() }).parse(manifest)

/** Not the package's own list, which turns off what a browser is for (`--disable-web-security`, `--single-process`). */
export const flags: readonly string[] = [
  '--no-sandbox',
  // There is none: what imitates one costs a seventh of all that a browser test computes.
  '--disable-gpu',
  ...(sharesMemory ? [] : ['--disable-dev-shm-usage']),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name leads anywhere but to this machine. (Intercepting requests would do so too, and turn the cache off.)
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

/** Unpacks the Chromium that comes from npm: once a version, for it takes whatever it finds in its folder. */
export async function executable(): Promise<string> {
  const home = resolve(`node_modules/.cache/chromium-${version}`)
  await mkdir(home, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = home
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/** A test file, and neither its set-up nor a tool. */
const inTest = process.env['VITEST_WORKER_ID'] !== undefined

/** A page of a test is left before what compiles its scripts a second and third time has paid. */
const forTests = inTest ? ['--js-flags=--no-opt --no-maglev'] : []

/** A browser for several journeys; whoever opens it closes it. */
export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await executable(),
    args: [...flags, ...forTests],
    env: { ...process.env, TMPDIR: scratch },
  })

let shared: Promise<Browser> | undefined

/**
 * Runs `journey` with a browser in which nobody has been: whatever it opens is closed afterwards. The tests of a file
 * take turns at one browser, which closes with the file.
 */
export async function withBrowser<Answer>(journey: (browser: Browser) => Promise<Answer>): Promise<Answer> {
  const browser = await (shared ??= openBrowser())
  try {
    return await journey(browser)
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()))
    if (!inTest) await closeShared()
  }
}

async function closeShared(): Promise<void> {
  const browser = await shared
  shared = undefined
  await browser?.close()
}
if (inTest) (await import('vitest')).afterAll(closeShared)

export const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 800 } } as const

export type Look = {
  locale?: 'ar' | 'fr' | 'en'
  width?: keyof typeof widths
  theme?: 'light' | 'dark'
  javaScript?: boolean
  /** Whether the pages' service worker may be installed, which fetches all that is needed without a network. */
  serviceWorker?: boolean
}

const failed = new WeakMap<BrowserContext, readonly string[]>()

/** What a page complained about: script errors, the console, a content security policy that forbade something. */
export type Complaints = readonly string[]

/**
 * A visitor of their own: cookies, language, width and theme. Whatever their pages complain about is in `complaints`;
 * a journey ends with `expect(complaints).toEqual([])`. Requests to other hosts are complained about, and lead nowhere.
 */
export async function visitor(
  browser: Browser,
  origin: string,
  { locale = 'en', width = 'desktop', theme = 'light', javaScript = true, serviceWorker = false }: Look = {},
): Promise<{ context: BrowserContext; page: Page; complaints: Complaints }> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: { ar: 'ar-SA', fr: 'fr-FR', en: 'en-GB' }[locale],
    colorScheme: theme,
    viewport: widths[width],
    // What nobody looks at need not be drawn as finely as a phone does.
    deviceScaleFactor: width === 'phone' && !inTest ? 2 : 1,
    isMobile: width === 'phone',
    hasTouch: width === 'phone',
    javaScriptEnabled: javaScript,
    reducedMotion: 'reduce',
    serviceWorkers: serviceWorker ? 'allow' : 'block',
  })
  // Generous, since a laden machine takes its time; nothing is asserted of it.
  context.setDefaultTimeout(60_000)
  const complaints: string[] = []
  context.on('console', (message) => {
    // A refused form or a page that is not there is an answer, and the browser reports each.
    const ownAnswer = message.text().startsWith('Failed to load resource') && message.location().url.startsWith(origin)
    const ownDoing = ownAnswer || message.text() === 'Service Worker registration blocked by Playwright'
    if (['error', 'warning'].includes(message.type()) && !ownDoing) complaints.push(message.text())
  })
  // What a page gives up by leaving is no failure.
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    if (why !== 'net::ERR_ABORTED') failed.set(context, [...(failed.get(context) ?? []), `${why}: ${request.url()}`])
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url())
    if (asked !== origin && protocol.startsWith('http')) complaints.push(`a request to another host: ${request.url()}`)
  })
  return { context, page: await context.newPage(), complaints }
}

/** Waits until Svelte has taken over the page, so that what is pressed is heard. Says what was missing if it does not. */
export async function alive(page: Page): Promise<void> {
  try {
    await page.locator('html[data-alive]').waitFor({ state: 'attached' })
  } catch (cause) {
    const missing = failed.get(page.context())?.join('\n') ?? 'every request was answered'
    throw new Error(`${page.url()} never came alive: ${missing}`, { cause })
  }
}

/** A picture of the whole page, for people to look at. */
export async function picture(page: Page, path: string): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  await page.screenshot({ path, fullPage: true })
}

/** How far the page is wider than its window, in CSS pixels; what a phone would have to be pushed sideways for. */
export const overflow = async (page: Page): Promise<number> =>
  z.number().parse(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
