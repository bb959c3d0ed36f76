import type { App } from './app.ts'
import { limitPerAddress } from './limit-per-address.ts'

const minute = 60_000

/** What of the help centre is no operation: how much a visitor may say in a minute. */
export function helpRoutes(app: App): void {
  limitPerAddress(app, '/api/v1/help/articles/:slug/vote', ['PUT'], { most: 20, everyMs: minute })
  limitPerAddress(app, '/api/v1/help/unanswered-searches', ['POST'], { most: 20, everyMs: minute })
}
