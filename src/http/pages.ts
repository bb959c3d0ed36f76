import type { IncomingMessage, ServerResponse } from 'node:http'
import { pathToFileURL } from 'node:url'
import type { Locale } from '../base/locale.ts'
import type { Pages } from './serve.ts'

/** What the pages have to know of the installation. */
export type PagesSettings = {
  /** Public address, as browsers see it. */
  readonly origin: string
  readonly defaultLocale: Locale
  /** Bytes that a form with attachments may have. */
  readonly largestForm: number
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/**
 * SvelteKit's handler out of `build/web` (`npm run build`), to be mounted beside the interface.
 * The built server reads its settings from the environment once, when it is loaded: hence one installation a process.
 */
export async function loadPages({ origin, defaultLocale, largestForm }: PagesSettings): Promise<Pages> {
  process.env['WAFA_PAGES_PROTOCOL_HEADER'] = 'x-wafa-protocol'
  process.env['WAFA_PAGES_HOST_HEADER'] = 'x-wafa-host'
  process.env['WAFA_PAGES_BODY_SIZE_LIMIT'] = String(largestForm)
  const built = pathToFileURL('build/web/handler.js').href
  const { handler } = (await import(built)) as { handler: Handler }
  const publicAddress = new URL(origin)
  return (request, response) => {
    // A form posted from the public address is ours even where a proxy rewrites `Host`; else the host asked for counts.
    const host = request.headers.origin === publicAddress.origin ? publicAddress.host : request.headers.host
    request.headers['x-wafa-protocol'] = publicAddress.protocol.slice(0, -1)
    request.headers['x-wafa-host'] = host ?? publicAddress.host
    handler(Object.assign(request, { defaultLocale, publicOrigin: publicAddress.origin }), response)
  }
}
