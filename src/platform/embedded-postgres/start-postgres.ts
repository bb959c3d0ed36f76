import { type ChildProcess, spawn } from 'node:child_process'
import { type FileHandle, mkdir, open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { SetupError } from '../setup-error.ts'
import { type Account, serverAccount } from './account.ts'
import { clusterName, enter } from './cluster-folder.ts'
import { addressOf, lastPort, rememberPort } from './running-address.ts'
import { freePort } from './free-port.ts'
import { initCluster, reason } from './init-cluster.ts'
import { clearLeftover, readPostmasterFile, stopProcess } from './postmaster.ts'
import { findPrograms, type Programs } from './programs.ts'

export type PostgresOptions = {
  /** Holds the cluster (`postgres/`), its log and its port. Nobody else may be using it: see `lockFolder`. */
  readonly dataDir: string
  /** Of the one role, `wafa`; fixed when the cluster is made. */
  readonly password: string
  /** Server settings on top of ours, such as `fsync: 'off'`. */
  readonly settings?: Readonly<Record<string, string>>
}

export type Postgres = {
  /** Of the database `wafa`. */
  readonly url: string
  readonly pid: number
  /** Resolves when the server has ended, for whatever reason. */
  readonly exited: Promise<void>
  stop(): Promise<void>
}

const attempts = 100
const retryMilliseconds = 100
const startMilliseconds = 120_000
const largestLog = 5_000_000

/**
 * Starts the PostgreSQL that came from npm on 127.0.0.1, making its cluster at the first start and recovering from
 * whatever killed the last one. Throws `SetupError`, in one line, when it cannot.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { dataDir, password } = options
  const account = serverAccount()
  const folder = join(dataDir, 'postgres')
  await mkdir(dataDir, { recursive: true })
  const programs = await findPrograms(account)
  await initCluster(folder, password, programs, account)
  await clearLeftover(folder)
  const { child, port } = await launch(options, folder, programs, account)
  const { pid } = child
  if (pid === undefined) throw new SetupError('PostgreSQL did not start')
  const exited = new Promise<void>((resolve) => {
    if (hasEnded(child)) resolve()
    child.once('exit', () => resolve())
  })
  const stop = async () => {
    await stopProcess(pid)
    await exited
  }
  const address = (database: string) => addressOf(password, port, database)
  try {
    await createDatabase(address('postgres'), dataDir)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: address('wafa'), pid, exited, stop }
}

type Launched = { readonly child: ChildProcess; readonly port: number }

/** Tries again while the backends of a killed server still end, and on another port when ours was taken meanwhile. */
async function launch(
  options: PostgresOptions,
  folder: string,
  programs: Programs,
  account?: Account,
): Promise<Launched> {
  const log = await openLog(join(options.dataDir, 'postgres.log'))
  try {
    for (let attempt = 1; ; attempt += 1) {
      const port = await rememberedPort(options.dataDir)
      const { size: before } = await log.stat()
      const child = await spawnServer({ options, folder, port, log }, programs, account)
      const failed = await ready(folder, child)
      if (failed === undefined) return { child, port }
      const said = await since(log, before)
      const passing = /Address already in use|pre-existing shared memory|postmaster\.pid" already exists/.test(said)
      if (!passing || attempt === attempts)
        throw new SetupError(
          `PostgreSQL did not start: ${reason(said, failed)} (see ${join(options.dataDir, 'postgres.log')})`,
        )
      await delay(retryMilliseconds)
    }
  } finally {
    await log.close()
  }
}

type Launch = {
  readonly options: PostgresOptions
  readonly folder: string
  readonly port: number
  readonly log: FileHandle
}

async function spawnServer({ options, folder, port, log }: Launch, programs: Programs, account?: Account) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    cluster_name: await clusterName(folder),
    log_checkpoints: 'off',
    ...options.settings,
  }
  const entrance = await enter(folder, account)
  try {
    const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = spawn(programs.postgres, ['-D', entrance.path, ...given], {
      ...account,
      cwd: folder,
      // Its own session: Ctrl-C in the terminal must reach the supervisor alone, which then ends things in order.
      detached: true,
      env: { PATH: process.env['PATH'], TZ: 'UTC' },
      stdio: ['ignore', log.fd, log.fd, ...entrance.descriptors],
    })
    // A program that cannot be run has no pid, and `ready` says so.
    child.on('error', () => {})
    return child
  } finally {
    entrance.close()
  }
}

/** Resolves once the server takes connections, or with what kept it from that. */
async function ready(folder: string, child: ChildProcess): Promise<Error | undefined> {
  const timeout = AbortSignal.timeout(startMilliseconds)
  while (!timeout.aborted) {
    if (child.pid === undefined) return new Error(`${child.spawnfile} cannot be run`)
    if (hasEnded(child)) return new Error(`it ended with ${child.exitCode ?? child.signalCode}`)
    const file = await readPostmasterFile(folder)
    if (file?.ready === true && file.pid === child.pid) return undefined
    await delay(10)
  }
  if (child.pid !== undefined) await stopProcess(child.pid)
  return new Error('it was not ready after two minutes')
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** The port of the last start if it is still free, so that other programs find the database where it was. */
async function rememberedPort(dataDir: string): Promise<number> {
  const last = await lastPort(dataDir)
  const port = await freePort(last)
  if (port !== last) await rememberPort(dataDir, port)
  return port
}

async function openLog(path: string): Promise<FileHandle> {
  const log = await open(path, 'a+', 0o600)
  const { size } = await log.stat()
  if (size > largestLog) await log.truncate()
  return log
}

async function since(log: FileHandle, before: number): Promise<string> {
  const { size } = await log.stat()
  const { buffer, bytesRead } = await log.read(Buffer.alloc(size - before), 0, size - before, before)
  return buffer.toString('utf8', 0, bytesRead)
}

async function createDatabase(url: string, dataDir: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    const found = await client.query("select from pg_database where datname = 'wafa'")
    if (found.rowCount === 0) await client.query('create database wafa')
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01')
      throw new SetupError(`the secrets.json of ${dataDir} does not belong to its database: restore it from a backup`)
    throw error
  } finally {
    await client.end()
  }
}
