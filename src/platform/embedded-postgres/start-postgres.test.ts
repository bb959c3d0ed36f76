import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scratch } from '../../../test/scratch.ts'
import { canReach } from './account.ts'
import { isAlive, readPostmasterFile, stopProcess } from './postmaster.ts'
import { type Postgres, startPostgres } from './start-postgres.ts'

const password = 'not-very-secret-but-long'
const here = fileURLToPath(new URL('start-postgres.ts', import.meta.url))
const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534 }
const othersMayRunThis = (await canReach(nobody, process.execPath)) && (await canReach(nobody, dirname(here)))

let folder = ''
let running: Postgres | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(scratch, 'wafa-postgres-'))
  await chmod(folder, 0o755)
})

afterEach(async () => {
  await running?.stop()
  running = undefined
  const left = await readPostmasterFile(join(folder, 'postgres'))
  if (left !== undefined) await stopProcess(left.pid)
  await rm(folder, { recursive: true })
})

const start = async (dataDir = folder): Promise<Postgres> => {
  running = await startPostgres({ dataDir, password })
  return running
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(text)
    return rows
  } finally {
    await client.end()
  }
}

/** A process of its own that starts the server, says its address, and then waits to be killed. */
async function startElsewhere(account: { uid?: number; gid?: number } = {}) {
  const code = `import { startPostgres } from ${JSON.stringify(here)}
    const { url } = await startPostgres({ dataDir: ${JSON.stringify(folder)}, password: '${password}' })
    console.log(url)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    ...account,
    cwd: scratch,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [url]: unknown[] = await once(child.stdout, 'data')
  return { child, url: String(url).trim() }
}

describe('the embedded PostgreSQL', () => {
  it('starts, stops, and finds its data and its port again', async () => {
    const first = await start()
    await query(first.url, 'create table kept (word text)')
    await first.stop()
    await first.exited
    const second = await start()
    expect(await query(second.url, 'select * from kept')).toEqual([])
    expect(second.url).toBe(first.url)
  })

  it('listens on 127.0.0.1 only, and asks for the password', async () => {
    const { url } = await start()
    expect(await query(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
    const wrong = new URL(url)
    wrong.password = 'guessed'
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  })

  it('recovers what was committed when its server is killed', async () => {
    const first = await start()
    await query(first.url, 'create table kept as select 1 as n')
    process.kill(first.pid, 'SIGKILL')
    await first.exited
    const second = await start()
    expect(await query(second.url, 'select * from kept')).toEqual([{ n: 1 }])
  })

  it('takes the place of a server whose parent was killed', async () => {
    const { child, url } = await startElsewhere()
    await query(url, 'create table kept as select 1 as n')
    const orphan = await readPostmasterFile(join(folder, 'postgres'))
    child.kill('SIGKILL')
    await once(child, 'exit')
    const { url: again } = await start()
    expect(isAlive(orphan?.pid ?? 0)).toBe(false)
    expect(await query(again, 'select * from kept')).toEqual([{ n: 1 }])
  })

  it('is not misled by a process that was given the old number', async () => {
    await (await start()).stop()
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${folder}\n`)
    expect(await query((await start()).url, 'select 1 as n')).toEqual([{ n: 1 }])
  })

  it('begins anew after being killed while it made the cluster', async () => {
    await mkdir(join(folder, 'postgres.new'))
    await writeFile(join(folder, 'postgres.new', 'PG_VERSION'), '18\n')
    expect(await query((await start()).url, 'select 1 as n')).toEqual([{ n: 1 }])
  })

  it('says in one line that a cluster is another version’s, or the password another one’s', async () => {
    await (await start()).stop()
    await expect(startPostgres({ dataDir: folder, password: 'x' })).rejects.toThrow(/secrets\.json.+does not belong/)
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '15\n')
    await expect(start()).rejects.toThrow(/made by PostgreSQL 15, and this is 18/)
  })

  it.runIf(isRoot)('runs below a folder that only root may enter', async () => {
    await chmod(folder, 0o700)
    const { url, pid } = await start(join(folder, 'data'))
    await query(url, 'create table kept as select 1 as n')
    process.kill(pid, 'SIGHUP')
    process.kill(pid, 'SIGKILL')
    const second = await start(join(folder, 'data'))
    expect(await query(second.url, 'select * from kept')).toEqual([{ n: 1 }])
  })

  it.runIf(isRoot && othersMayRunThis)('runs as an ordinary user', async () => {
    await chown(folder, nobody.uid, nobody.gid)
    const { child, url } = await startElsewhere(nobody)
    expect(await query(url, 'select 1 as n')).toEqual([{ n: 1 }])
    child.kill('SIGKILL')
  })
})
