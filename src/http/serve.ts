import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { App } from './app.ts'

/** SvelteKit's handler; what `req.app` holds reaches its `handleFetch`, so that pages call the interface in-process. */
export type Pages = (request: IncomingMessage & { app?: App }, response: ServerResponse) => void

/** One server for both: `/api/*` is the interface, everything else a page. Resolves once it listens. */
export function serve(app: App, pages: Pages, { host, port }: { host: string; port: number }): Promise<Server> {
  const api = getRequestListener(app.fetch)
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/') === true) void api(request, response)
    else pages(Object.assign(request, { app }), response)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

/** Stops taking requests, lets the ones under way end, and cuts what still streams after `graceMilliseconds`. */
export async function close(server: Server, graceMilliseconds = 2_000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
  await closed
  clearTimeout(timer)
}
