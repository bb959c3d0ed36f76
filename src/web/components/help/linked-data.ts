import type { ArticleView } from '#domains/help-centre/schemas.ts'

type Place = { readonly url: string; readonly origin: string; readonly platform: string; readonly help: string }

/** An article as schema.org describes it, with the way that leads to it. */
export function linkedData(article: ArticleView, { url, origin, platform, help }: Place): string {
  const base = `${origin}/${article.language}/help`
  const crumbs = [
    { name: help, item: base },
    { name: article.category.title, item: `${base}/${article.category.slug}` },
    { name: article.title, item: url },
  ]
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        headline: article.title,
        description: article.summary,
        inLanguage: article.language,
        dateModified: article.publishedAt,
        mainEntityOfPage: url,
        isAccessibleForFree: true,
        publisher: { '@type': 'Organization', name: platform },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: crumbs.map((crumb, index) => ({ '@type': 'ListItem', position: index + 1, ...crumb })),
      },
    ],
  }
  // What HTML would write as entities stays JSON, which knows none.
  return JSON.stringify(data).replaceAll(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`)
}
