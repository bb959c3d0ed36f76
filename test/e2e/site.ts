import { buildApp } from '../../src/http/app.ts'
import { consultationFileRoutes } from '../../src/http/consultation-files.ts'
import { fileRoutes } from '../../src/http/files.ts'
import { helpRoutes } from '../../src/http/help-routes.ts'
import { createIdentify } from '../../src/http/identify.ts'
import { createIdentity, mountIdentity } from '../../src/http/identity.ts'
import { mountLive } from '../../src/http/live.ts'
import { mountMailHtml } from '../../src/http/mail-html.ts'
import { mountReference } from '../../src/http/mount-reference.ts'
import { operations } from '../../src/http/operations/index.ts'
import { installationRoutes } from '../../src/http/installation-files.ts'
import { loadPages } from '../../src/http/pages.ts'
import { mountRehearsal } from '../../src/http/rehearsal.ts'
import { ticketFileRoutes } from '../../src/http/ticket-files.ts'
import { close, serve } from '../../src/http/serve.ts'
import { startLive } from '../../src/platform/live/hub.ts'
import { duties } from '../../src/worker/duties.ts'
import { passTime } from '../../src/worker/rehearsal.ts'
import { anyPort } from '../wafa-process.ts'
import { createWorld, type World } from '../world.ts'

export type Site = { readonly world: World; readonly origin: string; close(): Promise<void> }

const setClock = ({ clock }: World, at: Temporal.Instant): Promise<void> => {
  clock.set(at)
  return Promise.resolve()
}

/**
 * Pages and interface of a world of its own, in this process, at `localhost`: a name, for passkeys belong to names.
 * One a test file, since the built pages read their settings once.
 */
export async function openSite(): Promise<Site> {
  const port = await anyPort()
  const origin = `http://localhost:${port}`
  const world = await createWorld({ environment: { ORIGIN: origin, SIGN_IN_ATTEMPTS: 1_000 } })
  const { platform } = world
  const identity = createIdentity(platform)
  const identify = createIdentify(platform)
  const stop = new AbortController()
  const hub = await startLive({ url: world.url, database: platform.database, log: platform.log }, stop.signal)
  const app = buildApp({
    platform,
    operations,
    identify,
    mount(to) {
      mountIdentity(to, platform, identity)
      mountReference(to, platform, operations)
      mountLive(to, { hub, identify, signal: stop.signal })
      mountMailHtml(to)
      mountRehearsal(to, platform, (instant) => passTime(platform, instant, duties, (at) => setClock(world, at)))
      fileRoutes(to)
      consultationFileRoutes(to)
      ticketFileRoutes(to)
      installationRoutes(to)
      helpRoutes(to)
    },
  })
  const pages = await loadPages({ origin, defaultLocale: 'ar', largestForm: 1_000_000 })
  const server = await serve(app, pages, { host: 'localhost', port })
  return {
    world,
    origin,
    async close() {
      stop.abort()
      await close(server)
      await identity.close()
      await world.close()
    },
  }
}
