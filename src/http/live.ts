import { type Actor, type PersonActor, roles as allRoles } from '../base/actor.ts'
import { Failure } from '../base/errors.ts'
import type { Connection, LiveHub, LiveMessage } from '../platform/live/hub.ts'
import { parsePosition, positionText } from '../platform/live/position.ts'
import type { App } from './app.ts'

type Dependencies = {
  readonly hub: LiveHub
  /** Asked again and again: a session that ends closes its streams. */
  readonly identify: (request: Request) => Promise<Actor>
  /** Ends every stream, so that the server can close. */
  readonly signal: AbortSignal
  readonly beatMilliseconds?: number
}

/** Streams of one person at once; the oldest gives way. Tabs share one. */
const mostOfOne = 20
/** Bytes that a reader may be behind before it is cut off: it resumes from where it was. */
const patienceBytes = 1_000_000
const scope = 'notifications:read'
/** With the standard beat a session that has ended closes its streams within 40 seconds. */
const beatsBetweenChecks = 2

/**
 * `GET /api/v1/live`: server-sent events with the names and ids of what changed for whoever asks; what it says they
 * ask for themselves. Resumes without loss after `Last-Event-ID`, or `?after=` from `GET /api/v1/live/position`.
 * Throws `unauthenticated`, and `missing_scope` for a token without `notifications:read`.
 */
export function mountLive(app: App, { hub, identify, signal, beatMilliseconds = 20_000 }: Dependencies): void {
  const streams = new Map<string, Set<() => void>>()

  app.get('/api/v1/live/position', async (context) => {
    personOf(context.get('caller').actor)
    return context.json({ after: positionText(await hub.position()) }, 200, { 'cache-control': 'no-store' })
  })

  app.get('/api/v1/live', (context) => {
    const person = personOf(context.get('caller').actor)
    const after = parsePosition(context.req.header('last-event-id')) ?? parsePosition(context.req.query('after'))
    const request = context.req.raw
    const body = stream({
      hub,
      signal,
      beatMilliseconds,
      person,
      after,
      streams,
      isStill: () => stillOpen(identify, request, person),
    })
    return new Response(body, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // Proxies would keep what they should pass on.
        'x-accel-buffering': 'no',
      },
    })
  })
}

function personOf(actor: Actor): PersonActor {
  if (actor.kind !== 'person') throw new Failure('unauthenticated')
  if (actor.scopes !== undefined && !actor.scopes.includes(scope)) throw new Failure('missing_scope')
  return actor
}

/** The same person with the same roles: whoever has gained or lost one connects again. */
async function stillOpen(identify: Dependencies['identify'], request: Request, person: PersonActor): Promise<boolean> {
  const actor = await identify(request).catch((error: unknown) => {
    // Away for a moment is not signed out.
    if (error instanceof Failure && error.code !== 'unavailable' && error.code !== 'internal') return undefined
    return person
  })
  if (actor?.kind !== 'person' || actor.id !== person.id) return false
  return allRoles.every((role) => actor.roles.includes(role) === person.roles.includes(role))
}

type StreamOptions = Pick<Required<Dependencies>, 'hub' | 'signal' | 'beatMilliseconds'> & {
  readonly person: PersonActor
  readonly after: ReturnType<typeof parsePosition>
  readonly streams: Map<string, Set<() => void>>
  readonly isStill: () => Promise<boolean>
}

function stream(options: StreamOptions): ReadableStream<Uint8Array> {
  const { hub, signal, beatMilliseconds, person, after, streams, isStill } = options
  const text = new TextEncoder()
  let connection: Connection | undefined
  let timer: NodeJS.Timeout | undefined
  let stop = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let stopped = false
        const write = (chunk: string) => {
          // Whoever was still catching up when the reader went away is told nothing more.
          if (stopped) return
          if ((controller.desiredSize ?? 0) < -patienceBytes) stop()
          else controller.enqueue(text.encode(chunk))
        }
        const own = streams.get(person.id) ?? new Set()
        streams.set(person.id, own)
        stop = () => {
          if (stopped) return
          stopped = true
          clearInterval(timer)
          connection?.close()
          signal.removeEventListener('abort', stop)
          own.delete(stop)
          if (own.size === 0) streams.delete(person.id)
          // Already closed when it is the reader who went away.
          if (controller.desiredSize !== null) controller.close()
        }
        if (signal.aborted) return stop()
        signal.addEventListener('abort', stop)
        own.add(stop)
        if (own.size > mostOfOne) own.values().next().value?.()
        write('retry: 2000\n\n')
        connection = hub.connect({
          personId: person.id,
          roles: person.roles,
          after,
          hear: (message) => write(said(message)),
        })
        // An id without data moves the reader's position and tells the page nothing.
        const beat = () => write(`id: ${positionText(connection?.position() ?? { xid: 0n, seq: 0 })}\n\n`)
        if (after === undefined) beat()
        let beats = 0
        timer = setInterval(() => {
          beat()
          beats += 1
          if (beats % beatsBetweenChecks === 0) void isStill().then((still) => still || stop())
        }, beatMilliseconds)
      },
      cancel: () => stop(),
    },
    { highWaterMark: 64_000, size: (chunk) => chunk.byteLength },
  )
}

function said(message: LiveMessage): string {
  if (message.kind === 'reset') return `id: ${positionText(message.position)}\nevent: reset\ndata: {}\n\n`
  const data = JSON.stringify({ name: message.name, ids: message.ids })
  if (message.kind === 'passing') return `event: passing\ndata: ${data}\n\n`
  return `id: ${positionText(message.position)}\ndata: ${data}\n\n`
}
