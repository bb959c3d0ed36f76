import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

/** Rings when PostgreSQL notifies a channel. What rang while nobody waited is not lost. */
export interface Bell {
  /** Resolves at the next ring, after `milliseconds`, or when the signal given to `listen` is aborted. */
  wait(milliseconds: number): Promise<void>
}

const reconnectMilliseconds = 1_000

/** Listens on a connection of its own, and goes on listening when the server has been away. */
export function listen(url: string, channel: string, signal: AbortSignal): Bell {
  let rung = false
  let wake: () => void = () => {}
  const ring = () => {
    rung = true
    wake()
  }
  signal.addEventListener('abort', ring)
  void keepListening(url, [channel], signal, ring)
  return {
    async wait(milliseconds) {
      if (!rung && !signal.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
    },
  }
}

/**
 * Hears what is notified on some channels until the signal, on a connection of its own. What was said while it was
 * away is lost; that there was such a time is told by a call without a notification, at each connection.
 */
export async function keepListening(
  url: string,
  channels: readonly string[],
  signal: AbortSignal,
  hear: (notification?: { readonly channel: string; readonly payload?: string | undefined }) => void,
): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: url })
    const gone = new Promise<void>((resolve) => {
      client.on('error', () => resolve())
      client.on('end', () => resolve())
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    try {
      await client.connect()
      client.on('notification', hear)
      for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`)
      hear()
      await gone
    } catch {
      // The server is away: its return is awaited below.
    }
    await client.end().catch(() => {})
    if (!signal.aborted) await delay(reconnectMilliseconds)
  }
}
