import { z } from 'zod'

/** What a browser says of its subscription, in base64url. */
const subscription = z.object({ endpoint: z.string(), keys: z.object({ p256dh: z.string(), auth: z.string() }) })

export type BrowserAddress = { readonly endpoint: string; readonly p256dh: string; readonly auth: string }

/**
 * Asks the person, then the browser, for a push address under the installation's key. Undefined when the person does
 * not allow it. Throws when the browser cannot.
 */
export async function subscribeBrowser(publicKey: string): Promise<BrowserAddress | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined
  await navigator.serviceWorker.register('/service-worker.js')
  const { pushManager } = await navigator.serviceWorker.ready
  // A subscription under another key would never be served.
  const before = await pushManager.getSubscription()
  if (before !== null && !isOf(before, publicKey)) await before.unsubscribe()
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  const { endpoint, keys } = subscription.parse(made.toJSON())
  return { endpoint, ...keys }
}

function isOf({ options }: PushSubscription, publicKey: string): boolean {
  const key = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0))
  const text = btoa(String.fromCharCode(...key))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
  return text === publicKey
}
