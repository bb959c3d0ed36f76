import { pino } from 'pino'
import { type Actor, type PersonActor, type Role, systemActor, visitor } from '../src/base/actor.ts'
import type { Locale } from '../src/base/locale.ts'
import type { Clock, Instant } from '../src/base/time.ts'
import { createPerson } from '../src/domains/accounts/index.ts'
import type { Caller } from '../src/platform/action.ts'
import { createDatabase } from '../src/platform/database/database.ts'
import { completeEnvironment, type Environment, readSettings } from '../src/platform/environment.ts'
import type { Job, Jobs } from '../src/platform/jobs.ts'
import type { Platform } from '../src/platform/platform.ts'
import { generateSecrets } from '../src/platform/secrets.ts'
import { createTestDatabase } from './postgres.ts'

/** A clock that stands still until a test moves it. */
export class FixedClock implements Clock {
  readonly kind = 'system'
  #now: Instant

  constructor(at: string) {
    this.#now = Temporal.Instant.from(at)
  }

  now(): Promise<Instant> {
    return Promise.resolve(this.#now)
  }

  set(at: string | Instant): void {
    this.#now = Temporal.Instant.from(at)
  }

  by(duration: Temporal.DurationLike): void {
    this.#now = this.#now.add(duration)
  }
}

/** Remembers what was enqueued, by queue; nothing is delivered. */
export class RecordedJobs implements Jobs {
  readonly jobs: (Job & { queue: string })[] = []

  enqueue(_transaction: unknown, queue: string, jobs: readonly Job[]): Promise<void> {
    this.jobs.push(...jobs.map((job) => ({ ...job, queue })))
    return Promise.resolve()
  }
}

type PersonWish = {
  roles?: Role[]
  name?: string
  email?: string
  locale?: Locale
  timeZone?: string
  password?: string
}

export type World = {
  readonly platform: Platform
  readonly clock: FixedClock
  readonly jobs: RecordedJobs
  readonly url: string
  /** The platform itself as caller, and somebody who is not signed in. */
  readonly system: Caller
  readonly visitor: Caller
  /** A person of these roles (a client if none are named), as the caller they would be. */
  person(wish?: PersonWish): Promise<Caller & { readonly actor: PersonActor }>
  as(actor: Actor, rest?: Partial<Caller>): Caller
  close(): Promise<void>
}

/** Sunday 22 November 2026, 9:00 in Riyadh: the working week begins. */
export const sundayMorning = '2026-11-22T06:00:00Z'

type WorldWish = { at?: string; environment?: Partial<Environment> }

/** A test's own database, clock and people. Close it in `afterAll`. */
export async function createWorld({ at = sundayMorning, environment = {} }: WorldWish = {}): Promise<World> {
  const { url, drop } = await createTestDatabase()
  const clock = new FixedClock(at)
  const jobs = new RecordedJobs()
  const platform: Platform = {
    database: createDatabase(url),
    clock,
    jobs,
    environment: {
      ...completeEnvironment(
        readSettings({ ORIGIN: 'http://wafa.test', DEFAULT_LOCALE: 'en' }),
        generateSecrets(),
        url,
      ),
      ...environment,
    },
    log: pino({ level: 'silent' }),
  }
  const as = (actor: Actor, rest: Partial<Caller> = {}): Caller => ({
    platform,
    actor,
    requestId: 'test',
    locale: actor.kind === 'person' ? actor.locale : 'en',
    ...rest,
  })
  const system = as(systemActor)
  let people = 0
  return {
    platform,
    clock,
    jobs,
    url,
    system,
    visitor: as(visitor),
    as,
    async person({ roles = ['client'], locale = 'en', timeZone = 'Asia/Riyadh', ...wish }: PersonWish = {}) {
      people += 1
      const { name = `Person ${people}`, email = `person-${people}@example.org`, password } = wish
      const made = await createPerson(system, {
        name,
        email,
        roles,
        locale,
        timeZone,
        ...(password === undefined ? {} : { password }),
      })
      const actor: PersonActor = { kind: 'person', id: made.id, roles, locale, timeZone }
      return { platform, actor, requestId: 'test', locale }
    },
    async close() {
      await platform.database.destroy()
      await drop()
    },
  }
}
