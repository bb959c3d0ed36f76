import { randomBytes } from 'node:crypto'
import type { Platform } from '../platform/platform.ts'
import type { App } from './app.ts'
import type { Operation } from './operation.ts'
import { openApiOf } from './reference.ts'
import { referencePage } from './reference-page.ts'
import { routesBeside } from './routes-beside.ts'

/** The routes that describe the interface itself. */
export function mountReference(app: App, platform: Platform, operations: readonly Operation[]): void {
  let document: ReturnType<typeof openApiOf> | undefined
  app.get('/api/v1/openapi.json', (context) => {
    document ??= openApiOf(operations, routesBeside, platform.environment.ORIGIN)
    return context.json(document)
  })
  app.get('/api/docs', (context) => {
    const nonce = randomBytes(16).toString('base64')
    context.header('content-security-policy', `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'`)
    return context.html(referencePage(operations, routesBeside, nonce))
  })
}
