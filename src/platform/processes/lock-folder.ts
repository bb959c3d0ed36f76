import { access, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { SetupError } from '../setup-error.ts'

export type FolderLock = {
  /** The process that held the folder before did not end in order: some of its own may still be ending. */
  readonly afterCrash: boolean
  release(): Promise<void>
}

/** Another process holds the folder. */
export class FolderInUse extends SetupError {}

/**
 * Makes the data folder if needed, and holds it for this process alone. Throws `SetupError` when it cannot be written
 * to, or another process holds it. An empty SQLite file carries the lock: the system frees it however we end.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const pidFile = join(folder, 'wafa.pid')
  const holder = await openLock(folder)
  try {
    holder.exec('pragma journal_mode = memory; begin exclusive')
  } catch {
    holder.close()
    const pid = (await readFile(pidFile, 'utf8').catch(() => '')).trim()
    throw new FolderInUse(`another wafa${pid && ` (process ${pid})`} is running on ${folder}: stop it, or set DATA_DIR`)
  }
  const afterCrash = (await readFile(pidFile, 'utf8').catch(() => undefined)) !== undefined
  await writeFile(pidFile, `${process.pid}\n`).catch((error: unknown) => Promise.reject(unusable(folder, error)))
  return {
    afterCrash,
    async release() {
      await rm(pidFile, { force: true })
      holder.close()
    },
  }
}

async function openLock(folder: string): Promise<DatabaseSync> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return new DatabaseSync(join(folder, 'wafa.lock'))
  } catch (error) {
    throw unusable(folder, error)
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a read-only disk',
  ENOSPC: 'no space is left on the disk',
  // PostgreSQL's word for it.
  53100: 'no space is left on the disk',
  ENOTDIR: 'part of the path is no folder',
  EEXIST: 'it is no folder',
}

/** What the system says of a folder, as a line for whoever set DATA_DIR; other errors stay what they are. */
export function unusable(folder: string, error: unknown): unknown {
  const reason = reasons[codeOf(error)]
  if (reason === undefined) return error
  return new SetupError(`cannot use the data folder ${folder}: ${reason} (set DATA_DIR to another)`, { cause: error })
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  return 'code' in error ? String(error.code) : codeOf(error.cause)
}
