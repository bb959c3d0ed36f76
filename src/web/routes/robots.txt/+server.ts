import type { RequestHandler } from './$types'

/** What is for everybody may be found; the rest needs an account anyway. */
export const GET: RequestHandler = ({ locals }) =>
  new Response(`User-agent: *\nDisallow: /api/\nSitemap: ${locals.publicOrigin}/sitemap.xml\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
