import { locales } from '#base/locale.ts'
import { helpView } from '#domains/help-centre/schemas.ts'
import { addressesOf } from '#web/components/help/addresses.ts'
import { reading } from '#web/page.ts'
import type { RequestHandler } from './$types'

type Page = { readonly path: string; readonly languages: readonly string[]; readonly changedAt?: string }

/** Every page of help that search machines may find, each with the other languages in which it is. */
export const GET: RequestHandler = async (event) => {
  const { locals } = event
  const offered = locals.installation?.languages ?? locales
  const { categories } = await reading(event).get('/help', helpView, { locale: locals.locale })
  const pages: Page[] = [
    { path: '/help', languages: offered },
    ...categories.map(({ slug }) => ({ path: `/help/${slug}`, languages: offered })),
    ...categories
      .flatMap(({ articles }) => articles)
      .map(({ slug, languages, changedAt }) => ({
        path: `/help/articles/${slug}`,
        languages: languages.filter((one) => offered.includes(one)),
        changedAt,
      })),
  ]
  const entries = pages.flatMap(({ path, languages, changedAt }) => {
    const addresses = addressesOf(locals.publicOrigin, path, languages)
    const others = addresses.map(
      ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${href}"/>`,
    )
    const last = changedAt === undefined ? '' : `<lastmod>${changedAt.slice(0, 10)}</lastmod>`
    return addresses.map(({ href }) => `<url><loc>${href}</loc>${last}${others.join('')}</url>`)
  })
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join('\n')}\n</urlset>\n`
  return new Response(body, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
