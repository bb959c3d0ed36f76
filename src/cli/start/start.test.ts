import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../test/postgres.ts'
import { scratch } from '../../../test/scratch.ts'
import { anyPort, until, WafaProcess } from '../../../test/wafa-process.ts'
import type { Health } from '../../platform/health.ts'

let folder = ''
let port = 0
let running: WafaProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(scratch, 'wafa-start-'))
  port = await anyPort()
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(async () => {
  for (const each of running) await each.kill('SIGTERM')
  running = []
})

function start(words: string[] = [], environment: Record<string, string> = {}): WafaProcess {
  const own = { PORT: String(port), DATA_DIR: join(folder, 'data') }
  const wafa = new WafaProcess(['start', '--no-demonstration', '--no-build', ...words], { ...own, ...environment })
  running.push(wafa)
  return wafa
}

async function health(): Promise<Health | undefined> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/health`).catch(() => undefined)
  return response === undefined ? undefined : ((await response.json()) as Health)
}
const isWell = async () => (await health())?.status === 'ok'

/** The number of a process as the supervisor last started it. */
function pidOf({ said }: WafaProcess, name: string): number {
  const starts = said.matchAll(new RegExp(`"process":"${name}","child":(\\d+)`, 'g'))
  return Number([...starts].at(-1)?.[1])
}

const oneLine = (text: RegExp) => new RegExp(`^wafa: [^\\n]*${text.source}[^\\n]*\\n$`)

// On a laden machine a start takes longer than the usual limit.
describe('npx wafa start', { timeout: 120_000 }, () => {
  it('survives the death of each of its processes, and its own', async () => {
    const first = start([], { LOG_LEVEL: 'info' })
    await first.ready()
    await until(isWell)
    for (const name of ['web', 'worker', 'postgres']) {
      const before = pidOf(first, name)
      process.kill(before, 'SIGKILL')
      await until(() => pidOf(first, name) !== before)
      await until(isWell)
    }
    expect(await start().ended()).toBe(1)
    expect(running.at(-1)?.said).toMatch(
      oneLine(/another wafa \(process \d+\) is running on .+: stop it, or set DATA_DIR/),
    )

    expect(await first.kill('SIGKILL')).toBe('SIGKILL')
    const second = start()
    await second.ready()
    await until(isWell)
    expect(await second.kill('SIGTERM')).toBe(0)
    expect(await health()).toBeUndefined()

    expect(await start(['--rehearsal']).ended()).toBe(1)
    expect(running.at(-1)?.said).toMatch(oneLine(/this data has run without --rehearsal/))
  })

  it('rehearses on a clock that stands where it was put, and never for real', async () => {
    const DATA_DIR = join(folder, 'rehearsal')
    const first = start(['--rehearsal', '--at', '2026-11-22T09:00:00+03:00'], { DATA_DIR })
    await first.ready()
    expect((await health())?.clock).toEqual({ kind: 'rehearsal', now: '2026-11-22T06:00:00.000Z' })
    expect(await first.kill('SIGTERM')).toBe(0)
    expect(await start([], { DATA_DIR }).ended()).toBe(1)
    expect(running.at(-1)?.said).toMatch(oneLine(/this data belongs to a rehearsal/))
  })

  it('works with a database elsewhere, as one role too', async () => {
    const { url, drop } = await createTestDatabase()
    const environment = { DATABASE_URL: url, DATA_DIR: join(folder, 'elsewhere') }
    const web = start(['--role', 'web'], environment)
    await web.ready()
    await until(async () => (await health())?.parts['worker']?.status === 'down')
    const worker = start(['--role', 'worker'], { ...environment, DATA_DIR: join(folder, 'elsewhere-too') })
    await worker.ready()
    await until(isWell)
    for (const each of [worker, web]) expect(await each.kill('SIGTERM')).toBe(0)
    await drop()
  })
})

describe('npx wafa start refuses, in one line,', () => {
  it('a port that is taken', async () => {
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    const wafa = start([], { DATA_DIR: join(folder, 'taken') })
    expect(await wafa.ended()).toBe(1)
    expect(wafa.said).toMatch(oneLine(/port \d+ on 127\.0\.0\.1 is taken by another program/))
    other.close()
  })

  it('a data folder that is no folder', async () => {
    await writeFile(join(folder, 'file'), '')
    const wafa = start([], { DATA_DIR: join(folder, 'file') })
    expect(await wafa.ended()).toBe(1)
    expect(wafa.said).toMatch(oneLine(/cannot use the data folder .+: it is no folder/))
  })

  it.runIf(process.getuid?.() === 0)('a data folder that the user may not write to', async () => {
    await chmod(folder, 0o755)
    const environment = { PORT: String(port), DATA_DIR: join(folder, 'locked') }
    const wafa = new WafaProcess(['start'], environment, { uid: 65_534, gid: 65_534 })
    expect(await wafa.ended()).toBe(1)
    expect(wafa.said).toMatch(oneLine(/cannot use the data folder .+: this user may not write there/))
  })

  it('a database that is not there', async () => {
    const wafa = start([], {
      DATABASE_URL: `postgres://u:hush@127.0.0.1:${await anyPort()}/x`,
      DATA_DIR: join(folder, 'x'),
    })
    expect(await wafa.ended()).toBe(1)
    expect(wafa.said).toMatch(oneLine(/cannot use the database at 127\.0\.0\.1:\d+\/x: nobody listens there/))
    expect(wafa.said).not.toContain('hush')
  })

  it('a database that is too old', async () => {
    const { url, drop } = await createTestDatabase()
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(`
      create function public.current_setting(name text) returns text language sql
        return case name when 'server_version' then '14.9' else '140009' end;
      do $$ begin execute format('alter database %I set search_path = public, pg_catalog', current_database()); end $$`)
    await client.end()
    const wafa = start([], { DATABASE_URL: url, DATA_DIR: join(folder, 'old') })
    expect(await wafa.ended()).toBe(1)
    expect(wafa.said).toMatch(oneLine(/is PostgreSQL 14\.9, and Wafa needs 15 or newer/))
    await drop()
  })

  it('one role without a database to share, and an instant that is none', async () => {
    expect(await start(['--role', 'web']).ended()).toBe(1)
    expect(running.at(-1)?.said).toMatch(oneLine(/--role needs DATABASE_URL/))
    expect(await start(['--rehearsal', '--at', 'noon']).ended()).toBe(2)
    expect(running.at(-1)?.said).toMatch(oneLine(/--at is an instant such as .+, not "noon"/))
  })

  it('secrets that are damaged', async () => {
    const path = join(folder, 'data', 'secrets.json')
    const whole = await readFile(path)
    await writeFile(path, whole.subarray(0, 20))
    expect(await start().ended()).toBe(1)
    expect(running.at(-1)?.said).toMatch(oneLine(/secrets\.json is damaged: restore it from a backup/))
    await writeFile(path, whole)
  })
})
