import type { App } from './app.ts'
import { limitPerAddress } from './limit-per-address.ts'

/** So many questions may be asked from one address in a minute: more than a person types, less than a program would. */
const most = 30

export function assistantRoutes(app: App): void {
  limitPerAddress(app, '/api/v1/assistant/questions', ['POST'], { most, everyMs: 60_000 })
}
