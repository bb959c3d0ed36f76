import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { clusterName } from './cluster-folder.ts'

const pollMilliseconds = 10

/** What a running server writes into its folder; `ready` once it takes connections. */
export type PostmasterFile = { readonly pid: number; readonly ready: boolean }

export async function readPostmasterFile(folder: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => undefined)
  const lines = text?.split('\n') ?? []
  const pid = Number(lines[0])
  return Number.isInteger(pid) && pid > 0 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined
}

/**
 * Ends what an earlier, killed process left behind in `folder`: a server without its parent is stopped, a file that
 * names a process which is no server of this folder (the number was given anew) is removed.
 * To be called by whoever alone may use the folder.
 */
export async function clearLeftover(folder: string): Promise<void> {
  const left = await readPostmasterFile(folder)
  if (left === undefined || !isAlive(left.pid)) return
  if ((await commandOf(left.pid)).includes(await clusterName(folder))) await stopProcess(left.pid)
  else await rm(join(folder, 'postmaster.pid'), { force: true })
}

/** Ends a server: at first in good order, then without waiting for its clients, then at once. */
export async function stopProcess(pid: number): Promise<void> {
  // Fast, immediate (recovers at the next start), and the last resort.
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!send(pid, signal)) return
    const timeout = AbortSignal.timeout(patience)
    while (!timeout.aborted) {
      if (!isAlive(pid)) return
      await delay(pollMilliseconds)
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** The command line of a process, empty when there is none to be seen. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const listed = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => undefined)
  return listed?.stdout ?? ''
}
