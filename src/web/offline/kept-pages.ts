import { machineTime } from '../browser-clock.ts'

/**
 * Pages as they were last seen, for when there is no network: in caches of this browser, under the person who saw them.
 * Only what one reads about one's own matters is kept: no desk, no administration, no account, nothing of the interface
 * and so no file. Another person, or nobody, wipes them.
 */
const most = 30
const longest = 7 * 86_400_000
const kept =
  /^\/(?:offline|requests(?:\/[\w-]+)?|offers|board(?:\/[\w-]+)?|consultations|consultants(?:\/[\w-]+)?|notifications|commitments\/[\w-]+|agreement)?$/
const prefix = 'wafa-pages-'
export const offlinePath = '/offline'

/** The headers of a kept page that are its own and not the network's. */
const carried = ['content-type', 'content-security-policy', 'referrer-policy', 'x-wafa-person', 'x-wafa-look']
const at = 'x-wafa-kept-at'
const titled = 'x-wafa-title'

export type KeptPage = { readonly path: string; readonly title: string; readonly keptAt: number }

const isPage = (answer: Response): boolean =>
  answer.type === 'basic' && answer.headers.get('content-type')?.startsWith('text/html') === true

const nameFor = (version: string, personId: string): string => `${prefix}${version}-${personId}`
const namesOfPages = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(prefix))

/** Forgets the pages of everybody but this person, and those of other versions of the platform. */
export async function wipePages(except?: { version: string; personId: string }): Promise<void> {
  const own = except === undefined ? undefined : nameFor(except.version, except.personId)
  await Promise.all((await namesOfPages()).filter((name) => name !== own).map((name) => caches.delete(name)))
}

/**
 * Keeps an answer to the address of a page, if it is one to keep, and drops the oldest beyond thirty. Returns what was
 * kept as text, for whoever fetches what belongs to it. An answer for nobody means that the session has ended: it wipes.
 */
export async function keepPage(version: string, url: URL, answer: Response): Promise<string | undefined> {
  if (!isPage(answer)) return undefined
  const personId = answer.headers.get('x-wafa-person')
  if (personId === null) {
    await wipePages()
    return undefined
  }
  await wipePages({ version, personId })
  const plain = url.search === '' || url.search === '?sent'
  if (!answer.ok || !plain || !kept.test(url.pathname)) return undefined
  const text = await answer.text()
  const headers = new Headers({ [at]: String(machineTime()), [titled]: encodeURIComponent(titleOf(text)) })
  for (const name of carried) headers.set(name, answer.headers.get(name) ?? '')
  const cache = await caches.open(nameFor(version, personId))
  // The newest stand last.
  await cache.delete(url.pathname)
  await cache.put(url.pathname, new Response(text, { headers }))
  const others = (await cache.keys()).filter(({ url: each }) => new URL(each).pathname !== offlinePath)
  await Promise.all(others.slice(0, Math.max(0, others.length - most)).map((request) => cache.delete(request)))
  return text
}

/** The page's own title, without the name of the platform after it. */
const titleOf = (html: string): string =>
  (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '')
    .replace(/ · [^·]*$/, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

/** Whether this person's page is kept in the look (language, theme, habits) that they have now. */
export async function isKept(version: string, personId: string, path: string, look: string): Promise<boolean> {
  const found = await (await caches.open(nameFor(version, personId))).match(path)
  return found !== undefined && found.headers.get('x-wafa-look') === look && isFresh(found)
}

/** A kept page that says of itself when it was kept; undefined when there is none, or it is older than a week. */
export async function keptPage(path: string): Promise<Response | undefined> {
  for (const name of await namesOfPages()) {
    const found = await (await caches.open(name)).match(path)
    if (found === undefined || (path !== offlinePath && !isFresh(found))) continue
    const html = await found.text()
    const marked = html.replace('<html ', `<html data-kept="${keptAt(found)}" `)
    return new Response(marked, { headers: found.headers })
  }
  return undefined
}

/** What can be read without a network, the newest first. */
export async function keptPages(): Promise<KeptPage[]> {
  const pages: KeptPage[] = []
  for (const name of await namesOfPages()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const path = new URL(request.url).pathname
      const found = await cache.match(request)
      if (found === undefined || path === offlinePath || !isFresh(found)) continue
      const title = decodeURIComponent(found.headers.get(titled) ?? '')
      pages.push({ path, title, keptAt: keptAt(found) })
    }
  }
  return pages.toSorted((a, b) => b.keptAt - a.keptAt)
}

const keptAt = (page: Response): number => Number(page.headers.get(at))
const isFresh = (page: Response): boolean => machineTime() - keptAt(page) < longest
