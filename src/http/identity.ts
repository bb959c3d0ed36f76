import { betterAuth } from 'better-auth'
import { z } from 'zod'
import { getInstallation } from '../domains/installation/index.ts'
import type { Caller } from '../platform/action.ts'
import { createPlainDatabase } from '../platform/database/plain-database.ts'
import type { Platform } from '../platform/platform.ts'
import type { App } from './app.ts'
import { clientAddressOf } from './client-address.ts'
import { identityProblem } from './identity-faults.ts'
import { identityMails } from './identity-mails.ts'
import { addressHeader, identityOptions } from './identity-options.ts'

/** Signing in and up, verification, links by mail, passkeys, second factor: better-auth, on tables of ours. */
export interface Identity {
  /** `name`: what the installation is called, for what is kept on a device. */
  handle(request: Request, name?: string): Promise<Response>
  close(): Promise<void>
}

/** Opens a small pool of its own beside the platform's; close it when the process ends. */
export function createIdentity(platform: Platform): Identity {
  const { DATABASE_URL, DATABASE_CONNECTIONS } = platform.environment
  const database = createPlainDatabase(DATABASE_URL, Math.max(2, Math.ceil(DATABASE_CONNECTIONS / 4)))
  const mails = identityMails(platform)
  const make = (name: string) => betterAuth(identityOptions(platform, database, mails, name))
  // Names are told when it is made, and an installation may be renamed: few ever are, and rarely.
  const byName = new Map<string, ReturnType<typeof make>>()
  return {
    handle(request, name = productName) {
      const auth = byName.get(name) ?? make(name)
      byName.set(name, auth)
      return auth.handler(request)
    },
    close: () => database.destroy(),
  }
}

const productName = 'Wafa'
/** Where something is made that a device keeps under the installation's name. */
const kept = /\/(?:two-factor\/(?:enable|get-totp-uri)|passkey\/generate-register-options)$/

/** Routes under `/api/auth`. Errors are problem+json as everywhere; their `code` is better-auth's. */
export function mountIdentity(app: App, platform: Platform, identity: Identity): void {
  app.on(['GET', 'POST'], '/api/auth/*', async (context) => {
    const caller = context.get('caller')
    const headers = new Headers(context.req.raw.headers)
    const address = clientAddressOf(context.req.raw, context.env, platform.environment.CLIENT_ADDRESS_HEADER)
    headers.delete(addressHeader)
    if (address !== null) headers.set(addressHeader, address)
    headers.set('x-request-id', caller.requestId)
    const name = kept.test(context.req.path) ? (await getInstallation(caller, {})).name : undefined
    const response = await identity.handle(new Request(context.req.raw, { headers }), name)
    return response.status < 400 ? response : problemFrom(response, caller)
  })
}

const refusal = z.object({ code: z.string().optional(), message: z.string().catch('') })

async function problemFrom(response: Response, { locale, requestId }: Caller): Promise<Response> {
  const body: unknown = await response.json().catch(() => null)
  const problem = identityProblem(refusal.safeParse(body).data ?? {}, response.status, locale, requestId)
  // The cookies that better-auth takes back along with an error go on to the browser.
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie)
  const wait = response.headers.get('x-retry-after')
  if (wait !== null) headers.set('retry-after', wait)
  return new Response(JSON.stringify(problem), { status: response.status, headers })
}
