/** What live events say: a name, and the ids that it is about. What has changed, pages ask for themselves. */
export type News = { readonly name: string; readonly ids: Readonly<Record<string, string>> }

/** Between tabs: news with the position after it, or the question and answer of who has just come. */
type Word =
  | { readonly kind: 'event' | 'passing'; readonly news: News; readonly last: string }
  | { readonly kind: 'reset' | 'came'; readonly last: string }

// By hand: every page of whoever is signed in follows news, and the schemas would be a quarter of what it fetches.
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const isNews = (value: unknown): value is News =>
  isRecord(value) &&
  typeof value['name'] === 'string' &&
  isRecord(value['ids']) &&
  Object.values(value['ids']).every((id) => typeof id === 'string')
const isWord = (value: unknown): value is Word =>
  isRecord(value) &&
  typeof value['last'] === 'string' &&
  (value['kind'] === 'reset' ||
    value['kind'] === 'came' ||
    ((value['kind'] === 'event' || value['kind'] === 'passing') && isNews(value['news'])))

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
    else if ('news' in said) hear(said.news, said.kind === 'passing')
  }
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isWord(data)) return
    // Whoever comes while another leads may have missed what was told before it listened.
    if (data.kind !== 'came') take(data)
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
    const news: unknown = JSON.parse(event.data)
    if (isNews(news)) say({ kind, news, last: event.lastEventId || last() })
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
