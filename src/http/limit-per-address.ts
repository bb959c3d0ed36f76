import { Failure } from '../base/errors.ts'
import { systemNow } from '../platform/system-clock.ts'
import type { App } from './app.ts'
import { clientAddressOf } from './client-address.ts'

type Limit = { readonly most: number; readonly everyMs: number }

/** Addresses that are remembered at most; beyond, those that have nothing left to wait for are forgotten. */
const mostAddresses = 10_000

/**
 * Lets one address do something so many times within a span, counted in this process: what visitors without an account
 * may do costs them nothing, and so must not be done by programs.
 */
export function limitPerAddress(app: App, path: string, methods: readonly string[], { most, everyMs }: Limit): void {
  const seen = new Map<string, number[]>()
  app.use(path, async (context, next) => {
    if (!methods.includes(context.req.method)) return next()
    const { platform } = context.get('caller')
    const header = platform.environment.CLIENT_ADDRESS_HEADER
    const address = clientAddressOf(context.req.raw, context.env, header) ?? 'unknown'
    const now = systemNow().epochMilliseconds
    const recent = (seen.get(address) ?? []).filter((at) => now - at < everyMs)
    if (recent.length >= most) throw new Failure('rate_limited')
    if (seen.size > mostAddresses) {
      for (const [one, times] of seen) if (times.every((at) => now - at >= everyMs)) seen.delete(one)
    }
    seen.set(address, [...recent, now])
    return next()
  })
}
