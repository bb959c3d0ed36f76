/**
 * Lighthouse (mobile, simulated throttling) on the pages that people see first, in the project's own Chromium, against
 * the program with demonstration data. Prints a table in Markdown, and fails where a figure is worse than promised.
 * `npm run bench:pages [-- --runs 3] [-- --only home] [-- --reports folder]`
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type BrowserContext, chromium } from 'playwright-core'
import { z } from 'zod'
import { demonstrationPassword } from '../../src/cli/demonstration/people.ts'
import { executable, flags } from '../../test/e2e/browser.ts'
import { startProgram } from '../../test/e2e/program.ts'
import { anyPort } from '../../test/wafa-process.ts'
import { type Measured, pages } from './pages.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1' },
    only: { type: 'string' },
    reports: { type: 'string' },
  },
})
const promised = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const

const here = fileURLToPath(new URL('.', import.meta.url))
/** Lighthouse is a dependency of this bench alone: whoever installs the platform does without it. */
function install(): void {
  if (existsSync(`${here}node_modules/lighthouse`)) return
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' })
  if (status !== 0) throw new Error('npm ci failed in bench/pages')
}

const figures = z.object({
  'first-contentful-paint': z.object({ numericValue: z.number() }),
  'largest-contentful-paint': z.object({ numericValue: z.number() }),
  'total-blocking-time': z.object({ numericValue: z.number() }),
  'cumulative-layout-shift': z.object({ numericValue: z.number() }),
  'network-requests': z.object({
    details: z.object({
      items: z.array(z.object({ resourceType: z.string().optional(), transferSize: z.number().optional() })),
    }),
  }),
})
const verdict = z.looseObject({ title: z.string(), score: z.number().nullable(), scoreDisplayMode: z.string() })
const answer = z.object({
  report: z.string(),
  lhr: z.object({
    finalDisplayedUrl: z.string(),
    categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
    audits: z.record(z.string(), verdict),
  }),
})
type Report = z.infer<typeof answer>['lhr']
const library = z.object({ default: z.custom<(url: string, flags: object) => Promise<unknown>>() })

async function signIn(context: BrowserContext, origin: string, { who, locale }: Measured): Promise<void> {
  await context.clearCookies()
  if (who === undefined) return
  const headers = { origin }
  const data = { email: who.email, password: demonstrationPassword }
  const signedIn = await context.request.post(`${origin}/api/auth/sign-in/email`, { data, headers })
  if (!signedIn.ok()) throw new Error(`${who.email} could not sign in: ${await signedIn.text()}`)
  await context.request.patch(`${origin}/api/v1/account`, { data: { locale }, headers })
}

const scoreOf = ({ categories }: Report, name: string): number => Math.round((categories[name]?.score ?? 0) * 100)

function row(name: string, report: Report): string {
  const told = figures.parse(report.audits)
  const seconds = (key: 'first-contentful-paint' | 'largest-contentful-paint') =>
    (told[key].numericValue / 1000).toFixed(2)
  const scripts = told['network-requests'].details.items.filter(({ resourceType }) => resourceType === 'Script')
  const bytes = scripts.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0)
  const cells = [
    ...Object.keys(promised).map((category) => scoreOf(report, category)),
    `${seconds('first-contentful-paint')} s`,
    `${seconds('largest-contentful-paint')} s`,
    `${Math.round(told['total-blocking-time'].numericValue)} ms`,
    told['cumulative-layout-shift'].numericValue.toFixed(3),
    `${(bytes / 1024).toFixed(0)} KB in ${scripts.length}`,
  ]
  return `| ${name} | ${cells.join(' | ')} |`
}

/** What a page fell short in, for whoever is to mend it. */
const faults = ({ audits }: Report): string[] =>
  Object.entries(audits)
    .filter(([, { score, scoreDisplayMode }]) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
    .map(([name, { title }]) => `  ${name}: ${title}`)

install()
const { default: lighthouse } = library.parse(await import(`${here}node_modules/lighthouse/core/index.js`))
const { origin, close } = await startProgram()
const port = await anyPort()
const browser = await chromium.launch({
  executablePath: await executable(),
  args: [...flags, `--remote-debugging-port=${port}`],
})
let failed = false
try {
  const whole = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const context = whole.contexts()[0]
  if (context === undefined) throw new Error('no context')
  console.log(
    `${cpus()[0]?.model ?? ''} × ${cpus().length}, load ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}\n`,
  )
  console.log('| page | performance | accessibility | best practices | SEO | FCP | LCP | TBT | CLS | scripts |')
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|')
  const told: string[] = []
  for (const page of pages.filter(({ name }) => values.only === undefined || name.includes(values.only))) {
    await signIn(context, origin, page)
    const reports: Report[] = []
    for (let run = 0; run < Number(values.runs); run += 1) {
      const extraHeaders = { 'accept-language': page.locale }
      const found = answer.parse(
        await lighthouse(origin + page.address, { port, logLevel: 'error', output: 'html', extraHeaders }),
      )
      reports.push(found.lhr)
      if (values.reports !== undefined) {
        mkdirSync(values.reports, { recursive: true })
        writeFileSync(`${values.reports}/${page.name.replaceAll(' ', '-')}.html`, found.report)
      }
    }
    // The median, as Lighthouse's authors advise: a single run tells of the machine as much as of the page.
    const median = reports.toSorted((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'))[
      reports.length >> 1
    ]
    if (median === undefined) continue
    console.log(row(page.name, median))
    const short = Object.entries(promised).filter(([category, least]) => scoreOf(median, category) < least)
    if (short.length > 0) told.push(`${page.name} (${median.finalDisplayedUrl})`, ...faults(median))
  }
  failed = told.length > 0
  if (failed) console.log(`\n${told.join('\n')}`)
  await whole.close()
} finally {
  await browser.close()
  await close()
}
process.exit(failed ? 1 : 0)
