import type { Instant } from '../base/time.ts'
import { startLive } from '../platform/live/hub.ts'
import type { Platform } from '../platform/platform.ts'
import { type App, buildApp } from './app.ts'
import { chatRoutes } from './chat-routes.ts'
import { assistantRoutes } from './assistant-routes.ts'
import { consultationFileRoutes } from './consultation-files.ts'
import { fileRoutes } from './files.ts'
import { healthProbes } from './health-probes.ts'
import { helpRoutes } from './help-routes.ts'
import { createIdentify } from './identify.ts'
import { createIdentity, mountIdentity } from './identity.ts'
import { importRoutes } from './import-routes.ts'
import { installationRoutes } from './installation-files.ts'
import { mountLive } from './live.ts'
import { mountMailHtml } from './mail-html.ts'
import { mountMailUnsubscription } from './mail-unsubscription.ts'
import { mountHealth } from './mount-health.ts'
import { mountReference } from './mount-reference.ts'
import { operations } from './operations/index.ts'
import { mountRehearsal } from './rehearsal.ts'
import { ticketFileRoutes } from './ticket-files.ts'

type Options = {
  /** Ends what is open for as long as the app lives: live streams, listening connections. */
  readonly signal: AbortSignal
  /** Moves a rehearsal's clock. */
  readonly moveClock: (instant: Instant) => Promise<void>
}

export type WholeApp = { readonly app: App; close(): Promise<void> }

/** The interface as it is served: every operation, and every route that is none. Close it after the signal. */
export async function createWholeApp(platform: Platform, { signal, moveClock }: Options): Promise<WholeApp> {
  const { database, environment, log } = platform
  const identity = createIdentity(platform)
  const identify = createIdentify(platform)
  const hub = await startLive({ url: environment.DATABASE_URL, database, log }, signal)
  const app = buildApp({
    platform,
    operations,
    identify,
    mount(app) {
      mountHealth(app, platform, healthProbes)
      mountIdentity(app, platform, identity)
      mountReference(app, platform, operations)
      mountRehearsal(app, platform, moveClock)
      mountLive(app, { hub, identify, signal })
      mountMailUnsubscription(app)
      mountMailHtml(app)
      assistantRoutes(app)
      chatRoutes(app)
      fileRoutes(app)
      consultationFileRoutes(app)
      ticketFileRoutes(app)
      installationRoutes(app)
      importRoutes(app)
      helpRoutes(app)
    },
  })
  return { app, close: () => identity.close() }
}
