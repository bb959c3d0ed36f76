import { health, type Probe } from '../platform/health.ts'
import type { Platform } from '../platform/platform.ts'
import type { App } from './app.ts'

/** For those who watch: 200 while it works, if late; 503 when the database is down. */
export function mountHealth(app: App, platform: Platform, probes: Readonly<Record<string, Probe>>): void {
  app.get('/api/v1/health', async (context) => {
    const answer = await health(platform, probes)
    return context.json(answer, answer.status === 'down' ? 503 : 200, { 'cache-control': 'no-store' })
  })
}
