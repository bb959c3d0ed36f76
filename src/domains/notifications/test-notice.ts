import { z } from 'zod'
import { newId } from '../../base/ids.ts'
import { present } from '../../base/errors.ts'
import { iso, isoOrNull } from '../../base/time.ts'
import { action, type Context, view } from '../../platform/action.ts'
import { dispatch } from './dispatch.ts'
import { noticed } from './events.ts'
import { isOwner, mayTest } from './permissions.ts'
import { deliveriesOfNotification, insertDeliveries, type NewDelivery } from './queries/deliveries.ts'
import { insertNotifications, latestOfKind, notificationById } from './queries/notifications.ts'
import { subscriptionsOf } from './queries/subscriptions.ts'
import { readerOf } from './reader.ts'
import {
  mailSettingsView,
  notificationId,
  optionalTestView,
  sendTestInput,
  testNotice,
  type TestNotice,
} from './schemas.ts'

/** What an installation's administrator sends to themself, to see that it arrives. */
const kind = 'test'

async function viewOf(context: Context, id: string): Promise<TestNotice> {
  const { at, inApp } = present(await notificationById(context, id))
  const deliveries = await deliveriesOfNotification(context, id)
  const labels = new Map((await subscriptionsOf(context, [readerOf(context).id])).map((one) => [one.id, one.label]))
  return {
    id,
    at: iso(at),
    inApp,
    deliveries: deliveries.map(({ channel, target, kept, ...row }) => ({
      channel: channel === 'push' ? 'push' : 'mail',
      device: labels.get(target) ?? null,
      kept,
      attempts: row.attempts,
      lastError: row.lastError,
      handedOverAt: isoOrNull(row.handedOverAt),
      givenUpAt: isoOrNull(row.givenUpAt),
      mootAt: isoOrNull(row.mootAt),
    })),
  }
}

/** Sends a notice to oneself by the channels named, whatever one prefers; how each fared is asked for afterwards. */
export const sendTestNotice = action({
  name: 'notifications.send-test-notice',
  input: sendTestInput,
  output: testNotice,
  permit: mayTest,
  async run(context, { channels }) {
    const { id: personId } = readerOf(context)
    const [id, eventId, at] = [newId(context.now), newId(context.now), context.now]
    const inApp = channels.includes('in_app')
    await insertNotifications(context, [{ id, eventId, personId, kind, parameters: '{}', threadId: null, at, inApp }])
    const devices = channels.includes('push') ? await subscriptionsOf(context, [personId]) : []
    const ways = [
      ...(channels.includes('mail') ? [{ channel: 'mail', target: '' }] : []),
      ...devices.map((device) => ({ channel: 'push', target: device.id })),
    ]
    const one = { eventId, personId, notificationId: id, kind, letter: null, committedAt: at }
    const deliveries = ways.map((way): NewDelivery => ({ id: newId(context.now), ...one, ...way }))
    await dispatch(context, await insertDeliveries(context, deliveries))
    if (inApp) await context.announce(noticed, {}, { people: [personId] })
    return viewOf(context, id)
  },
})

/** How one's test fared so far, by each channel. */
export const getTestNotice = view({
  name: 'notifications.get-test-notice',
  input: notificationId,
  output: testNotice,
  load: async (context, input) => present(await notificationById(context, input.notificationId)),
  permit: (actor, notification) => mayTest(actor) && notification.kind === kind && isOwner(actor, notification),
  denial: 'not_found',
  run: (context, input) => viewOf(context, input.notificationId),
})

/** The latest test of one's own, if there was any. */
export const getLatestTest = view({
  name: 'notifications.get-latest-test',
  input: z.object({}),
  output: optionalTestView,
  permit: mayTest,
  async run(context) {
    const latest = await latestOfKind(context, readerOf(context).id, kind)
    return { test: latest === undefined ? null : await viewOf(context, latest.id) }
  },
})

/** Which mail server the environment names, without its password, and who mails come from. */
export const getMailSettings = view({
  name: 'notifications.get-mail-settings',
  input: z.object({}),
  output: mailSettingsView,
  permit: mayTest,
  run({ platform }) {
    const { SMTP_URL, MAIL_FROM } = platform.environment
    const server = SMTP_URL === undefined ? null : new URL(SMTP_URL).host
    return Promise.resolve({ server, from: MAIL_FROM })
  },
})
