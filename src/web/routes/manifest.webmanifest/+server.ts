import { locale } from '#base/locale.ts'
import { theme } from '#web/visit.ts'
import type { RequestHandler } from './$types'
import { manifestFor } from './manifest.ts'

/** In the language of the page that names it: that of whoever reads, and the words are theirs. */
export const GET: RequestHandler = ({ locals, url }) => {
  const manifest = manifestFor({
    locale: locale.catch(locals.locale).parse(url.searchParams.get('lang')),
    theme: theme.catch(locals.theme).parse(url.searchParams.get('theme')),
    roles: locals.person?.roles ?? null,
    installation: locals.installation,
  })
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json', 'cache-control': 'private, max-age=3600' },
  })
}
