/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />

/** Shows what is pushed, and opens its page. It keeps nothing and answers for nothing else. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope

type Pushed = { id: string; title: string; body: string; path: string; lang: string; dir: 'rtl' | 'ltr' }

/** Decrypted by the browser, so it is ours; a push of another version shows at least where it is from. */
function pushedFrom(data: PushMessageData | null): Pushed {
  const nothing: Pushed = {
    id: '',
    title: worker.location.host,
    body: '',
    path: '/notifications',
    lang: '',
    dir: 'ltr',
  }
  try {
    return { ...nothing, ...data?.json() }
  } catch {
    return nothing
  }
}

worker.addEventListener('install', () => void worker.skipWaiting())
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('push', (event) => {
  const { id, title, body, path, lang, dir } = pushedFrom(event.data)
  // The tag makes a push that came twice one notification.
  const shown = { body, lang, dir, tag: id, icon: '/favicon.svg', data: { path } }
  event.waitUntil(worker.registration.showNotification(title, shown))
})

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const path = String(event.notification.data?.path ?? '/notifications')
  const { href, origin } = new URL(path, worker.location.origin)
  if (origin === worker.location.origin) event.waitUntil(open(href))
})

/** An open tab of ours is used again. */
async function open(href: string): Promise<void> {
  const [tab] = await worker.clients.matchAll({ type: 'window' })
  if (tab === undefined) await worker.clients.openWindow(href)
  else {
    await tab.focus()
    await tab.navigate(href)
  }
}
