import {
  countUnread,
  getDeliveryStatistics,
  getMailSample,
  getLatestTest,
  getMail,
  getMailSettings,
  getPreferences,
  getPushKey,
  getTestNotice,
  listDeliveries,
  listMails,
  listMailSamples,
  listNotifications,
  listSubscriptions,
  markAllRead,
  markRead,
  retryDelivery,
  sendTestNotice,
  setPreferences,
  subscribe,
  unsubscribe,
} from '../../src/domains/notifications/index.ts'
import { administrators, operators, row, signedIn } from './row.ts'
import { type Cast, cast } from './scene.ts'

const owner: readonly Cast[] = ['client']
/** A browser of each: one address has one owner. */
const browser = (_scene: unknown, who: Cast) => ({
  endpoint: `https://push.example.org/${cast.indexOf(who)}`,
  p256dh: 'B'.padEnd(87, 'A'),
  auth: 'A'.repeat(22),
  label: who,
})

/** What somebody was told is theirs alone; how it left is the operators' to see, and what it said the administrators'. */
export const notificationRows = [
  row(listNotifications, signedIn),
  row(countUnread, signedIn),
  row(markRead, owner, { input: ({ notificationId }) => ({ notificationId }) }),
  row(markAllRead, signedIn),
  row(getPreferences, signedIn),
  row(setPreferences, signedIn, {
    input: () => ({ preferences: [{ topic: 'messages', channel: 'mail', wanted: false }] }),
  }),
  row(getPushKey, signedIn),
  row(listSubscriptions, signedIn),
  row(subscribe, signedIn, { input: browser }),
  row(unsubscribe, owner, { input: ({ subscriptionId }) => ({ subscriptionId }) }),
  row(listMails, administrators),
  row(getMail, administrators, { input: ({ mailId }) => ({ mailId }) }),
  row(getMailSettings, administrators),
  row(sendTestNotice, administrators, { input: () => ({ channels: ['in_app', 'mail'] }) }),
  row(getLatestTest, administrators),
  row(getTestNotice, administrators, { input: ({ testNoticeId }) => ({ notificationId: testNoticeId }) }),
  row(listMailSamples, operators),
  row(getMailSample, operators, { input: () => ({ kind: 'offer_made' }) }),
  row(getDeliveryStatistics, operators),
  row(listDeliveries, operators),
  row(retryDelivery, administrators, { input: ({ deliveryId }) => ({ deliveryId }) }),
]
