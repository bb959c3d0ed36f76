import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'
import { type Postgres, type PostgresOptions, startPostgres } from '../embedded-postgres/index.ts'
import { backoff } from './backoff.ts'

export type SupervisedPostgres = {
  /** Where it is now; another port than before when the old one was taken meanwhile. */
  readonly url: () => string
  stop(): Promise<void>
}

/** Keeps the embedded PostgreSQL alive. Throws `SetupError` when its first start fails; calls `moved` on a new address. */
export async function supervisePostgres(
  options: PostgresOptions,
  log: Logger,
  moved: () => void,
): Promise<SupervisedPostgres> {
  const begin = async (): Promise<Postgres> => {
    const postgres = await startPostgres(options)
    log.info({ process: 'postgres', child: postgres.pid }, 'a process was started')
    return postgres
  }
  let running = await begin()
  const stopping = new AbortController()

  const startAgain = async (): Promise<Postgres | undefined> => {
    for (let attempt = 1; !stopping.signal.aborted; attempt += 1) {
      try {
        return await begin()
      } catch (error) {
        log.error({ err: error }, 'PostgreSQL could not be started again')
        await delay(backoff(attempt), undefined, { signal: stopping.signal }).catch(() => {})
      }
    }
    return undefined
  }
  const watch = async () => {
    for (;;) {
      await running.exited
      if (stopping.signal.aborted) return
      log.error({ process: 'postgres', child: running.pid }, 'PostgreSQL ended by itself and is started again')
      const { url: before } = running
      const again = await startAgain()
      if (again === undefined) return
      running = again
      if (running.url !== before) moved()
    }
  }
  const watching = watch()
  return {
    url: () => running.url,
    async stop() {
      stopping.abort()
      await running.stop()
      await watching
      // It may have been starting just then.
      await running.stop()
    },
  }
}
