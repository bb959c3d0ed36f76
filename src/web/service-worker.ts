/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />

import { version } from '$app/env'
import { forgetUnsent } from './chat/unsent.ts'
import { isKept, keepPage, keptPage, offlinePath, wipePages } from './offline/kept-pages.ts'
import { dropOtherShells, isOfShell, keepParts, keepPartsOf, ofShell } from './offline/shell.ts'
import { forgetWaiting, sendWaiting } from './offline/outbox.ts'
import { isHere } from './offline/here.ts'

/**
 * Shows what is pushed and opens its page; keeps pages for when there is no network, and sends what was written
 * meanwhile. It answers for pages and what they are made of, never for the interface or files.
 */
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
worker.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([worker.clients.claim(), dropOtherShells(version)])),
)

worker.addEventListener('push', (event) => {
  const { id, title, body, path, lang, dir } = pushedFrom(event.data)
  // The tag makes a push that came twice one notification.
  const pictures = { icon: '/icons/any-192.png', badge: '/icons/badge-96.png' }
  const shown = { body, lang, dir, tag: id, ...pictures, data: { path } }
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

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== worker.location.origin) return
  if (request.method !== 'GET') {
    if (url.pathname === '/sign-out') event.waitUntil(Promise.all([wipePages(), forgetWaiting(), forgetUnsent()]))
  } else if (isOfShell(url.pathname)) event.respondWith(ofShell(version, request))
  else if (request.mode === 'navigate' && !url.pathname.startsWith('/api/')) event.respondWith(pageFor(event, url))
})

/** The network first; without one, the page as it was last seen, else the one that says what can be read. */
async function pageFor(event: FetchEvent, url: URL): Promise<Response> {
  try {
    const answer = await fetch(event.request)
    event.waitUntil(keep(url, answer.clone()))
    return answer
  } catch (thrown) {
    const last = await keptPage(url.pathname)
    if (last !== undefined) return last
    if ((await keptPage(offlinePath)) === undefined) throw thrown
    return Response.redirect(`${offlinePath}?from=${encodeURIComponent(url.pathname + url.search)}`)
  }
}

async function keep(url: URL, answer: Response): Promise<void> {
  const html = await keepPage(version, url, answer)
  if (html !== undefined) await keepPartsOf(version, html)
}

/** A page says who looks at it and in which look: what is not kept yet is fetched, once. */
worker.addEventListener('message', (event) => {
  const here: unknown = event.data
  if (!isHere(here)) return
  event.waitUntil(
    (async () => {
      const { personId, look, paths, parts } = here
      if (personId === null) return wipePages()
      await wipePages({ version, personId })
      await keepParts(version, parts)
      for (const path of paths) {
        if (await isKept(version, personId, path, look)) continue
        const url = new URL(path, worker.location.origin)
        await keep(url, await fetch(url, { headers: { accept: 'text/html' } }))
      }
    })().catch(() => undefined), // Without a network: the next page says so again.
  )
})

/** The browser wakes the worker when the network is back, even if no page is open. */
worker.addEventListener('sync', (event: Event) => {
  if (event instanceof ExtendableEvent) event.waitUntil(sendWaiting())
})
