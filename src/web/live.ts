import { z } from 'zod'

/** What live events say: a name, and the ids that it is about. What has changed, pages ask for themselves. */
const news = z.object({ name: z.string(), ids: z.record(z.string(), z.string()) })
export type News = z.infer<typeof news>

/** Between tabs: news with the position after it, or the question and answer of who has just come. */
const word = z.union([
  z.object({ kind: z.enum(['event', 'passing']), news, last: z.string() }),
  z.object({ kind: z.literal('reset'), last: z.string() }),
  z.object({ kind: z.literal('came'), last: z.string() }),
])
type Word = z.infer<typeof word>

type Hearing = {
  readonly personId: string
  /** The position at which the page was made. */
  readonly after: string
  readonly hear: (news: News, passing: boolean) => void
  /** Something may have been missed. */
  readonly reset: () => void
}

const reopenMilliseconds = 15_000

/**
 * Follows live events until the returned function is called. One tab of a browser holds the stream and tells the
 * others; when it closes, the next goes on from the last position that it heard of.
 */
export function followLive({ personId, after, hear, reset }: Hearing): () => void {
  const stopped = new AbortController()
  const channel = new BroadcastChannel(`wafa:live:${personId}`)
  let last = after
  let leads = false

  const take = (said: Word) => {
    last = said.last
    if (said.kind === 'reset') reset()
    else if (said.kind !== 'came') hear(said.news, said.kind === 'passing')
  }
  channel.addEventListener('message', ({ data }) => {
    const parsed = word.safeParse(data)
    if (!parsed.success) return
    // Whoever comes while another leads may have missed what was told before it listened.
    if (parsed.data.kind !== 'came') take(parsed.data)
    else if (leads) channel.postMessage({ kind: 'reset', last } satisfies Word)
  })

  const lead = async (): Promise<void> => {
    leads = true
    while (!stopped.signal.aborted) {
      await stream(
        () => last,
        (said) => {
          take(said)
          channel.postMessage(said)
        },
        stopped.signal,
      )
      if (stopped.signal.aborted) return
      // Refused: the session has ended, or the server is away for long.
      reset()
      await rest(stopped.signal)
    }
  }
  void navigator.locks
    .request(channel.name, { ifAvailable: true }, async (lock) => {
      if (lock !== null) await lead()
      return lock !== null
    })
    .then(async (led) => {
      if (led || stopped.signal.aborted) return
      channel.postMessage({ kind: 'came', last } satisfies Word)
      await navigator.locks.request(channel.name, { signal: stopped.signal }, lead)
    })
    .catch((thrown: unknown) => {
      if (!stopped.signal.aborted) throw thrown
    })
  return () => {
    stopped.abort()
    channel.close()
  }
}

/** Resolves when the stream is refused or the signal comes; what merely breaks is resumed by the browser. */
function stream(last: () => string, say: (said: Word) => void, signal: AbortSignal): Promise<void> {
  const source = new EventSource(`/api/v1/live?after=${encodeURIComponent(last())}`)
  const told = (kind: 'event' | 'passing') => (event: MessageEvent<string>) => {
    const parsed = news.safeParse(JSON.parse(event.data))
    if (parsed.success) say({ kind, news: parsed.data, last: event.lastEventId || last() })
  }
  source.addEventListener('message', told('event'))
  source.addEventListener('passing', told('passing'))
  source.addEventListener('reset', (event) => say({ kind: 'reset', last: event.lastEventId || last() }))
  return new Promise((resolve) => {
    const end = () => {
      source.close()
      resolve()
    }
    signal.addEventListener('abort', end)
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) end()
    })
  })
}

const rest = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, reopenMilliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
