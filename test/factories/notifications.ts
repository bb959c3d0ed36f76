import { newId } from '../../src/base/ids.ts'
import { iso } from '../../src/base/time.ts'
import { type Carriers, deliveryHandler, type Kind, notify } from '../../src/domains/notifications/index.ts'
import type { Mail, Mailer } from '../../src/platform/mail/mail.ts'
import { NotTaken } from '../../src/platform/not-taken.ts'
import type { Push, PushAddress, Pusher } from '../../src/platform/push/push.ts'
import type { World } from '../world.ts'
import type { Person } from './consultations.ts'

/** What any notice of a request could say. */
export const said = {
  requestId: '018f0000-0000-7000-8000-000000000001',
  number: 'R-2026-000123',
  subject: 'End of service',
  name: 'Noura',
  zone: 'Asia/Riyadh',
  clause: 'C6',
  share: 50,
  dueAt: '2026-11-29T09:00:00.000Z',
}

/** Tells people of an event, new unless one is named. Returns the event's id. */
export async function tell(
  world: World,
  people: readonly Person[],
  kind: Kind = 'offer_accepted',
  eventId?: string,
): Promise<string> {
  const now = await world.clock.now()
  const id = eventId ?? newId(now)
  const notices = people.map(({ actor }) => ({ personId: actor.id, kind, parameters: said }))
  await notify(world.system, { eventId: id, at: iso(now), threadId: said.requestId, notices })
  return id
}

export const failing = (message: string, permanent: boolean) => () => Promise.reject(new NotTaken(message, permanent))

/** Takes mails and pushes, and remembers them; `fail` in turn says how an attempt ends instead. */
export class RecordedCarriers implements Carriers {
  readonly mails: Mail[] = []
  readonly pushes: { address: PushAddress; push: Push }[] = []
  readonly mailer: Mailer = { kind: 'smtp', send: (mail) => this.#take(() => this.mails.push(mail)), close: () => {} }
  readonly pusher: Pusher = {
    send: async (address, push) => {
      await this.#take(() => this.pushes.push({ address, push }))
      return this.gone ? 'gone' : 'taken'
    },
  }
  /** Whether push services say that a browser has unsubscribed. */
  gone = false
  #failures: (() => Promise<never>)[] = []

  failNext(...failures: (() => Promise<never>)[]): void {
    this.#failures.push(...failures)
  }

  async #take(keep: () => number): Promise<void> {
    await this.#failures.shift()?.()
    keep()
  }
}

export const keeping: Carriers = { mailer: { kind: 'kept' }, pusher: new RecordedCarriers().pusher }

/** Works off what has been enqueued in a world, retries included, as workers would; at most `attempts` times each. */
export async function deliverAll(world: World, carriers: Carriers = keeping, attempts = 11): Promise<void> {
  const handler = deliveryHandler(world.platform, carriers)
  for (const job of world.jobs.jobs.splice(0)) {
    let outcome = await handler.run(job.data)
    for (let run = 1; outcome === 'again' && run < attempts; run += 1) outcome = await handler.run(job.data)
    if (outcome !== 'done') await handler.abandoned(job.data)
  }
}
