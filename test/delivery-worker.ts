import { completeEnvironment, readSettings } from '../src/platform/environment.ts'
import { createLog } from '../src/platform/log.ts'
import { openPlatform } from '../src/platform/open-platform.ts'
import { generateSecrets } from '../src/platform/secrets.ts'
import { runDeliveries } from '../src/worker/run-deliveries.ts'

/** A worker that does nothing but deliver, for tests to kill. */
const settings = readSettings(process.env)
const environment = completeEnvironment(settings, generateSecrets(), settings.DATABASE_URL ?? '')
await runDeliveries(await openPlatform(environment, createLog(settings, 'worker')), new AbortController().signal)
