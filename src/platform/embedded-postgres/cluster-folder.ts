import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { closeSync, constants, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { SetupError } from '../setup-error.ts'
import { type Account, canReach } from './account.ts'

/** A cluster's folder as a child process gets at it: a path, and perhaps an open folder handed on as descriptor 3. */
export type Entrance = { readonly path: string; readonly descriptors: readonly number[]; close(): void }

/**
 * How the account enters `folder`. Below folders that are closed to it (a checkout in /root) Linux lets it in
 * by a folder that we opened for it.
 */
export async function enter(folder: string, account: Account | undefined): Promise<Entrance> {
  if (await canReach(account, dirname(folder))) return { path: folder, descriptors: [], close: () => {} }
  if (process.platform !== 'linux')
    throw new SetupError(`PostgreSQL cannot run as root below ${dirname(folder)}: set DATA_DIR to a folder open to all`)
  const descriptor = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY)
  return { path: '/proc/self/fd/3', descriptors: [descriptor], close: () => closeSync(descriptor) }
}

/** The name under which a running server says whose it is (`cluster_name`). */
export async function clusterName(folder: string): Promise<string> {
  const hash = createHash('sha256').update(await realpath(folder))
  return `wafa-${hash.digest('hex').slice(0, 16)}`
}
