import { z } from 'zod'

const nodeBindings = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })

/**
 * The address of whoever asks, for rate limits and the list of sessions. A header is believed only where the
 * installation says that a proxy writes it; of a list, the last entry is what that proxy saw.
 */
export function clientAddressOf(request: Request, bindings: unknown, trustedHeader: string | undefined): string | null {
  const told = trustedHeader === undefined ? null : request.headers.get(trustedHeader)
  const last = told?.split(',').at(-1)?.trim()
  if (last !== undefined && last !== '') return last
  return nodeBindings.safeParse(bindings).data?.incoming.socket.remoteAddress ?? null
}
