import { pushKey, subscriptionView } from '#domains/notifications/schemas.ts'
import { api } from './api.ts'
import { browserName } from './browser-name.ts'
import { subscribeBrowser } from './push.ts'

/**
 * Asks the person, and lets this browser receive notices from now on; false when they, or their browser, do not allow
 * it. Throws `Problem`, and whatever a browser throws that cannot.
 */
export async function allowThisDevice(): Promise<boolean> {
  const ask = api(fetch)
  const { publicKey } = await ask.get('/push-key', pushKey)
  const address = await subscribeBrowser(publicKey)
  if (address === undefined) return false
  const label = browserName(navigator.userAgent) ?? location.hostname
  await ask.send('POST', '/push-subscriptions', { ...address, label }, subscriptionView)
  return true
}
