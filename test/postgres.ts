import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { migrate } from '../src/platform/database/migrate.ts'
import { clearLeftover, isAlive, startPostgres } from '../src/platform/embedded-postgres/index.ts'
import { scratch } from './scratch.ts'

const variable = 'WAFA_TEST_DATABASES'
const prefix = 'wafa-test-'
const template = 'template_migrated'

export type TestDatabase = { readonly url: string; drop(): Promise<void> }

/**
 * A migrated, empty database of its own for a test file, cloned in a fraction of a second from the template of the
 * run. The server starts when the first test asks, and ends with the run.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const desk = z.url({ error: 'the run has no test/postgres.ts as its globalSetup' }).parse(process.env[variable])
  const response = await fetch(desk, { method: 'POST' })
  const answer = await response.text()
  if (!response.ok) throw new Error(answer)
  const name = new URL(answer).pathname.slice(1)
  return { url: answer, drop: async () => void (await fetch(new URL(name, desk), { method: 'DELETE' })) }
}

/** Vitest's global set-up: a desk at which test files ask for databases. Returns the tear-down. */
export default async function setup(): Promise<() => Promise<void>> {
  await sweep()
  let server: Promise<Server> | undefined
  const desk = createServer((request, response) => {
    server ??= startServer()
    server
      .then((running) => (request.method === 'DELETE' ? running.drop(request.url?.slice(1) ?? '') : running.create()))
      .then((answer) => response.end(answer))
      .catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve))
  const address = desk.address()
  if (address === null || typeof address === 'string') throw new Error('the desk has no port')
  process.env[variable] = `http://127.0.0.1:${address.port}/`
  return async () => {
    desk.closeAllConnections()
    desk.close()
    await (await server?.catch(() => undefined))?.stop()
  }
}

type Server = { create(): Promise<string>; drop(name: string): Promise<string>; stop(): Promise<void> }

async function startServer(): Promise<Server> {
  const dataDir = await mkdtemp(join(scratch, `${prefix}${process.pid}-`))
  const password = 'only-for-one-test-run'
  const postgres = await startPostgres({
    dataDir,
    password,
    // Nothing here outlives the run, so nothing needs to reach the disk.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  })
  const administrator = new pg.Pool({ connectionString: postgres.url, max: 4 })
  // Its last connections may still be closing when the server goes.
  administrator.on('error', () => {})
  // Every connection proves that it knows it by as many rounds, at both ends, as it was kept with.
  await administrator.query(`set scram_iterations = 1; alter role current_user password ${pg.escapeLiteral(password)}`)
  await administrator.query(`create database ${template}`)
  await migrate(at(postgres.url, template))
  return {
    async create() {
      const name = `test_${randomUUID().replaceAll('-', '')}`
      await administrator.query(`create database ${name} template ${template} strategy file_copy`)
      return at(postgres.url, name)
    },
    async drop(name) {
      await administrator.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
      return ''
    },
    async stop() {
      await administrator.end()
      await postgres.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function at(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = database
  return address.href
}

/** Runs that were killed leave a server and a folder, which carries the number of their process. */
async function sweep(): Promise<void> {
  for (const name of await readdir(scratch)) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1])
    if (Number.isNaN(pid) || isAlive(pid)) continue
    const folder = join(scratch, name)
    await clearLeftover(join(folder, 'postgres')).catch(() => {})
    await rm(folder, { recursive: true, force: true }).catch(() => {})
  }
}
