import { sendWaiting, outboxChannel, type OutboxNews } from './outbox.ts'
import { entries, type Entry } from './store.ts'

/** What waits for the network, as this tab knows it; the browser's own database is the truth. */
export const waiting: { entries: readonly Entry[] } = $state({ entries: [] })

async function look(): Promise<void> {
  try {
    waiting.entries = await entries()
  } catch {
    // A browser that keeps nothing has nothing waiting.
  }
}

/** Sends what waits, as far as it can be sent now. */
export async function tryToSend(): Promise<void> {
  if (!('indexedDB' in window) || !('locks' in navigator)) return
  try {
    await sendWaiting()
  } catch {
    // It goes on waiting: the next network, page or minute tries again.
  }
}

/** Follows the outbox until the returned function is called; `sent` is told of everything that left. */
export function followOutbox(sent: (news: OutboxNews) => void): () => void {
  const channel = new BroadcastChannel(outboxChannel)
  channel.addEventListener('message', ({ data }: MessageEvent<OutboxNews>) => {
    void look()
    if (data.sent !== null) sent(data)
  })
  void look()
  return () => channel.close()
}
