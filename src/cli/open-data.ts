import { resolve } from 'node:path'
import type { Logger } from 'pino'
import { requireServer } from '../platform/database/require-server.ts'
import { runningAddress } from '../platform/embedded-postgres/index.ts'
import type { Settings } from '../platform/environment.ts'
import { FolderInUse, type FolderLock, lockFolder, supervisePostgres, unusable } from '../platform/processes/index.ts'
import { keepSecrets, type Secrets } from '../platform/secrets.ts'

/** Everything that an installation keeps, held by this process alone until it is closed. */
export type Data = AsyncDisposable & {
  readonly folder: string
  readonly secrets: Secrets
  readonly embedded: boolean
  readonly afterCrash: boolean
  /** Of the database; the embedded one's changes when its port was taken meanwhile. */
  readonly url: () => string
  /** Hears of that. */
  onMove(listener: () => void): void
}

/** Locks the data folder, finds its secrets, and starts or reaches the database. Throws `SetupError`. */
export async function openData(settings: Settings, log: Logger): Promise<Data> {
  const folder = resolve(settings.DATA_DIR)
  const lock = await lockFolder(folder)
  try {
    return await openLocked(settings, log, folder, lock)
  } catch (error) {
    await lock.release()
    throw unusable(folder, error)
  }
}

/** The same, or the database of the wafa that is running on the folder just now. For commands that only visit. */
export async function visitData(
  settings: Settings,
  log: Logger,
): Promise<Pick<Data, 'secrets' | 'url'> & AsyncDisposable> {
  try {
    return await openData(settings, log)
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error
    const folder = resolve(settings.DATA_DIR)
    const secrets = await keepSecrets(folder)
    const url = settings.DATABASE_URL ?? (await runningAddress(folder, secrets.DATABASE_PASSWORD))
    await requireServer(url)
    return { secrets, url: () => url, [Symbol.asyncDispose]: () => Promise.resolve() }
  }
}

async function openLocked(settings: Settings, log: Logger, folder: string, lock: FolderLock): Promise<Data> {
  const secrets = await keepSecrets(folder)
  const { DATABASE_URL: outside } = settings
  const listeners: (() => void)[] = []
  const common = {
    folder,
    secrets,
    afterCrash: lock.afterCrash,
    onMove: (listener: () => void) => void listeners.push(listener),
  }
  if (outside !== undefined) {
    await requireServer(outside)
    return { ...common, embedded: false, url: () => outside, [Symbol.asyncDispose]: () => lock.release() }
  }
  const options = { dataDir: folder, password: secrets.DATABASE_PASSWORD }
  const server = await supervisePostgres(options, log, () => listeners.forEach((listener) => listener()))
  return {
    ...common,
    embedded: true,
    url: server.url,
    async [Symbol.asyncDispose]() {
      await server.stop()
      await lock.release()
    },
  }
}
