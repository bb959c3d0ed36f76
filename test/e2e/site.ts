import { loadPages } from '../../src/http/pages.ts'
import { close, serve } from '../../src/http/serve.ts'
import { createWholeApp } from '../../src/http/whole-app.ts'
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
  const stop = new AbortController()
  const { app, close: closeApp } = await createWholeApp(platform, {
    signal: stop.signal,
    moveClock: (instant) => passTime(platform, instant, duties, (at) => setClock(world, at)),
  })
  const pages = await loadPages({ origin, defaultLocale: 'ar', largestForm: 1_000_000 })
  const server = await serve(app, pages, { host: 'localhost', port })
  return {
    world,
    origin,
    async close() {
      stop.abort()
      await close(server)
      await closeApp()
      await world.close()
    },
  }
}
