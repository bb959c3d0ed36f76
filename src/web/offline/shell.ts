/**
 * What every page is made of: scripts, styles, letters and icons, by the version of the platform. Their names change
 * with what is in them, so what is kept is never asked for again.
 */
const prefix = 'wafa-shell-'

export const isOfShell = (pathname: string): boolean =>
  pathname.startsWith('/_app/immutable/') || pathname.startsWith('/icons/') || pathname === '/favicon.svg'

/** Forgets the shells of other versions. */
export async function dropOtherShells(version: string): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== `${prefix}${version}`)
  await Promise.all(others.map((name) => caches.delete(name)))
}

/** From the cache, else from the network, and then it is kept. */
export async function ofShell(version: string, request: Request | string): Promise<Response> {
  const cache = await caches.open(`${prefix}${version}`)
  const known = await cache.match(request)
  if (known !== undefined) return known
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

/** Keeps parts by their paths. One that cannot be had leaves a page that is plainer, not none. */
export async function keepParts(version: string, paths: readonly string[]): Promise<void> {
  await Promise.allSettled([...new Set(paths)].filter(isOfShell).map((path) => ofShell(version, path)))
}

/** Keeps all that a page names. */
export const keepPartsOf = (version: string, html: string): Promise<void> =>
  keepParts(version, ['/favicon.svg', ...(html.match(/\/_app\/immutable\/[\w./-]+\.(?:js|css|woff2)/g) ?? [])])
