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
  void keepListening(url, channel, signal, ring)
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

async function keepListening(url: string, channel: string, signal: AbortSignal, ring: () => void): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: url })
    const gone = new Promise<void>((resolve) => {
      client.on('error', () => resolve())
      client.on('end', () => resolve())
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    try {
      await client.connect()
      client.on('notification', ring)
      await client.query(`listen ${pg.escapeIdentifier(channel)}`)
      // Something may have been announced while nobody listened.
      ring()
      await gone
    } catch {
      // The server is away: its return is awaited below.
    }
    await client.end().catch(() => {})
    if (!signal.aborted) await delay(reconnectMilliseconds)
  }
}
