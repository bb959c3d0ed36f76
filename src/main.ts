import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'
import { z } from 'zod'
import { isOutage } from './platform/database/outage.ts'
import { completeEnvironment, type Environment, readSettings } from './platform/environment.ts'
import { createLog } from './platform/log.ts'
import { openPlatform } from './platform/open-platform.ts'
import type { Platform } from './platform/platform.ts'
import { aborted, beat, setupExitCode, tellReady, untilStopped } from './platform/processes/index.ts'
import { keepSecrets } from './platform/secrets.ts'
import { SetupError } from './platform/setup-error.ts'

/** The process of one role, started and kept alive by `npx wafa start`: an environment becomes a platform, and that a role. */

/** Each role imports what is its own: all of it would cost a worker twice its start, and the pages a third more. */
const roles = {
  async web(platform: Platform, signal: AbortSignal): Promise<void> {
    const [
      { createWholeApp },
      { loadPages },
      { close, serve },
      { keepPublished },
      { warmUp },
      { duties },
      { moveClock },
    ] = await Promise.all([
      import('./http/whole-app.ts'),
      import('./http/pages.ts'),
      import('./http/serve.ts'),
      import('./domains/help-centre/index.ts'),
      import('./domains/assistant/index.ts'),
      import('./worker/duties.ts'),
      import('./worker/rehearsal.ts'),
    ])
    const { environment } = platform
    const { HOST: host, PORT: port, ORIGIN: origin, DEFAULT_LOCALE: defaultLocale } = environment
    const largestForm = (environment.ATTACHMENT_MAX_COUNT + 1) * environment.ATTACHMENT_MAX_BYTES
    const whole = await createWholeApp(platform, {
      signal,
      moveClock: (instant) => moveClock(platform, instant, duties),
    })
    const pages = await loadPages({ origin, defaultLocale, largestForm })
    const server = await serve(whole.app, pages, { host, port })
    tellReady()
    const keeping = Promise.all([keepPublished(platform, signal), warmUp(signal)])
    await aborted(signal)
    await keeping
    await close(server)
    await whole.close()
  },

  async worker(platform: Platform, signal: AbortSignal): Promise<void> {
    const [{ runWorker }, { shipHelp }, { warmUp }] = await Promise.all([
      import('./worker/run-worker.ts'),
      import('./worker/ship-help.ts'),
      import('./domains/assistant/index.ts'),
    ])
    const shipped = shipHelp(platform).then(tellReady)
    await Promise.all([runWorker(platform, signal), beat(platform, signal), shipped, warmUp(signal)])
  },
}

async function main(signal: AbortSignal): Promise<void> {
  const role = z.enum(['web', 'worker']).parse(process.argv[2])
  const settings = readSettings(process.env)
  if (settings.DATABASE_URL === undefined) throw new SetupError('DATABASE_URL is not set')
  const environment = completeEnvironment(settings, await keepSecrets(settings.DATA_DIR), settings.DATABASE_URL)
  const platform = await reach(environment, createLog(settings, role), signal)
  if (platform === undefined) return
  await roles[role](platform, signal)
  await platform.database.destroy()
}

/** The platform, as soon as its database is there; undefined when the end comes first. */
async function reach(environment: Environment, log: Logger, signal: AbortSignal): Promise<Platform | undefined> {
  while (!signal.aborted) {
    try {
      return await openPlatform(environment, log)
    } catch (error) {
      if (!isOutage(error)) throw error
      log.warn({ err: error }, 'the database is away')
      await delay(200, undefined, { signal }).catch(() => {})
    }
  }
  return undefined
}

try {
  await main(untilStopped('supervisor'))
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  process.stderr.write(`wafa: ${error.message}\n`)
  process.exitCode = setupExitCode
} finally {
  // The channel to the supervisor would keep this process alive.
  if (process.connected) process.disconnect?.()
}
