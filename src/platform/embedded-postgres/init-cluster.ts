import { spawn } from 'node:child_process'
import { chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { SetupError } from '../setup-error.ts'
import type { Account } from './account.ts'
import { enter } from './cluster-folder.ts'
import type { Programs } from './programs.ts'

const major = '18'

/**
 * Makes the cluster in `folder` unless it is there. Made beside it and then renamed, so that a process killed
 * half-way leaves nothing that looks like a cluster. Throws `SetupError`.
 */
export async function initCluster(
  folder: string,
  password: string,
  programs: Programs,
  account?: Account,
): Promise<void> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version !== undefined) {
    if (version.trim() === major) return
    throw new SetupError(
      `${folder} was made by PostgreSQL ${version.trim()}, and this is ${major}: bring it over first`,
    )
  }
  const unfinished = `${folder}.new`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  const secret = await mkdtemp(join(tmpdir(), 'wafa-initdb-'))
  const passwordFile = join(secret, 'password')
  try {
    await writeFile(passwordFile, password, { mode: 0o600 })
    if (account !== undefined)
      for (const path of [unfinished, secret, passwordFile]) await chown(path, account.uid, account.gid)
    await runInitdb(unfinished, passwordFile, programs, account)
  } finally {
    await rm(secret, { recursive: true, force: true })
  }
  await rename(unfinished, folder)
}

async function runInitdb(folder: string, passwordFile: string, programs: Programs, account?: Account): Promise<void> {
  const entrance = await enter(folder, account)
  try {
    const child = spawn(
      programs.initdb,
      [
        `--pgdata=${entrance.path}`,
        '--username=wafa',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Knows Unicode's letters, and sorts alike on every machine.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      {
        ...account,
        cwd: folder,
        env: { PATH: process.env['PATH'], TZ: 'UTC' },
        stdio: ['ignore', 'ignore', 'pipe', ...entrance.descriptors],
      },
    )
    const failed = new Promise<Error | undefined>((resolve) => {
      child.once('error', resolve)
      child.once('exit', (code) => resolve(code === 0 ? undefined : new Error(`initdb ended with ${code}`)))
    })
    const said = child.stderr === null ? '' : await text(child.stderr)
    const error = await failed
    if (error !== undefined) throw new SetupError(`cannot make the database in ${folder}: ${reason(said, error)}`)
  } finally {
    entrance.close()
  }
}

/** The line that says why, out of all that PostgreSQL's programs say when they fail. */
export function reason(said: string, otherwise: Error): string {
  if (said.includes('No space left on device')) return 'no space left on the disk'
  const lines = said.split('\n').filter((line) => /\b(FATAL|error|fatal|PANIC)\b/.test(line))
  return (
    lines
      .at(-1)
      ?.replace(/^.*?(FATAL|PANIC|error|fatal):\s*/, '')
      .trim() ?? otherwise.message
  )
}
