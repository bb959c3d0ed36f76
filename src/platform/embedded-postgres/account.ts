import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** Whom PostgreSQL runs as. It refuses to run as root, so root's becomes "nobody"'s, which exists everywhere. */
export type Account = { readonly uid: number; readonly gid: number }

const nobody: Account = { uid: 65_534, gid: 65_534 }

/** Undefined: as whoever runs this process. */
export const serverAccount = (): Account | undefined => (process.getuid?.() === 0 ? nobody : undefined)

/** Whether the account gets through all folders above `path` and may enter (or run) `path` itself. */
export async function canReach(account: Account | undefined, path: string): Promise<boolean> {
  if (account === undefined) return true
  const { mode, uid } = await stat(path)
  const allowed = uid === account.uid ? mode & 0o100 : mode & 0o001
  const above = dirname(resolve(path))
  return allowed !== 0 && (above === path || canReach(account, above))
}
