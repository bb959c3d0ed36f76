import { z } from 'zod'
import { id, newId } from '../../base/ids.ts'
import { isoInstant } from '../../base/time.ts'
import { action, type Context } from '../../platform/action.ts'
import { getPeople } from '../accounts/index.ts'
import { dispatch } from './dispatch.ts'
import { noticed } from './events.ts'
import { kindNames, kinds } from './kinds/index.ts'
import { mayNotify } from './permissions.ts'
import { insertDeliveries, type NewDelivery } from './queries/deliveries.ts'
import { insertNotifications } from './queries/notifications.ts'
import { preferencesOf } from './queries/preferences.ts'
import { subscriptionsOf } from './queries/subscriptions.ts'
import { type Channel, channels as channelNames, wants } from './topics.ts'

const told = z.object({
  personId: id,
  kind: z.enum(kindNames),
  parameters: z.record(z.string(), z.unknown()),
  /** The only ways that are gone, of those that the person wants; all of them, if not given. */
  channels: z.array(z.enum(channelNames)).optional(),
})
type Told = z.infer<typeof told>

/** So many people in one statement; a notice of the board may concern thousands. */
const batch = 500

/**
 * Tells people of an event: in the app, by mail and by push, as the agreement demands (C3) and as they prefer.
 * A person is told once of an event, however often this is called; the suspended are not told.
 */
export const notify = action({
  name: 'notifications.notify',
  input: z.object({
    /** The event that is told of, and the instant that it carries. */
    eventId: id,
    at: isoInstant,
    threadId: id.nullable(),
    notices: z.array(told),
  }),
  output: z.object({}),
  permit: mayNotify,
  about: ({ eventId }) => eventId,
  async run(context, { notices, at, ...event }) {
    // Of several for one person the first is the one that is about them most.
    const everyone = [...new Map(notices.toReversed().map((notice) => [notice.personId, notice])).values()]
    for (let from = 0; from < everyone.length; from += batch) {
      const some = await reachable(context, everyone.slice(from, from + batch))
      if (some.length > 0) await tell(context, { ...event, at: Temporal.Instant.from(at) }, some)
    }
    return {}
  },
})

async function reachable(context: Context, notices: readonly Told[]): Promise<Told[]> {
  const people = await getPeople(
    context,
    notices.map(({ personId }) => personId),
  )
  return notices.filter(({ personId }) => people.get(personId)?.suspendedAt === null)
}

type Event = { readonly eventId: string; readonly at: Temporal.Instant; readonly threadId: string | null }

async function tell(context: Context, { eventId, at, threadId }: Event, notices: readonly Told[]): Promise<void> {
  const byPerson = new Map(notices.map((notice) => [notice.personId, notice]))
  const preferences = await preferencesOf(context, [...byPerson.keys()])
  const wanted = ({ personId, kind, channels }: Told, channel: Channel) =>
    (channels?.includes(channel) ?? true) && wants(preferences.get(personId) ?? [], kinds[kind].topic, channel)

  const inserted = await insertNotifications(
    context,
    notices.map((notice) => ({
      id: newId(context.now),
      eventId,
      personId: notice.personId,
      kind: notice.kind,
      parameters: JSON.stringify(kinds[notice.kind].parameters.parse(notice.parameters)),
      threadId,
      at,
      inApp: wanted(notice, 'in_app'),
    })),
  )
  if (inserted.length === 0) return
  const devices = Map.groupBy(await subscriptionsOf(context, [...byPerson.keys()]), ({ personId }) => personId)
  const deliveries = inserted.flatMap(({ id: notificationId, personId }) => {
    const notice = byPerson.get(personId)
    if (notice === undefined) return []
    const one = { eventId, personId, notificationId, kind: notice.kind, letter: null, committedAt: at }
    const mails = wanted(notice, 'mail') ? [{ channel: 'mail', target: '' }] : []
    const pushes = wanted(notice, 'push') ? (devices.get(personId) ?? []) : []
    const ways = [...mails, ...pushes.map((device) => ({ channel: 'push', target: device.id }))]
    return ways.map((way): NewDelivery => ({ id: newId(context.now), ...one, ...way }))
  })
  await dispatch(context, await insertDeliveries(context, deliveries))
  await context.announce(noticed, {}, { people: inserted.map(({ personId }) => personId) })
}
