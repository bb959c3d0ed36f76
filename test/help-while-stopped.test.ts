import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { locales } from '../src/base/locale.ts'
import { m } from '../src/messages/messages.js'
import { type Postgres, startPostgres } from '../src/platform/embedded-postgres/index.ts'
import { readPostmasterFile } from '../src/platform/embedded-postgres/postmaster.ts'
import { scratch } from './scratch.ts'
import { anyPort, until, WafaProcess } from './wafa-process.ts'

/** The real program with a PostgreSQL that is stopped under it, and comes back where it was. */
let folder = ''
let port = 0
let postgres: Postgres
let wafa: WafaProcess

const startDatabase = (): Promise<Postgres> =>
  startPostgres({
    dataDir: join(folder, 'database'),
    password: 'only-for-one-test-run',
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  })

beforeAll(async () => {
  folder = await mkdtemp(join(scratch, 'wafa-stopped-'))
  port = await anyPort()
  postgres = await startDatabase()
  const settings = { PORT: String(port), DATA_DIR: join(folder, 'data'), DATABASE_URL: postgres.url }
  wafa = new WafaProcess(['start', '--no-demonstration', '--no-build'], settings)
  await wafa.ready()
})
afterAll(async () => {
  await wafa.kill('SIGTERM')
  await postgres.stop()
  await rm(folder, { recursive: true })
})

async function read(path: string, language = 'en', cookie = '') {
  const headers = { 'accept-language': language, cookie }
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers, redirect: 'manual' })
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text: await answer.text() }
}

const helpPages = locales.flatMap((locale) => [
  { path: `/${locale}/help`, holds: m.help_title({}, { locale }) },
  { path: `/${locale}/help/deadlines`, holds: `/${locale}/help/articles/read-a-deadline` },
  { path: `/${locale}/help/articles/read-a-deadline`, holds: 'class="text' },
  { path: `/${locale}/help/search?q=pdf`, holds: `/${locale}/help/articles/` },
])

it('help is read and searched while the database is stopped; other pages say so and lead there, until it is back', async () => {
  for (const { path } of helpPages) expect({ path, status: (await read(path)).status }).toEqual({ path, status: 200 })
  expect((await read('/agreement')).status).toBe(200)

  await postgres.stop()
  for (const { path, holds } of helpPages) {
    const { status, text } = await read(path)
    expect({ path, status, holds: text.includes(holds) }).toEqual({ path, status: 200, holds: true })
  }
  for (const locale of locales) {
    const { status, text } = await read('/agreement', locale)
    expect(status).toBe(503)
    expect(text).toContain(m.errors_unavailable({}, { locale }))
    expect(text).toContain(m.pages_error_hint_503({}, { locale }))
    expect(/<section[^>]*>[^]*href="\/help"[^]*<\/section>/.test(text)).toBe(true)
  }
  // Whose session it is cannot be said, which does not end it.
  expect((await read('/support/new', 'en', 'better-auth.session_token=whose')).status).toBe(503)
  const problem = await read('/api/v1/consultation-requests', 'fr')
  expect(problem).toMatchObject({ status: 503, retryAfter: '5' })

  postgres = await startDatabase()
  await until(async () => (await read('/agreement')).status === 200)
  expect((await read('/api/v1/specialties')).status).toBe(200)
})

it('help is read while the database is frozen: it is there, and says nothing', async () => {
  const send = await signalAll(join(folder, 'database', 'postgres'))
  send('SIGSTOP')
  try {
    for (const { path, holds } of helpPages.slice(0, 4)) {
      const { status, text } = await read(path)
      expect({ path, status, holds: text.includes(holds) }).toEqual({ path, status: 200, holds: true })
    }
    // Whoever is signed in reads on too.
    expect((await read('/en/help', 'en', 'better-auth.session_token=whose')).status).toBe(200)
  } finally {
    send('SIGCONT')
  }
  await until(async () => (await read('/agreement')).status === 200)
})

/** Sends a signal to a PostgreSQL and whatever it started. */
async function signalAll(cluster: string): Promise<(signal: NodeJS.Signals) => void> {
  const postmaster = (await readPostmasterFile(cluster))?.pid
  if (postmaster === undefined) throw new Error(`no PostgreSQL runs in ${cluster}`)
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid='])
  const children = stdout.split('\n').flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number)
    return pid !== undefined && parent === postmaster ? [pid] : []
  })
  return (signal) => [postmaster, ...children].forEach((pid) => process.kill(pid, signal))
}
