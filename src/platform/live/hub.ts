import type { Logger } from 'pino'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type { Database } from '../database/database.ts'
import { keepListening } from '../database/bell.ts'
import { passingChannel } from '../passing-event.ts'
import { type Ears, eventsAfter, currentPosition, isHeldBack, type LiveEvent } from './feed.ts'
import { isAfter, type Position } from './position.ts'

/** What a connected page hears. `reset`: too much was missed to be told one by one; everything may have changed. */
export type LiveMessage =
  | { readonly kind: 'event'; readonly position: Position; readonly name: string; readonly ids: Ids }
  | { readonly kind: 'passing'; readonly name: string; readonly ids: Ids }
  | { readonly kind: 'reset'; readonly position: Position }
type Ids = Readonly<Record<string, string>>

export type Listener = Ears & {
  /** After this; undefined: from now on. */
  readonly after?: Position | undefined
  readonly hear: (message: LiveMessage) => void
}

export type Connection = {
  /** Up to where this page has heard everything. */
  position(): Position
  close(): void
}

/** Tells the open pages of this process what is committed anywhere, without loss, in one order. */
export interface LiveHub {
  connect(listener: Listener): Connection
  /** Before everything that is to come; at least as far as any answer given until now. */
  position(): Promise<Position>
  connections(): number
}

type Options = { readonly url: string; readonly database: Database; readonly log: Logger }

const batch = 500
/** More than this missed, and a page is told to look at everything anew. */
const mostMissed = 1_000
const heldMilliseconds = 50
const pollMilliseconds = 15_000
const passing = z.object({
  name: z.string(),
  ids: z.record(z.string(), z.string()),
  people: z.array(z.string()),
  roles: z.array(z.string()).default([]),
})

type Open = Listener & { cursor: Position; waiting: LiveEvent[] | null }

/** Runs until the signal; the database may go away and come back meanwhile. */
export async function startLive({ url, database, log }: Options, signal: AbortSignal): Promise<LiveHub> {
  let cursor = await currentPosition(database)
  const open = new Set<Open>()
  let ring = () => {}
  let rung = false

  void keepListening(url, ['events', passingChannel], signal, (notification) => {
    if (notification?.channel === passingChannel) return tellPassing(open, notification.payload)
    rung = true
    ring()
  })
  const rest = async (milliseconds: number) => {
    if (!rung && !signal.aborted) {
      const woken = new AbortController()
      ring = () => woken.abort()
      await delay(milliseconds, undefined, { signal: AbortSignal.any([signal, woken.signal]) }).catch(() => {})
    }
    rung = false
  }
  const follow = async () => {
    while (!signal.aborted) {
      let held = true
      try {
        // Asked first: what is not held back now is below the horizon of every later look.
        held = await isHeldBack(database)
        for (let events = await next(); events.length === batch;) events = await next()
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error }, 'live events cannot reach the database')
        await delay(1_000, undefined, { signal }).catch(() => {})
      }
      await rest(held ? heldMilliseconds : pollMilliseconds)
    }
  }
  const next = async () => {
    const events = await eventsAfter(database, cursor, batch)
    for (const event of events) {
      cursor = event.position
      for (const page of open) if (reaches(event, page)) tell(page, event)
    }
    return events
  }
  void follow()

  return {
    connect(listener) {
      const page: Open = {
        ...listener,
        cursor: listener.after ?? cursor,
        waiting: listener.after === undefined ? null : [],
      }
      open.add(page)
      if (page.waiting !== null) {
        void catchUp(database, page).catch((error: unknown) => {
          log.warn({ err: error }, 'a page could not catch up')
          startAnew(page, cursor)
        })
      }
      return {
        // A page that hears everything is as far as the hub, though most of it was not for its ears.
        position: () => (page.waiting === null && isAfter(cursor, page.cursor) ? cursor : page.cursor),
        close: () => void open.delete(page),
      }
    },
    position: () => currentPosition(database),
    connections: () => open.size,
  }
}

function tell(page: Open, event: LiveEvent): void {
  if (page.waiting !== null) page.waiting.push(event)
  else if (isAfter(event.position, page.cursor)) hearOf(page, event)
}

function hearOf(page: Open, { position, name, ids }: LiveEvent): void {
  page.cursor = position
  page.hear({ kind: 'event', position, name, ids })
}

/** What was missed comes from the database; what happens meanwhile waits, and is told after it. */
async function catchUp(database: Database, page: Open): Promise<void> {
  const now = await currentPosition(database)
  // A position ahead of the database is another database's: a backup has been restored.
  if (page.cursor.xid > now.xid) return startAnew(page, now)
  const missed = await eventsAfter(database, page.cursor, mostMissed + 1, page)
  if (missed.length > mostMissed) return startAnew(page, now)
  for (const event of missed) hearOf(page, event)
  flush(page)
}

function startAnew(page: Open, position: Position): void {
  page.cursor = position
  page.hear({ kind: 'reset', position })
  flush(page)
}

function flush(page: Open): void {
  const waiting = page.waiting ?? []
  page.waiting = null
  for (const event of waiting) tell(page, event)
}

const reaches = ({ people, roles }: Pick<LiveEvent, 'people' | 'roles'>, ears: Ears): boolean =>
  people.includes(ears.personId) || roles.some((role) => ears.roles.some((own) => own === role))

function tellPassing(open: ReadonlySet<Open>, payload: string | undefined): void {
  const parsed = passing.safeParse(jsonOrNull(payload ?? ''))
  if (!parsed.success) return
  const { name, ids } = parsed.data
  for (const page of open) if (reaches(parsed.data, page)) page.hear({ kind: 'passing', name, ids })
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
